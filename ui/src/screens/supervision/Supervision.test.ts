import { render, screen, waitFor, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { expect, it } from 'vitest';
import { fake } from '../../api/fake';
import type { NextStepShown, SaveNextStep, SupervisionShown, Supervisions } from '../../api/generated';
import Supervision from './Supervision.svelte';

const step: NextStepShown = {
  id: 'step',
  line: null,
  what: 'Book the library',
  owner: 'Tom Ashby',
  due: '2026-02-01',
  overdue: true,
  done: null,
  may_be_review: false,
  may_be_action: false,
  is_review: false,
  planned: false,
  version: 1,
};

const held = (month: number, steps: NextStepShown[] = []): SupervisionShown => ({
  id: `s${String(month)}`,
  on: `2026-0${String(month)}-10`,
  to_come: false,
  with: 'the link team',
  present: [],
  notes: '',
  prepared_by: 'Priya Nair',
  of_other_forms: 0,
  lines: [],
  steps,
  version: 1,
});

const all = (steps: NextStepShown[]): Supervisions => ({
  sessions: [8, 7, 6, 5, 4, 3, 2, 1].map((month) => held(month, month === 1 ? steps : [])),
  open_steps: 1,
  late_steps: 1,
  wanting_time: 0,
  staff: [],
  may_share: true,
});

it('opens every session, however old, and ticks a step of an earlier one where it is talked about', async () => {
  let saved: SaveNextStep | undefined;
  fake({
    'supervision.list': () => all([step]),
    'supervision.save_step': (input) => {
      saved = input;
      return all([{ ...step, done: input.done, version: 2 }]);
    },
  });
  render(Supervision, {});
  const user = userEvent.setup();
  await user.click(await screen.findByText('Earlier sessions (2)'));
  expect(screen.getByRole('link', { name: /^10 January/ }).getAttribute('href')).toContain('supervision/s1');
  const open = within(screen.getByRole('region', { name: 'Still open from earlier sessions' }));
  await user.click(open.getByRole('checkbox', { name: /Book the library/ }));
  expect([saved?.id, saved?.supervision, saved?.done === null]).toEqual(['step', 's1', false]);
  await waitFor(() => {
    expect(screen.queryByRole('region', { name: 'Still open from earlier sessions' })).toBeNull();
  });
});
