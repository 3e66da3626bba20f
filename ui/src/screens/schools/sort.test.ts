import { expect, test } from 'vitest';
import type { SchoolRow } from '../../api/generated';
import { sorted } from './sort';

const row = (name: string, more: Partial<SchoolRow> = {}): SchoolRow => ({
  id: name, name, round: 'Summer 2026', applies: 40, agreed: 20, strong: 10, weak: [], open_actions: 3, overdue: 0, pack: '2026-09-01',
  last_contact: '2026-09-01', next_visit: null, unsent: 0, unanswered: 0, signed_off: false, ...more,
});
const names = (rows: SchoolRow[]) => rows.map((one) => one.name).join(' ');

test('what is not known comes last whichever way the schools are sorted', () => {
  const rows = [row('C', { next_visit: '2026-10-02' }), row('A'), row('B', { next_visit: '2026-09-30' })];
  expect(names(sorted(rows, { by: 'visit', up: true }))).toBe('B C A');
  expect(names(sorted(rows, { by: 'visit', up: false }))).toBe('C B A');
});

test('coverage is a share, and equals stand by name', () => {
  const rows = [row('B', { agreed: 10, applies: 10 }), row('A', { agreed: 40 }), row('C', { applies: 0, agreed: 0 })];
  expect(names(sorted(rows, { by: 'coverage', up: true }))).toBe('A B C');
});
