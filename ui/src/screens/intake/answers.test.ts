import { expect, it } from 'vitest';
import type { RowShown } from '../../api/generated';
import { keyOf, optionsFor, readKey, takeOf } from './answers';

const row: RowShown = {
  row: 23,
  name: 'Layla El-Sayed',
  upn: '',
  standing: 'held',
  what: 'Same name and birth date as a pupil who is here.',
  faults: [],
  conflicts: [],
  candidates: [{ id: 'p1', name: 'Layla El-Sayed', sort: 'El-Sayed, Layla', form: '7C', primary: 'Fenbridge', apart: null }],
  answers: ['pupil', 'new_pupil', 'leave_out'],
  answered: null,
  fixed: [],
  level: 'ask',
};

it('offers each candidate by name, then the other answers', () => {
  expect(optionsFor(row).map((option) => option.label)).toEqual([
    'It is Layla El-Sayed (7C, Fenbridge)',
    'A pupil who is not here yet',
    'Leave the row out',
  ]);
});

it('reads back what it wrote, keeping the fields taken from the file', () => {
  const act = readKey('pupil:p1', ['reading']);
  expect(act).toEqual({ act: 'pupil', pupil: 'p1', take: ['reading'] });
  expect(keyOf(act)).toBe('pupil:p1');
  expect(takeOf(act)).toEqual(['reading']);
  expect(readKey(keyOf({ act: 'leave_out' }), [])).toEqual({ act: 'leave_out' });
  expect(takeOf(null)).toEqual([]);
});
