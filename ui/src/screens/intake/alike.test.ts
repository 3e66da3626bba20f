import { expect, it } from 'vitest';
import type { RowShown } from '../../api/generated';
import { gather } from './alike';

const row = (n: number, what: string, change: Partial<RowShown> = {}): RowShown => ({
  row: n,
  name: '',
  upn: '',
  standing: 'held',
  what,
  faults: [],
  conflicts: [],
  candidates: [],
  answers: ['leave_out'],
  answered: null,
  fixed: [],
  level: 'ask',
  ...change,
});

it('says one reason of many rows once, and keeps every row that asks something of its own', () => {
  const many = [2, 3, 4, 5].map((n) => row(n, 'The basis is not recorded.'));
  const own = row(6, 'The basis is not recorded.', { answers: ['new_pupil', 'leave_out'] });
  const few = row(7, 'Twice in the file.');
  const { same, single } = gather([...many, own, few]);
  expect(same).toEqual([{ what: 'The basis is not recorded.', rows: many }]);
  expect(single).toEqual([own, few]);
});
