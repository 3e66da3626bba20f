import { expect, it } from 'vitest';
import { guessingBits, strengthOf } from './strength';

it.each([
  ['', 0],
  ['aaaaaaaaaaaaaaaa', 1],
  ['Password123', 1],
  ['Summer2026', 1],
  ['abcdefghijklmnop', 1],
  ['wet otters', 2],
  ['seven wet otters', 4],
  ['kiln library maisie dance', 4],
])('%s is level %i', (passphrase, level) => {
  expect(strengthOf(passphrase).level).toBe(level);
});

it('gives nothing for repeating or running letters', () => {
  expect(guessingBits('otterotter1111')).toBeLessThan(guessingBits('otterotter1942'));
});
