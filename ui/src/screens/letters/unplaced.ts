/** Letters whose pupil is not known yet, in words. */
import type { UnplacedLetter } from '../../api/generated';
import { opening } from '../../parts/words';

/** The page's title where such letters press: how many, and how many cannot wait. */
export function unplacedWords(letters: readonly UnplacedLetter[]): string {
  const urgent = letters.filter((letter) => letter.cannot_wait).length;
  if (urgent === 1) return 'One letter may not wait, and nobody has said whose it is';
  if (urgent > 1) return `${opening(urgent)} letters may not wait, and nobody has said whose they are`;
  if (letters.length === 1) return "One letter's pupil is not known yet";
  return `The pupils of ${opening(letters.length).toLowerCase()} letters are not known yet`;
}

/** Where a letter came from, so that the paper or the file can be found. */
export const cameIn = (letter: { file: string; row: number }): string => `line ${String(letter.row)} of ${letter.file}`;

/** How far one is, in words. */
export function opened(letter: UnplacedLetter): string {
  if (letter.elsewhere) return 'with another reader';
  return letter.opened_by.length > 0 ? `opened by ${letter.opened_by.join(', ')}` : 'nobody has read it';
}
