import { expect, test } from 'vitest';
import { walk } from './walk.svelte';

test('a pupil knows both neighbours in the list, and there is none beyond its ends', () => {
  walk.start('quiet worries', ['a', 'b', 'c'], '#/compare');
  expect(walk.at('b')).toEqual({ place: 2, of: 3, before: 'a', after: 'c' });
  expect(walk.at('a')?.before).toBeUndefined();
  expect(walk.at('c')?.after).toBeUndefined();
});

test('a pupil found another way stands in no list', () => {
  walk.start('quiet worries', ['a', 'b'], '#/compare');
  expect(walk.at('z')).toBeUndefined();
});
