import { expect, it, vi } from 'vitest';
import { fake } from '../../api/fake';
import type { PackAsk, PackPlanShown } from '../../api/generated';
import { PackMaking } from './making.svelte';

const planOf = (ask: PackAsk): PackPlanShown => ({
  to: 'Joan Hale',
  number: 1,
  parts: [{ part: 'voice', words: 'Pupils’ voice', left_out: ask.leave_out.includes('voice'), present: true, fields: [] }],
  asks: 0,
  fields: 1,
  mark: JSON.stringify(ask.leave_out),
});

it('shows the last of several presses, and seals only what is shown', async () => {
  const { asked } = fake({ 'packs.plan': planOf, 'packs.make': () => ({ document: 7, name: 'Pack.bwpack', number: 1 }) });
  const making = new PackMaking();
  await making.look('p');
  void making.leaveOut('voice', true);
  const untick = making.leaveOut('voice', false);
  expect([making.isOut('voice'), making.ready]).toEqual([false, false]);
  await making.make();
  expect(asked.some(([name]) => name === 'packs.make')).toBe(false);
  await untick;
  await vi.waitFor(() => { expect(making.ready).toBe(true); });
  expect(making.plan?.parts[0]?.left_out).toBe(false);
  await making.make();
  expect(asked.at(-1)).toEqual(['packs.make', { party: 'p', leave_out: [], withhold: [], let_go: [], shown: '[]' }]);
});

it('offers a sealed pack again when it was not saved', async () => {
  let place: string | null = null;
  fake({ 'packs.plan': planOf, 'packs.make': () => ({ document: 7, name: 'Pack.bwpack', number: 1 }) }, { saveDocument: () => Promise.resolve(place) });
  const making = new PackMaking();
  await making.look('p');
  await making.make();
  expect([making.unsaved?.number, making.savedAs]).toEqual([1, undefined]);
  place = 'Pack.bwpack';
  await making.save();
  expect([making.unsaved, making.savedAs]).toEqual([undefined, 'Pack.bwpack']);
});

it('says why a pack was not sealed, and shows what would leave now', async () => {
  const { asked } = fake({
    'packs.plan': planOf,
    'packs.make': () => {
      throw { code: 'refused', detail: { because: 'other', message: 'What would leave has changed.' } };
    },
  });
  const making = new PackMaking();
  await making.look('p');
  expect(await making.make()).toBe(false);
  expect(making.act.trouble?.happened).toBe('What would leave has changed.');
  expect([asked.at(-1)?.[0], making.ready]).toEqual(['packs.plan', true]);
});
