import { fireEvent, render, screen, waitFor } from '@testing-library/svelte';
import { expect, test } from 'vitest';
import { fake } from '../../api/fake';
import type { AuditRoundShown, AuditShown, EntryDesk } from '../../api/generated';
import Entry from './Entry.svelte';

const round: AuditRoundShown = {
  id: 'r',
  name: 'Summer 2026',
  started_by: 'Priya Nair',
  started_at: '2026-06-24T09:00:00Z',
  closed_by: null,
  closed_at: null,
  conclusion: '',
  templates: [],
  version: 1,
};
const shown: AuditShown = {
  rounds: [round],
  round,
  coverage: { standards: 2, looked_at: 0, agreed: 0, in_place: 0, with_level: 0, with_evidence: 0, groups: [] },
  standards: [],
  cells: [],
  profile: null,
  apart: null,
  change: null,
  benchmarks: [],
};
const standard = (id: string, number: number) => ({ id, number, principle: 'ethos' as const, title: `Standard ${id}`, seen: 'Seen.' });
const desk = (raters: EntryDesk['raters']): EntryDesk => ({ round, raters, standards: [standard('a', 1), standard('b', 2)], answers: [] });
const pupil = { id: 'x', group: 'pupils' as const, words: 'Rater 1', answered: 0 };

test('the desk opens once, a form begins, and a key answers it', async () => {
  const { asked } = fake({
    'audit.look': () => shown,
    'audit.desk': () => desk([]),
    'audit.add_rater': () => desk([pupil]),
    'audit.rate': () => desk([{ ...pupil, answered: 1 }]),
  });
  render(Entry);
  await fireEvent.click(await screen.findByRole('radio', { name: 'Pupils' }));
  expect(screen.queryByLabelText('Name')).toBeNull();
  expect(asked.filter(([name]) => name === 'audit.desk')).toHaveLength(1);
  await fireEvent.click(screen.getByRole('button', { name: 'Begin this form' }));
  const first = await screen.findByRole('button', { name: /^1\s*Standard a\s*type its key$/ });
  await fireEvent.keyDown(first, { key: '2' });
  await screen.findByRole('button', { name: /^1\s*Standard a\s*Established$/ });
  expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('1 of 2 answers typed in');
  await fireEvent.click(screen.getByRole('button', { name: 'Leave it for now' }));
  await screen.findByRole('heading', { name: '1 form' });
  expect(asked.at(-1)).toEqual(['audit.rate', { round: 'r', rater: 'x', answers: [{ standard: 'a', answer: 'established', reason: '' }] }]);
});

test('a form with an answer that lacks its reason is not finished, and goes to that row', async () => {
  const { asked } = fake({
    'audit.look': () => shown,
    'audit.desk': () => desk([]),
    'audit.add_rater': () => desk([pupil]),
    'audit.rate': () => desk([{ ...pupil, answered: 2 }]),
  });
  render(Entry);
  await fireEvent.click(await screen.findByRole('radio', { name: 'Pupils' }));
  await fireEvent.click(screen.getByRole('button', { name: 'Begin this form' }));
  await fireEvent.keyDown(await screen.findByRole('button', { name: /^1\s*Standard a/ }), { key: 'x' });
  await fireEvent.keyDown(screen.getByRole('button', { name: /^1\s*Standard a/ }), { key: 'ArrowDown' });
  await fireEvent.keyDown(await screen.findByRole('button', { name: /^2\s*Standard b/ }), { key: '2' });
  await fireEvent.click(screen.getByRole('button', { name: 'Finish, next form' }));
  await screen.findByText(/Say why standard 1 does not apply/);
  const why = screen.getByRole('textbox', { name: 'Why it does not apply' });
  await waitFor(() => {
    expect(document.activeElement).toBe(why);
  });
  await fireEvent.input(why, { target: { value: 'No boarders' } });
  await fireEvent.click(screen.getByRole('button', { name: 'Finish, next form' }));
  await screen.findByRole('heading', { name: '1 form' });
  const kept = asked.filter(([name]) => name === 'audit.rate').at(-1)?.[1];
  expect(JSON.stringify(kept)).toContain('"answer":"does_not_apply","reason":"No boarders"');
});
