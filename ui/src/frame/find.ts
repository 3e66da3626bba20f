/** What Ctrl K finds: the pages of the rail, things to do, and pupils by name. */
import { call } from '../api/client';
import type { Found } from '../parts/FindPalette.svelte';
import { route } from '../parts/route.svelte';
import type { Group } from './rail';

const plain = (text: string) => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

/** Things to do that lie a step inside a page. */
const ACTS: readonly { label: string; path: readonly string[]; query?: Record<string, string> }[] = [
  { label: 'Say who has arrived', path: ['intake', 'arrivals'] },
  { label: 'Answer what files left open', path: ['intake', 'waiting'] },
  { label: 'Ask a primary school what is missing', path: ['intake', 'waiting'] },
  { label: 'See where the school stands', path: ['audit'] },
  { label: 'Type in audit forms', path: ['audit', 'entry'] },
  { label: 'Who to ring', path: ['people', 'directory'] },
  { label: 'Change who to ring', path: ['people', 'directory'] },
  { label: 'See who is trained for what', path: ['people'] },
  { label: 'Prepare supervision with the link team', path: ['supervision'] },
  { label: 'Write something for yourself after hard letters', path: ['supervision', 'mine'] },
  { label: 'Undo a file', path: ['intake', 'batches'] },
  { label: 'Change whom to find when something cannot wait', path: ['settings', 'school'] },
  { label: 'Try a change of the rules', path: ['settings', 'rules'] },
  { label: 'Hold the half-term review', path: ['plan'], query: { view: 'reviews' } },
  { label: 'Print the action plan', path: ['plan', 'out'] },
  { label: 'Add a person', path: ['settings', 'people'] },
  { label: 'Read the log', path: ['settings', 'log'] },
  { label: 'Privacy notices and other papers of data protection', path: ['settings', 'data-protection'] },
  { label: 'Change my passphrase', path: ['settings', 'window'] },
  { label: 'Light or dark', path: ['settings', 'window'] },
];

export async function find(text: string, groups: readonly Group[]): Promise<Found[]> {
  const wanted = plain(text.trim());
  const pages: Found[] = groups
    .flatMap((group) => group.entries)
    .filter((entry) => plain(entry.label).includes(wanted))
    .map((entry) => ({
      id: `page-${entry.key}`,
      label: entry.label,
      group: 'Go to',
      choose: () => {
        route.go(entry.key === 'home' ? [] : [entry.key]);
      },
    }));
  const open = new Set(groups.flatMap((group) => group.entries.map((entry) => entry.key)));
  const acts: Found[] = ACTS.filter((act) => open.has(act.path[0] ?? '') && plain(act.label).includes(wanted)).map((act) => ({
    id: `act-${act.label}`,
    label: act.label,
    group: 'Do',
    choose: () => {
      route.go(act.path, act.query);
    },
  }));
  if (wanted.length < 2) return [...pages, ...acts];
  const result = await call('cohort.find', { text });
  const pupils: Found[] = result.ok
    ? result.value.pupils.map((pupil) => ({
        id: pupil.id,
        label: pupil.name,
        note: [pupil.form, pupil.apart ?? pupil.primary].filter(Boolean).join(' · '),
        group: 'Pupils',
        choose: () => {
          route.go(['pupil', pupil.id]);
        },
      }))
    : [];
  return [...pupils, ...pages, ...acts];
}
