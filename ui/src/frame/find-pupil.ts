/** Pupils by name, for putting one on the red route. */
import { call } from '../api/client';
import type { Found } from '../parts/FindPalette.svelte';
import { route } from '../parts/route.svelte';

export async function findPupil(text: string): Promise<Found[]> {
  if (text.trim().length < 2) return [];
  const result = await call('cohort.find', { text });
  if (!result.ok) return [];
  return result.value.pupils.map((pupil) => ({
    id: pupil.id,
    label: pupil.name,
    note: [pupil.form, pupil.apart ?? pupil.primary].filter(Boolean).join(' · '),
    group: 'Pupils',
    choose: () => {
      route.go(['redroute', pupil.id]);
    },
  }));
}
