import { expect, test } from 'vitest';
import { aboutWhom, NOT_HERE } from './about';

test('an entry about an adult here is not sent before somebody chose who', () => {
  expect(aboutWhom(undefined, '')).toBeUndefined();
  expect(aboutWhom('not_asked', '')).toBeUndefined();
  expect(aboutWhom('adult_here', '')).toBeUndefined();
  expect(aboutWhom('adult_here', NOT_HERE)).toEqual({ about: 'adult_here', hidden_from: null });
  expect(aboutWhom('head', 'p')).toEqual({ about: 'head', hidden_from: 'p' });
  expect(aboutWhom('no_adult_here', 'p')).toEqual({ about: 'no_adult_here', hidden_from: null });
});
