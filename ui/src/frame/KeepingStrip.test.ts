import { render, screen, waitFor } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { beforeEach, expect, it } from 'vitest';
import { fake } from '../api/fake';
import type { Keeping } from '../api/generated';
import KeepingStrip from './KeepingStrip.svelte';

const kept: Keeping = {
  place: 'USB stick',
  place_is_there: true,
  last: '2026-09-20T10:40:00Z',
  failed: null,
  backups: [],
  days: 7,
  weeks: 4,
  months: 6,
  to_do: null,
  odd: [],
  notices: [
    { id: 'recovery_key', kind: 'recovery_key', says: ['Ruth Okafor has no key any more.', 'Make a new one.'], pupils: [], done: null },
    { id: '41', kind: 'keys_given', says: ['Priya Nair gave the restricted key to Nadia Rahman.'], pupils: [], done: 'I have seen this' },
  ],
};

let seen: unknown;

beforeEach(() => {
  window.location.hash = '';
  seen = undefined;
  fake({
    'keeping.look': () => kept,
    'keeping.notice_seen': (input) => {
      seen = input;
      return { ...kept, notices: kept.notices.slice(0, 1) };
    },
  });
});

it('keeps what has to be done on Home and lets what was only told be taken away', async () => {
  render(KeepingStrip);
  expect((await screen.findByRole('link', { name: 'Make a new recovery key' })).getAttribute('href')).toContain('settings/school');
  expect(screen.getAllByRole('button')).toHaveLength(1);
  await userEvent.setup().click(screen.getByRole('button', { name: 'I have seen this' }));
  await waitFor(() => {
    expect(screen.queryByText(/gave the restricted key/)).toBeNull();
  });
  expect(seen).toEqual({ id: '41' });
  expect(screen.getByText(/Ruth Okafor has no key any more/)).toBeTruthy();
});
