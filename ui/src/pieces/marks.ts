/** Cuts a letter into plain and marked stretches. Marks count in Unicode characters, never in code units. */
import type { Mark } from '../api/generated';

export interface Stretch {
  text: string;
  mark?: Mark | undefined;
}

/** The whole letter again, in order; where marks overlap the earlier one wins, and one outside the letter is left out. */
export function stretches(letter: string, marks: readonly Mark[]): Stretch[] {
  const characters = Array.from(letter);
  const cut = (from: number, to: number) => characters.slice(from, to).join('');
  const out: Stretch[] = [];
  let at = 0;
  for (const mark of [...marks].sort((a, b) => a.start - b.start)) {
    const start = Math.max(mark.start, at);
    const end = Math.min(mark.end, characters.length);
    if (start >= end) continue;
    if (start > at) out.push({ text: cut(at, start) });
    out.push({ text: cut(start, end), mark });
    at = end;
  }
  if (at < characters.length) out.push({ text: cut(at, characters.length) });
  return out;
}

/** The words of one mark. */
export const wordsOf = (letter: string, mark: Mark): string => Array.from(letter).slice(mark.start, mark.end).join('');

/** Where words stand in a letter, in Unicode characters: the first place, or nothing when they do not stand there. */
export function placeOf(letter: string, words: string): { start: number; end: number } | undefined {
  const text = words.trim();
  const at = text ? letter.indexOf(text) : -1;
  if (at < 0) return undefined;
  const start = Array.from(letter.slice(0, at)).length;
  return { start, end: start + Array.from(text).length };
}
