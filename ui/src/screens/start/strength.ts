/**
 * How hard a passphrase is to guess, roughly and on the cautious side. It advises; the core
 * decides what it accepts. Nothing typed leaves the window for this.
 */

export interface Strength {
  /** 0 to 4, for the meter. */
  level: 0 | 1 | 2 | 3 | 4;
  words: string;
}

/** Characters from which a guess takes longer than anyone will wait. */
export const SUGGESTED_LENGTH = 14;

const COMMON = /password|passphrase|letmein|welcome|qwerty|school|academy|bridgewell|admin|summer|winter|spring|autumn/giu;

/** Bits of guessing, after repeats, runs and well-worn words are taken out. */
export function guessingBits(passphrase: string): number {
  const plain = passphrase.replace(COMMON, 'x').replace(/(.)\1+/gu, '$1');
  const kinds = [/[a-z]/u, /[A-Z]/u, /\d/u, /[^a-zA-Z\d]/u];
  const sizes = [26, 26, 10, 20];
  const alphabet = kinds.reduce((sum, kind, i) => sum + (kind.test(plain) ? (sizes[i] ?? 0) : 0), 0);
  let runs = 0;
  const codes = [...plain].map((letter) => letter.codePointAt(0) ?? 0);
  for (let i = 2; i < codes.length; i++) {
    const step = (codes[i] ?? 0) - (codes[i - 1] ?? 0);
    if (Math.abs(step) <= 1 && step === (codes[i - 1] ?? 0) - (codes[i - 2] ?? 0)) runs++;
  }
  // Letters of words predict one another: three bits each is fairer than the alphabet's five.
  const each = Math.min(Math.log2(Math.max(alphabet, 2)), 3.4);
  return Math.max(0, codes.length - runs) * each;
}

export function strengthOf(passphrase: string): Strength {
  if (passphrase.length === 0) return { level: 0, words: '' };
  const bits = guessingBits(passphrase);
  if (bits < 24) return { level: 1, words: 'Very easy to guess' };
  if (bits < 36) return { level: 2, words: 'Easy to guess' };
  if (bits < 47) return { level: 3, words: 'Fair: a few more words would make it strong' };
  return { level: 4, words: 'Strong' };
}
