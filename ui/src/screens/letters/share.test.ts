import { expect, test } from 'vitest';
import type { Session } from '../../api/generated';
import { elsewhere, mayShare, untilTheyLeave, withWhom } from './share';

const session = (over: Partial<Session>): Session => ({
  workspace: { school: 'Wrenfield Academy', year: '2026/27' },
  people: [],
  me: { id: 'p', name: 'Priya Nair', role: 'lead', post: '', tier: 'restricted' },
  idle_minutes: 10,
  single_keys: true,
  recovery_stored: true,
  demo: false,
  parcel: false, link: false,
  writing: false,
  ...over,
});

test('only those with the restricted key share the reading out, and never out of a parcel', () => {
  expect(mayShare(session({}))).toBe(true);
  expect(mayShare(session({ parcel: true }))).toBe(false);
  expect(mayShare(session({ me: { id: 'p', name: 'P', role: 'lead', post: '', tier: 'open' } }))).toBe(false);
  expect(mayShare(undefined)).toBe(false);
});

test('a letter is with somebody since a time of today, or a day', () => {
  const since = new Date(2026, 8, 9, 10, 42).toISOString();
  expect(withWhom({ name: 'Joan Hale', since, parcel: true }, '2026-09-09')).toBe('with Joan Hale since 10:42, on their own laptop');
  expect(withWhom({ name: 'Joan Hale', since, parcel: false }, '2026-09-10')).toMatch(/^with Joan Hale since 9 September/);
  expect(elsewhere({ with: null })).toBe('with another reader');
});

test('the time until the pupils leave counts down and ends', () => {
  expect(untilTheyLeave('15:10:00', new Date(2026, 6, 8, 13, 50))).toBe('in 1 h 20 min');
  expect(untilTheyLeave('15:10:00', new Date(2026, 6, 8, 14, 10))).toBe('in 1 h');
  expect(untilTheyLeave('15:10:00', new Date(2026, 6, 8, 15, 10))).toBeUndefined();
});
