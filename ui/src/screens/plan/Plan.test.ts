import { render, screen, waitFor } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { expect, it } from 'vitest';
import { fake } from '../../api/fake';
import type { SaveAction } from '../../api/generated';
import Plan from './Plan.svelte';
import { action, plan } from './sample';

it('begins an empty plan with a few words', async () => {
  let saved: SaveAction | undefined;
  fake({
    'plan.look': () => plan([]),
    'plan.save': (input) => {
      saved = input;
      return plan([action(1, {})], { touched: ['a1'] });
    },
  });
  render(Plan, { path: [] });
  const user = userEvent.setup();
  await user.click(await screen.findByRole('button', { name: 'Write the first action' }));
  await user.click(screen.getByRole('button', { name: 'Add the action' }));
  expect(saved).toBeUndefined();
  await user.type(screen.getByRole('textbox', { name: 'What will you do?' }), 'A calm room{Enter}');
  expect(saved?.fields.title).toBe('A calm room');
  await waitFor(() => {
    expect(window.location.hash).toBe('#/plan/action/a1');
  });
});

it('keeps what is typed quietly, follows the version, and takes the last change back', async () => {
  const kept: SaveAction[] = [];
  let now = action(1, {});
  fake({
    'plan.look': () => plan([now]),
    'plan.save': (input) => {
      kept.push(input);
      now = { ...now, version: input.version + 1, fields: input.fields };
      return plan([now], { touched: [now.id] });
    },
  });
  render(Plan, { path: ['action', 'a1'] });
  const user = userEvent.setup();
  await user.type(await screen.findByRole('textbox', { name: /Cost in pounds/ }), '12.50');
  await user.click(await screen.findByRole('button', { name: 'Undo the last change' }, { timeout: 3000 }));
  expect(kept.map((one) => [one.version, one.fields.cost_pence])).toEqual([
    [1, 1250],
    [2, null],
  ]);
  expect(screen.getByRole<HTMLInputElement>('textbox', { name: /Cost in pounds/ }).value).toBe('');
});

it('shows others what they may read, and lets them write a note', async () => {
  let words = '';
  fake({
    'plan.look': () => plan([action(1, { may_move: false })], { may_change: false }),
    'plan.note': (input) => {
      words = input.words;
      return plan([action(1, { may_move: false })], { may_change: false });
    },
  });
  render(Plan, { path: ['action', 'a1'] });
  const user = userEvent.setup();
  await user.type(await screen.findByRole('textbox', { name: 'A progress note' }), 'It is painted.');
  await user.click(screen.getByRole('button', { name: 'Add the note' }));
  expect(words).toBe('It is painted.');
  expect(screen.queryByRole('button', { name: 'Say so' })).toBeNull();
});

it('keeps everything else while a number cannot be read, and does nothing that would lose it', async () => {
  const kept: SaveAction[] = [];
  let now = action(1, {});
  const { asked } = fake({
    'plan.look': () => plan([now]),
    'plan.save': (input) => {
      kept.push(input);
      now = { ...now, version: input.version + 1, fields: input.fields };
      return plan([now], { touched: [now.id] });
    },
    'plan.note': () => plan([now]),
  });
  render(Plan, { path: ['action', 'a1'] });
  const user = userEvent.setup();
  const cost = await screen.findByRole<HTMLInputElement>('textbox', { name: /Cost in pounds/ });
  await user.type(cost, 'about 50');
  await user.type(screen.getByRole('textbox', { name: /What you look at/ }), 'Quiet lunches');
  await user.type(screen.getByRole('textbox', { name: 'A progress note' }), 'It is painted.');
  await user.click(screen.getByRole('button', { name: 'Add the note' }));
  await screen.findByText(/put right first what cannot be read/);
  expect(kept.at(-1)?.fields.measure.what).toBe('Quiet lunches');
  expect(kept.at(-1)?.fields.cost_pence).toBeNull();
  expect(cost.value).toBe('about 50');
  expect(asked.some(([name]) => name === 'plan.note')).toBe(false);
  await user.clear(cost);
  await user.click(screen.getByRole('button', { name: 'Add the note' }));
  await waitFor(() => {
    expect(asked.some(([name]) => name === 'plan.note')).toBe(true);
  });
});

it('tries once more on leaving what was refused', async () => {
  const { asked } = fake({ 'plan.look': () => plan([action(1, {})]) });
  const { unmount } = render(Plan, { path: ['action', 'a1'] });
  const user = userEvent.setup();
  await user.type(await screen.findByRole('textbox', { name: /What you look at/ }), 'Quiet');
  const saves = () => asked.filter(([name]) => name === 'plan.save').length;
  await waitFor(
    () => {
      expect(saves()).toBe(1);
    },
    { timeout: 3000 },
  );
  await screen.findByRole('button', { name: 'Look at what is kept' });
  unmount();
  await waitFor(() => {
    expect(saves()).toBe(2);
  });
});
