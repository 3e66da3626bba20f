import { expect, it } from 'vitest';
import { fake } from '../api/fake';
import type { Session } from '../api/generated';
import { find } from './find';
import { groupsFor } from './rail';

const session = (role: 'lead' | 'data_manager'): Session => ({
  workspace: { school: 'Wrenfield Academy', year: '2026/27' },
  people: [],
  me: { id: 'p', name: 'Priya Nair', role, post: '', tier: 'open' },
  idle_minutes: 10,
  single_keys: true,
  recovery_stored: true,
  demo: false,
  parcel: false, link: false,
  writing: false,
});
const pupil = { id: 'a', name: 'Zofia Łukasik', sort: 'Łukasik, Zofia', form: '7A', primary: "St Wilfrid's", apart: null };

it('finds pupils first, then pages and things to do', async () => {
  fake({ 'cohort.find': ({ text }) => ({ pupils: text === 'zof' ? [pupil] : [] }) });
  expect((await find('zof', groupsFor(session('lead')))).map((found) => found.label)).toEqual(['Zofia Łukasik']);
  expect((await find('arrived', groupsFor(session('lead')))).map((found) => found.label)).toEqual(['Say who has arrived']);
});

it('asks the core for nothing before two letters', async () => {
  const { asked } = fake({});
  expect((await find('c', groupsFor(session('lead')))).map((found) => found.label)).toContain('Compare');
  expect(asked).toEqual([]);
});

it('shows a data manager no page that reads letters', () => {
  const keys = groupsFor(session('data_manager')).flatMap((group) => group.entries.map((entry) => entry.key));
  expect(keys).toEqual(['home', 'intake', 'sdq', 'people', 'settings']);
});
