import { expect, it } from 'vitest';
import { readDay } from './readDay';

const today = new Date(2026, 8, 15); // a Tuesday

it.each([
  ['today', '2026-09-15'],
  ['Tomorrow', '2026-09-16'],
  ['fri', '2026-09-18'],
  ['Tuesday', '2026-09-22'],
  ['in 2 weeks', '2026-09-29'],
  ['18 Sept', '2026-09-18'],
  ['Fri 18 September', '2026-09-18'],
  ['18/9', '2026-09-18'],
  ['3/1', '2027-01-03'],
  ['18.9.26', '2026-09-18'],
  ['7 March 2015', '2015-03-07'],
  ['2026-09-18', '2026-09-18'],
  ['1st Oct', '2026-10-01'],
])('reads "%s"', (typed, iso) => {
  expect(readDay(typed, today)).toBe(iso);
});

it.each(['', '31/2', 'soon', '40 Sept', '12 Smarch'])('does not take "%s" for a day', (typed) => {
  expect(readDay(typed, today)).toBeUndefined();
});
