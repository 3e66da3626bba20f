import { render, screen } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
import { fake } from '../../api/fake';
import type { Erased, ErasePreview, Retention as Page } from '../../api/generated';
import Retention from './Retention.svelte';
import { choicesFor, endsOf, wordOf } from './retention.svelte';

const ben = { id: 'u2', name: 'Ben Ashton', sort: 'ashton, ben', form: '7B', primary: null, apart: null };
const line = { kind: 'letters', words: 'Letters', clock: 'pupil', ends: 'after_year8', ends_words: '31 August after Year 8', source: 'A working paper', own: false } as const;

const page = (change: Partial<Page> = {}): Page => ({
  today: '2026-09-21',
  lines: [line],
  due: [
    {
      ended: '2026-08-31',
      kinds: [{ kind: 'letters', words: 'Letters', pupils: 1 }],
      pupils: [{ pupil: ben, kinds: ['letters'], whole: true, left: '2026-07-17', held: false, in_the_way: null }],
    },
  ],
  records: [],
  kept: [],
  holds: [],
  next: ['2028-08-31', 178],
  erased: [],
  may_erase: true,
  ...change,
});

const preview: ErasePreview = {
  what: 'What ended on 31 August 2026, of 1 child',
  pupils: 1,
  rows: [{ kind: 'letters', words: 'Letters', rows: 3 }],
  stay: [],
  notes: ['Backups made before today hold it.'],
  type_this: 'erase 1',
  seen: 'abc',
};

test('what would go is shown first, and erased only with a reason and the words typed', async () => {
  const user = userEvent.setup();
  const certificate = { handle: 1, file_name: 'c.pdf', title: 'Certificate of erasure', class: 'personal', contains: [], pdf: '', spelled_out: [], figures: [] } as Erased['certificate'];
  const erasure = { id: 'e1', at: '2026-09-21T08:31:00Z', by: 'Ruth Okafor', pupils: 1, rows: preview.rows, reason: 'The time is over.' };
  const { asked } = fake({
    'retention.look': () => page(),
    'erase.preview': () => preview,
    'erase.carry_out': () => ({ erasure, rewritten: true, certificate }),
  });
  render(Retention);
  await screen.findByText('Something of 1 child has ended');
  await user.click(screen.getByRole('button', { name: 'Look at what would be erased' }));
  await screen.findByText('What ended on 31 August 2026, of 1 child');
  const erase = screen.getByRole<HTMLButtonElement>('button', { name: 'Erase for good' });
  expect(erase.disabled).toBe(true);
  await user.type(screen.getByLabelText('Why'), 'The time is over.');
  expect(erase.disabled).toBe(true);
  await user.type(screen.getByLabelText('Type “erase 1” to erase'), 'Erase 1');
  await user.click(erase);
  await screen.findByText('3 rows went and cannot come back.', { exact: false });
  expect(asked.find(([name]) => name === 'erase.carry_out')?.[1]).toEqual({
    what: { kind: 'due', ended: '2026-08-31', kinds: ['letters'] },
    seen: 'abc',
    typed: 'Erase 1',
    reason: 'The time is over.',
  });
});

test('somebody who does not erase is told who does, and sees no holds', async () => {
  fake({ 'retention.look': () => page({ may_erase: false }) });
  render(Retention);
  await screen.findByText('A designated safeguarding lead erases', { exact: false });
  expect(screen.queryByRole('button', { name: 'Look at what would be erased' })).toBeNull();
  expect(screen.queryByText('Safeguarding holds')).toBeNull();
});

test('a record is kept longer only until a day and with a reason', async () => {
  const user = userEvent.setup();
  const { asked } = fake({ 'retention.look': () => page(), 'retention.keep': () => page({ due: [] }) });
  render(Retention);
  await user.click(await screen.findByRole('button', { name: 'Keep longer Ben Ashton' }));
  await user.click(screen.getByRole('button', { name: 'Keep it' }));
  await screen.findByText('Write why it is kept.');
  expect(asked.some(([name]) => name === 'retention.keep')).toBe(false);
  await user.type(screen.getByLabelText('Until'), '2027-08-31');
  await user.type(screen.getByLabelText('Why'), 'The new school has asked.');
  await user.click(screen.getByRole('button', { name: 'Keep it' }));
  await screen.findByText('Nothing of a child has ended');
});

test('ends are read from the form and back', () => {
  expect(endsOf('years_after_birth', '25')).toEqual({ years_after_birth: 25 });
  expect(endsOf('years_after_record', '0')).toBeUndefined();
  expect(endsOf('after_year8', '')).toBe('after_year8');
  expect(wordOf({ years_after_record: 6 })).toEqual({ word: 'years_after_record', years: '6' });
  expect(choicesFor({ ...line, clock: 'record' }).map((one) => one.value)).toEqual(['years_after_record', 'school_decides']);
});
