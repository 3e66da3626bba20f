import { expect, test } from 'vitest';
import { fake } from '../../api/fake';
import { Line } from './line.svelte';

test('a line without a name, a leader, a time or places is not sent', async () => {
  const core = fake({});
  const line = new Line(undefined);
  expect(await line.save()).toBeUndefined();
  expect(Object.keys(line.shown).sort()).toEqual(['leader', 'name', 'places', 'when']);
  expect(core.asked).toEqual([]);
});

test.each(['0', '501', '2.5', 'ten', ''])('%s is no number of places', (places) => {
  const line = new Line(undefined);
  line.places = places;
  expect(line.faults.places).toBeDefined();
});
