/** What Ctrl K finds: the pages of the rail, and pupils by name. */
import { call } from '../api/client';
import type { Found } from '../parts/FindPalette.svelte';
import { route } from '../parts/route.svelte';
import type { Group } from './rail';

const plain = (text: string) => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

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
  if (wanted.length < 2) return pages;
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
  return [...pupils, ...pages];
}
