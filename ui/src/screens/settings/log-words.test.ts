import { expect, it } from 'vitest';
import { opWords, shortList } from './log-words';

it('reads a log word as words', () => {
  expect(opWords('batch_accepted')).toBe('batch accepted');
});

it('names a few and counts the rest', () => {
  expect(shortList(['Aisha', 'Callum'])).toBe('Aisha, Callum');
  expect(shortList(['a', 'b', 'c', 'd', 'e', 'f'])).toBe('a, b, c and 3 more');
});
