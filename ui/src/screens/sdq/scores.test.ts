import { expect, it } from 'vitest';
import { Scores } from './scores.svelte';

it('takes whole numbers in range and leaves blanks blank', () => {
  const scores = new Scores();
  scores.typed.emotional = '7';
  scores.typed.total = ' 23 ';
  expect(scores.faultless).toBe(true);
  expect(scores.numbers).toMatchObject({ emotional: 7, total: 23, peer: null });
});

it.each(['11', '-1', '3.5', 'x'])('says what is wrong with "%s"', (text) => {
  const scores = new Scores();
  scores.typed.peer = text;
  expect(scores.fault('peer', 10)).toContain('0 to 10');
  expect(scores.faultless).toBe(false);
});
