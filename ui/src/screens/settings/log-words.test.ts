import { expect, it } from 'vitest';
import { opWords, shortList, subjectWords } from './log-words';

it('reads a log word as words', () => {
  expect(opWords('batch_accepted')).toBe('batch accepted');
});

it('names a few and counts the rest', () => {
  expect(shortList(['Aisha', 'Callum'])).toBe('Aisha, Callum');
  expect(shortList(['a', 'b', 'c', 'd', 'e', 'f'])).toBe('a, b, c and 3 more');
});

it('says what kind of thing an identity belongs to', () => {
  expect(subjectWords({ kind: 'pupil', name: 'Grace Adeyemi' })).toBe('Grace Adeyemi');
  expect(subjectWords({ kind: 'consultation_event', name: '2bf186ad' })).toBe('consultation event 2bf186ad');
});
