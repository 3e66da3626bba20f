import { expect, it, vi } from 'vitest';
import { fake } from '../../api/fake';
import type { PackTaken, TakePack } from '../../api/generated';
import { Taking } from './taking.svelte';

const file = (handle: number) => ({ handle, name: `pack ${String(handle)}.bwpack`, bytes: 1 });
const pack = (school: string, compare: string | null): PackTaken => ({ party: compare ? null : school, school, number: 1, made: '2026-09-01T09:00:00Z', compare, again: false, answers: 0, notes: [] });

/** Packs 1 and 2 come from schools whose numbers were compared, 3, 4 and 5 do not, 4 and 5 from one; 9 cannot be opened. */
function core() {
  const known = new Set<string>(['Alder', 'Birch']);
  const schools: Record<number, string> = { 1: 'Alder', 2: 'Birch', 3: 'Cedar', 4: 'Damson', 5: 'Damson' };
  return fake({
    'link.take_in': (ask: TakePack) => {
      const school = schools[ask.file];
      if (!school) throw { code: 'refused', detail: { because: 'file', message: `“pack ${String(ask.file)}.bwpack” is damaged.` } };
      if (ask.compared) known.add(school);
      return pack(school, known.has(school) ? null : school);
    },
  });
}

it('loses none of several packs: what came in, what could not, and whom to ring', async () => {
  core();
  const ontaken = vi.fn();
  const taking = new Taking(ontaken);
  await taking.take([file(1), file(9), file(3), file(4), file(2), file(5), file(8)]);
  expect(taking.taken.map((one) => one.school)).toEqual(['Alder', 'Birch']);
  expect(taking.troubles.map((one) => one.name)).toEqual(['pack 9.bwpack', 'pack 8.bwpack']);
  expect(taking.unknown.map((one) => one.file.handle)).toEqual([3, 4, 5]);
  expect(ontaken.mock.calls).toEqual([[null], [null]]);
  taking.notNow();
  expect(taking.asking?.pack.school).toBe('Damson');
  await taking.compared();
  expect(taking.asking).toBeUndefined();
  expect(taking.taken.map((one) => one.school)).toEqual(['Alder', 'Birch', 'Damson', 'Damson']);
});

it('shows the school of a single pack, and takes in what is dropped meanwhile', async () => {
  core();
  const ontaken = vi.fn();
  const taking = new Taking(ontaken);
  await taking.take([file(1)]);
  expect(ontaken).toHaveBeenLastCalledWith('Alder');
  const first = taking.take([file(1), file(9)]);
  await taking.take([file(2)]);
  await first;
  expect(taking.taken.map((one) => one.school)).toEqual(['Alder', 'Birch']);
  expect(ontaken).toHaveBeenLastCalledWith(null);
  expect(taking.troubles).toHaveLength(1);
});
