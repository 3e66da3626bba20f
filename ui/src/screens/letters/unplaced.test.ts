import { expect, test } from 'vitest';
import type { UnplacedLetter } from '../../api/generated';
import { cameIn, opened, unplacedWords } from './unplaced';

const letter = (over: Partial<UnplacedLetter> = {}): UnplacedLetter => ({
  id: 'w',
  cannot_wait: false,
  why_here: '',
  name: '',
  primary: null,
  file: 'letters.jsonl',
  row: 12,
  on: '2026-07-02',
  words: 40,
  elsewhere: false,
  opened_by: [],
  ...over,
});

test('what may not wait is said first, and how many', () => {
  expect(unplacedWords([letter()])).toBe("One letter's pupil is not known yet");
  expect(unplacedWords([letter(), letter()])).toBe('The pupils of two letters are not known yet');
  expect(unplacedWords([letter({ cannot_wait: true }), letter()])).toBe('One letter may not wait, and nobody has said whose it is');
  expect(unplacedWords([letter({ cannot_wait: true }), letter({ cannot_wait: true })])).toBe('Two letters may not wait, and nobody has said whose they are');
});

test('where it came from and who has opened it', () => {
  expect(cameIn(letter())).toBe('line 12 of letters.jsonl');
  expect(opened(letter())).toBe('nobody has read it');
  expect(opened(letter({ opened_by: ['Priya Nair', 'Ruth Okafor'] }))).toBe('opened by Priya Nair, Ruth Okafor');
  expect(opened(letter({ elsewhere: true }))).toBe('with another reader');
});
