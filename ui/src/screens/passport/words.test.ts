import { expect, test } from 'vitest';
import { sentences, standsIn } from './words';

test('a letter is taken apart where the child ended a sentence or a line, and nothing is put right', () => {
  expect(sentences('hi me,\nI like  horses. Im scard!! :)\n\n14 comics')).toEqual(['hi me,', 'I like  horses.', 'Im scard!!', '14 comics']);
});

test('words stand in the letter across its lines, and changed words do not', () => {
  expect(standsIn('I like\nhorses.', 'I like horses.')).toBe(true);
  expect(standsIn('I like\nhorses.', 'I love horses.')).toBe(false);
  expect(standsIn('I like horses.', ' ')).toBe(false);
});
