import { render, screen } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
import { fake } from '../../api/fake';
import type { StandardPage } from '../../api/generated';
import Standard from './Standard.svelte';

const page: StandardPage = {
  round: {
    id: 'r',
    name: 'Summer 2026',
    started_by: 'Priya Nair',
    started_at: '2026-06-24T09:00:00Z',
    closed_by: 'Priya Nair',
    closed_at: '2026-07-10T09:00:00Z',
    conclusion: '',
    templates: [],
    version: 2,
  },
  standard: {
    id: 'lead-01',
    number: 1,
    principle: 'leadership',
    title: 'Somebody leads it',
    stands: 'agreed',
    agreed: 'not_yet',
    reason: 'Nobody has the time.',
    celebrate: false,
    priority: null,
    apart: '',
    apart_weight: 0,
    evidence: 0,
    local: false,
  },
  seen: 'A name on the door.',
  emerging: '',
  established: 'There is time for it.',
  embedded: '',
  examples: [],
  prompts: [],
  frames: [],
  outcome_area: null,
  level_of_need: null,
  groups: [],
  figure: null,
  spread: '',
  agreed: null,
  previous: null,
  superseded: [],
  notes: [],
  files: [],
  before: null,
  after: null,
};

test('an action grows from a closed round, and the link leads to it', async () => {
  fake({
    'audit.standard': () => page,
    'plan.from_standards': () => ({ made: [{ id: 'a1', number: 4, title: 'Somebody leads it', standard: 'lead-01' }], already: [] }),
  });
  render(Standard, { id: 'lead-01' });
  const user = userEvent.setup();
  await user.click(await screen.findByRole('button', { name: 'Make an action' }));
  const link = await screen.findByRole('link', { name: /^action 4/ });
  expect(link.getAttribute('href')).toBe('#/plan/action/a1');
});
