/** Scale scores and total taken from an official scoring. */
import type { ScaleName } from '../../api/generated';

export const SCORE_ROWS: readonly { scale: ScaleName; top: number }[] = [
  { scale: 'emotional', top: 10 },
  { scale: 'conduct', top: 10 },
  { scale: 'hyperactivity', top: 10 },
  { scale: 'peer', top: 10 },
  { scale: 'prosocial', top: 10 },
  { scale: 'total', top: 40 },
  { scale: 'impact', top: 10 },
];

/** "7" to 7; blank to null; anything out of range to undefined. */
function read(text: string, top: number): number | null | undefined {
  const trimmed = text.trim();
  if (trimmed === '') return null;
  if (!/^\d{1,2}$/.test(trimmed)) return undefined;
  const number = Number(trimmed);
  return number <= top ? number : undefined;
}

export class Scores {
  typed = $state<Record<ScaleName, string>>({
    emotional: '',
    conduct: '',
    hyperactivity: '',
    peer: '',
    prosocial: '',
    total: '',
    impact: '',
  });

  fault(scale: ScaleName, top: number): string | undefined {
    return read(this.typed[scale], top) === undefined ? `A whole number from 0 to ${String(top)}, or blank.` : undefined;
  }

  get faultless(): boolean {
    return SCORE_ROWS.every((row) => this.fault(row.scale, row.top) === undefined);
  }

  get empty(): boolean {
    return SCORE_ROWS.every((row) => this.typed[row.scale].trim() === '');
  }

  /** Typed numbers; null where blank or not a number. */
  get numbers(): Record<ScaleName, number | null> {
    const of = (scale: ScaleName) => read(this.typed[scale], SCORE_ROWS.find((row) => row.scale === scale)?.top ?? 0) ?? null;
    return {
      emotional: of('emotional'),
      conduct: of('conduct'),
      hyperactivity: of('hyperactivity'),
      peer: of('peer'),
      prosocial: of('prosocial'),
      total: of('total'),
      impact: of('impact'),
    };
  }
}
