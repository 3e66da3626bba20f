import { expect, test } from 'vitest';
import { Draft } from './draft.svelte';

test('words picked from the letter stay the letter’s only while they are its words', () => {
  const draft = new Draft(undefined, 'I like horses. I am scard.');
  draft.add('worries', 'I am scard.', true);
  const line = draft.of('worries')[0];
  if (!line) throw new Error('no line');
  draft.change(line, 'I am scard');
  expect(line.from_letter).toBe(true);
  draft.change(line, 'I am scared');
  expect(line.from_letter).toBe(false);
});

test('a quotation of an earlier version keeps its marks where the letter can no longer be read', () => {
  const version = { number: 1, made: { by: 'x', on: '2026-09-18' }, lines: [{ part: 'like' as const, words: 'I like horses.', from_letter: true }], company: [] };
  const draft = new Draft(version, null);
  const line = draft.of('like')[0];
  if (!line) throw new Error('no line');
  draft.change(line, 'I like horses.');
  expect(line.from_letter).toBe(true);
  expect(draft.has(' i LIKE horses. ')).toBe(true);
});
