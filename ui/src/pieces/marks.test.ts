import { expect, test } from 'vitest';
import type { Mark } from '../api/generated';
import { placeOf, stretches, wordsOf } from './marks';

const mark = (start: number, end: number): Mark => ({ start, end, theme: 'friends', why: 'lunch' });

test('the stretches put together are the letter as it was written', () => {
  const letter = 'Dear me,\n  I dont 😀 know   anyone.\n';
  const cut = stretches(letter, [mark(11, 19), mark(2, 4)]);
  expect(cut.map((piece) => piece.text).join('')).toBe(letter);
});

test('marks count characters, so one after an emoji lands on its words', () => {
  const letter = '😀😀 alone at lunch';
  expect(wordsOf(letter, mark(3, 8))).toBe('alone');
  expect(stretches(letter, [mark(3, 8)]).find((piece) => piece.mark)?.text).toBe('alone');
});

test('where marks overlap nothing is written twice, and one beyond the end is left out', () => {
  const cut = stretches('abcdef', [mark(0, 4), mark(2, 5), mark(9, 12)]);
  expect(cut.map((piece) => piece.text)).toEqual(['abcd', 'e', 'f']);
});

test('words are found where they stand, after an emoji too, and words that are not there are not', () => {
  const letter = '😀😀 alone at lunch';
  expect(placeOf(letter, ' alone ')).toEqual({ start: 3, end: 8 });
  expect(placeOf(letter, 'Alone')).toBeUndefined();
  expect(placeOf(letter, ' ')).toBeUndefined();
});
