import { expect, test } from 'vitest';
import { further, nearer, NEAREST, onSide, size, turned } from './viewer';

test('nearer and further stay within what is useful', () => {
  let zoom = 1;
  for (let i = 0; i < 20; i += 1) zoom = nearer(zoom);
  expect(zoom).toBe(NEAREST);
  for (let i = 0; i < 40; i += 1) zoom = further(zoom);
  expect(zoom).toBe(1);
});

test('four quarter turns lead back, either way', () => {
  expect([90, 180, 270, 0].map((degrees) => turned(degrees, -90))).toEqual([0, 90, 180, 270]);
  expect([0, 90, 180, 270].map((degrees) => turned(degrees, 90))).toEqual([90, 180, 270, 0]);
  expect([0, 90, 180, 270].map(onSide)).toEqual([false, true, false, true]);
});

test('sizes read as people say them', () => {
  expect([size(20), size(240_400), size(1_440_000)]).toEqual(['1 KB', '240 KB', '1.4 MB']);
});
