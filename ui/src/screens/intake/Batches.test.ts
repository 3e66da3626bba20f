import { render, screen, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { expect, it } from 'vitest';
import { fake } from '../../api/fake';
import type { BatchShown, UndoAsk } from '../../api/generated';
import { session } from '../../api/session.svelte';
import Batches from './Batches.svelte';

const batch = (name: string, more: Partial<BatchShown>): BatchShown => ({
  id: name,
  name,
  hash: '0'.repeat(64),
  by: 'Sam Whitlock',
  at: '2026-07-15T10:00:00Z',
  counts: { in_file: 31, ready: 30, held: 0, refused: 0, set_aside: 1 },
  brought: ['30 new pupils'],
  open: 0,
  settled: 0,
  skipped: 0,
  undone: null,
  in_the_way: null,
  resting: [],
  step: { id: 7, files: 2, in_the_way: null },
  ...more,
});

it('takes files that were kept together back in one step, and folds away what stands in the way', async () => {
  session.now = undefined;
  let undone: UndoAsk | undefined;
  const batches = [
    batch('oak.xml', {}),
    batch('fenbridge.xml', {}),
    batch('first.csv', { at: '2026-07-01T10:00:00Z', step: null, in_the_way: 'Decisions rest on it.', resting: ['Noor Abdi', '8 more'] }),
  ];
  fake({
    'intake.batches': () => ({ batches }),
    'intake.undo': (ask) => {
      undone = ask;
      return { batches };
    },
  });
  render(Batches);
  const user = userEvent.setup();
  const together = await screen.findAllByRole('button', { name: 'Undo all 2 kept together' });
  expect(together).toHaveLength(1);
  await user.click(together[0] as HTMLElement);
  const dialog = within(screen.getByRole('dialog'));
  expect(dialog.getByText(/fenbridge.xml: 30 new pupils/)).toBeTruthy();
  await user.click(dialog.getByRole('button', { name: 'Undo the files' }));
  expect(undone).toEqual({ batch: 'oak.xml', step: true });
  expect(screen.getByText('Decisions rest on it.')).toBeTruthy();
  expect(screen.getByText('Noor Abdi').closest('details')?.open).toBe(false);
});
