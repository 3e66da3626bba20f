import { expect, test } from 'vitest';
import type { PlanShown, ToWrite } from '../../api/generated';
import { lineOf, matches, standing, titleOf } from './to-write';

const plan = (change: Partial<PlanShown>): PlanShown => ({ write_on: null, write_with: '', talk_offered: null, asked_again: null, by: 'Priya Nair', at: '2026-07-02T09:00:00Z', ...change });
const row = (change: Partial<ToWrite> = {}): ToWrite => ({
  pupil: { id: 'p', name: 'Zoë Zając', sort: 'zając, zoë', form: '7C', primary: null, apart: null },
  state: 'not_written',
  plan: null,
  begun: null,
  begun_with: null,
  ...change,
});

test('each state has its own honest words and a way forward', () => {
  expect(standing(row()).next).toMatch(/writing place/);
  expect(standing(row({ state: 'absent' }))).toEqual({ how: 'Absent on the day', next: 'Write it with them in the first week' });
  expect(standing(row({ state: 'declined' })).next).toMatch(/Offer a talk/);
});

test('what was agreed takes the place of what is suggested', () => {
  const agreed = row({ state: 'absent', plan: plan({ write_on: '2026-09-04', write_with: 'Tom Ashby' }) });
  expect(standing(agreed).next).toMatch(/^Write together .*4 Sept with Tom Ashby$/);
  expect(standing(row({ begun: '2026-07-02T09:42:00Z' })).how).toMatch(/began .* and has not finished/);
  expect(standing(row({ begun: '2026-07-02T09:42:00Z', begun_with: 'Tom Ashby' })).how).toMatch(/began .* with Tom Ashby and has not finished/);
});

test('the title counts, and the line says how far the work is', () => {
  const rows = [row(), row({ state: 'absent', plan: plan({ write_on: '2026-09-04' }) }), row({ state: 'declined' })];
  expect(titleOf(rows)).toBe('Three pupils have not written');
  expect(titleOf([])).toBe('Everybody has written');
  expect(lineOf(rows)).toBe('1 absent, 1 declined, 1 has a day to write.');
});

test('a name is found without its accents', () => {
  expect(matches(row(), 'zoe za')).toBe(true);
  expect(matches(row(), 'ben')).toBe(false);
});
