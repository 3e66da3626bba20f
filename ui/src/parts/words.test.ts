import { expect, it } from 'vitest';
import { count, list, opening, percent } from './words';

it('counts in words', () => {
  expect(count(0, 'pupil')).toBe('no pupils');
  expect(count(1, 'quiet worry', 'quiet worries')).toBe('1 quiet worry');
  expect(count(1240, 'pupil')).toBe('1,240 pupils');
});

it('opens a title with a word up to twelve', () => {
  expect(opening(7)).toBe('Seven');
  expect(opening(31)).toBe('31');
});

it('joins names', () => {
  expect(list([])).toBe('');
  expect(list(['Ana', 'Ben'])).toBe('Ana and Ben');
  expect(list(['Ana', 'Ben', 'Cara'])).toBe('Ana, Ben and Cara');
});

it('keeps one decimal on percentages', () => {
  expect(percent(90)).toBe('90.0\u202f%');
});
