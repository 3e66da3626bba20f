import { expect, test } from 'vitest';
import { begin, HIGH, on, points, readStrokes, WIDE } from './strokes';

test('a line grows only where the hand moves, and stays on the sheet', () => {
  const first = begin('blue', 5, -20, 10.4);
  expect(first.points).toEqual([0, 10]);
  expect(on(first, 0.6, 10)).toBe(first);
  const long = on(on(first, 40, 60), WIDE + 500, HIGH + 500);
  expect(long.points).toEqual([0, 10, 40, 60, WIDE, HIGH]);
  expect(points([first, long])).toBe(4);
});

test('lines that cannot be read are left out, the others stay', () => {
  const good = { pen: 'red', thick: 5, points: [1, 2, 3, 4] };
  const bad = [null, 'x', { ...good, pen: 'glitter' }, { ...good, points: [1] }, { ...good, points: ['1', 2] }, { ...good, thick: 'wide' }];
  expect(readStrokes([good, ...bad])).toEqual([good]);
  expect(readStrokes('nothing')).toEqual([]);
});
