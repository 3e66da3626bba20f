import { expect, test } from 'vitest';
import { readSheet, wish } from './page.svelte';

test('what is written comes back as it was, with the size and colour of the page', () => {
  const draft = JSON.stringify({ text: 'I like\n pigons', size: 'huge', tint: 'blue', wants: true, who: 'Miss Khan', strokes: [{ pen: 'red', thick: 5, points: [1, 2, 30, 40] }] });
  const sheet = readSheet(draft);
  expect(sheet).toMatchObject({ text: 'I like\n pigons', size: 'huge', tint: 'blue', wants: true, who: 'Miss Khan' });
  expect(sheet.strokes).toHaveLength(1);
});

test('a draft that is no page any more is still somebody’s words', () => {
  expect(readSheet('I am scared {').text).toBe('I am scared {');
  expect(readSheet('"hello"').text).toBe('"hello"');
  const odd = JSON.stringify({ text: 'a', size: 'enormous', strokes: [{ pen: 'glitter', points: [1] }] });
  expect(readSheet(odd)).toMatchObject({ text: 'a', size: 'medium', strokes: [] });
});

test('a wish is who and how, and may say neither', () => {
  expect(wish({ who: 'My form tutor', how: 'With a friend there' })).toBe('My form tutor. With a friend there');
  expect(wish({ who: ' ', how: '' })).toBe('');
});
