import { render, screen } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { expect, it } from 'vitest';
import { fake } from '../../api/fake';
import type { RulesVersions, SaveRules, Session, ThresholdFields } from '../../api/generated';
import { session } from '../../api/session.svelte';
import Rules from './Rules.svelte';

const thresholds: ThresholdFields = {
  attendance_at_or_below: 90,
  attendance_severe_at_or_below: 50,
  attendance_fewest_sessions: 60,
  attainment_below: 100,
  sdq_bands: 'four_band',
  sdq_impact_at_or_above: 2,
  sdq_total: true,
  sdq_emotional: true,
  sdq_peer: true,
};
const versions: RulesVersions = {
  versions: [{ id: 'r1', from: '2026-09-03T08:00:00Z', set_by: 'Priya Nair', reason: '', thresholds }],
  defaults: thresholds,
};

const drawn = (title: string) => ({
  title,
  description: 'Columns',
  svg: `<svg xmlns="http://www.w3.org/2000/svg" role="img"><title>${title}</title></svg>`,
  columns: ['Attendance', 'Pupils'],
  rows: [['90.0 or less', '3']],
});

it('shows what a change would do before it is put in force, and asks why', async () => {
  let kept: SaveRules | undefined;
  fake({
    'rules.versions': () => versions,
    'rules.try': ({ thresholds: tried }) => ({
      words: tried.attendance_at_or_below === 92 ? '31 pupils would be listed; you have 12 places' : 'Nothing would change',
      listed_now: 24,
      listed_then: 31,
      newly_listed: 7,
      no_longer_listed: 0,
      places_free: 12,
      lines: [],
    }),
    'figures.rules': ({ thresholds: tried }) => ({ figures: [drawn(`Listed at ${String(tried.attendance_at_or_below)} or less`)] }),
    'rules.save': (input) => {
      kept = input;
      return versions;
    },
  });
  session.now = { me: { id: 'p', name: 'Priya Nair', role: 'lead', post: '', tier: 'open' } } as Session;
  render(Rules);
  const user = userEvent.setup();
  await user.click(await screen.findByRole('button', { name: 'Try a change' }));
  const put = screen.getByRole<HTMLButtonElement>('button', { name: 'Put in force' });
  const attendance = screen.getByLabelText('Attendance at or below, in percent');
  await user.clear(attendance);
  await user.type(attendance, '92');
  expect(await screen.findByText('31 pupils would be listed; you have 12 places')).toBeTruthy();
  expect(await screen.findByRole('heading', { name: 'Listed at 92 or less' })).toBeTruthy();
  expect(put.disabled).toBe(true);
  await user.type(screen.getByLabelText('Why'), 'More buses are late this year');
  await user.click(put);
  expect(kept?.replaces).toBe('r1');
  expect(kept?.thresholds.attendance_at_or_below).toBe(92);
});
