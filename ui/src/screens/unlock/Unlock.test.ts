import { render, screen } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { expect, it } from 'vitest';
import { fake } from '../../api/fake';
import type { ApiError, Session } from '../../api/generated';
import { session } from '../../api/session.svelte';
import Unlock from './Unlock.svelte';

const locked: Session = {
  workspace: { school: 'Wrenfield Academy', year: '2026/27' },
  people: [
    { id: 'p1', name: 'Priya Nair', role: 'lead', post: '' },
    { id: 'p2', name: 'Daniel Obi', role: 'pastoral', post: 'Head of Year 7' },
  ],
  me: null,
  idle_minutes: 10,
  single_keys: true,
  recovery_stored: true,
  demo: false,
  parcel: false, link: false,
  writing: false,
};
const open: Session = { ...locked, me: { id: 'p2', name: 'Daniel Obi', role: 'pastoral', post: 'Head of Year 7', tier: 'open' } };

function unlock(right: string) {
  return fake({
    'keeping.said': () => ({ trouble: null }),
    'session.unlock': ({ passphrase }) => {
      const wrong: ApiError = { code: 'wrong_passphrase' };
      // The core rejects with a plain ApiError, not with an Error.
      if (passphrase !== right) throw wrong;
      return open;
    },
  });
}

it('tells a wrong passphrase at once and opens with the right one, by keyboard alone', async () => {
  const { asked } = unlock('seven wet otters');
  render(Unlock, { session: locked });
  const user = userEvent.setup();
  await user.click(screen.getByRole('radio', { name: /Daniel Obi/ }));
  await user.tab();
  await user.keyboard('wrong{Enter}');
  expect((await screen.findByRole('alert')).textContent).toContain('does not open this workspace');
  expect(session.now?.me ?? null).toBeNull();
  await user.keyboard('seven wet otters{Enter}');
  expect(session.now?.me?.name).toBe('Daniel Obi');
  expect(asked.map(([name]) => name)).toEqual(['keeping.said', 'session.unlock', 'session.unlock']);
});
