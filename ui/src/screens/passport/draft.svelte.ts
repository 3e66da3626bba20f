/** A passport that is being changed with the pupil. */
import type { Companion, PassportLine, PassportPart, PassportVersion } from '../../api/generated';
import { standsIn } from './words';

export class Draft {
  lines = $state<PassportLine[]>([]);
  company = $state<Companion[]>([]);
  readonly #letter: string;
  readonly #before: readonly PassportLine[];

  constructor(version: PassportVersion | undefined, letter: string | null) {
    this.lines = (version?.lines ?? []).map((line) => ({ ...line }));
    this.company = (version?.company ?? []).map((one) => ({ ...one }));
    this.#before = version?.lines ?? [];
    this.#letter = letter ?? '';
  }

  of(part: PassportPart): PassportLine[] {
    return this.lines.filter((line) => line.part === part);
  }

  add(part: PassportPart, words = '', from_letter = false): void {
    this.lines.push({ part, words, from_letter });
  }

  remove(line: PassportLine): void {
    this.lines = this.lines.filter((other) => other !== line);
  }

  /** Words of the letter that are changed are the letter's no more: they become something the pupil says. */
  change(line: PassportLine, words: string): void {
    line.words = words;
    const stood = this.#before.some((old) => old.from_letter && old.words === words.trim());
    if (line.from_letter && !stood && !standsIn(this.#letter, words)) line.from_letter = false;
  }

  /** Whether these words are in already, in any part. */
  has(words: string): boolean {
    const plain = words.trim().toLowerCase();
    return this.lines.some((line) => line.words.trim().toLowerCase() === plain);
  }
}
