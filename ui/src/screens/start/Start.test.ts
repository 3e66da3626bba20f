import { render, screen } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { expect, it } from 'vitest';
import { fake } from '../../api/fake';
import type { Create, Session } from '../../api/generated';
import { session } from '../../api/session.svelte';
import Start from './Start.svelte';
import { yearsToChoose } from './years';

const open: Session = {
  workspace: { school: 'Wrenfield Academy', year: '2026/27' },
  people: [],
  me: { id: 'p', name: 'Priya Nair', role: 'lead', post: '', tier: 'restricted' },
  idle_minutes: 10,
  single_keys: true,
  recovery_stored: true,
  demo: false,
  parcel: false, link: false,
  writing: false,
};

it('offers the coming year until the spring', () => {
  expect(yearsToChoose(new Date(2026, 5, 10))[0]).toEqual({ value: '2026', label: '2026/27' });
  expect(yearsToChoose(new Date(2027, 1, 10))[0]).toEqual({ value: '2026', label: '2026/27' });
});

it('creates a workspace, shows the recovery key once, and opens only after "I have stored it"', async () => {
  let made: Create | undefined;
  const weighed = { score: 4, words: 'Not in a lifetime', advice: '', accepted: true };
  fake(
    {
      'people.weigh_passphrase': () => weighed,
      'workspace.create': (input) => {
        made = input;
        return { recovery_key: 'AAAA-BBBB-CCCC', document: 5 };
      },
      'workspace.recovery_stored': () => open,
    },
    {
      chooseWorkspace: () => Promise.resolve({ handle: 9, name: 'wrenfield' }),
      saveDocument: () =>
        Promise.reject({ code: 'refused', detail: { because: 'other', message: 'A recovery key kept with the workspace would open it.' } }),
    },
  );
  render(Start, { step: 'new' });
  const user = userEvent.setup();
  await user.click(screen.getByRole('button', { name: 'Choose where to keep it' }));
  expect(screen.getByText('Type the name of the school.')).toBeTruthy();
  expect(made).toBeUndefined();

  await user.type(screen.getByLabelText('School'), 'Wrenfield Academy');
  await user.type(screen.getByLabelText('Your name, as colleagues know it'), 'Priya Nair');
  await user.type(screen.getByLabelText('Passphrase'), 'seven wet otters');
  await user.type(screen.getByLabelText('Passphrase once more'), 'seven wet otters');
  expect(await screen.findByText('Not in a lifetime')).toBeTruthy();
  await user.click(screen.getByRole('button', { name: 'Choose where to keep it' }));
  expect(await screen.findByText('AAAA-BBBB-CCCC')).toBeTruthy();
  expect(made).toMatchObject({ handle: 9, school: 'Wrenfield Academy', name: 'Priya Nair', role: 'lead' });

  await user.click(screen.getByRole('button', { name: 'Save it on removable media' }));
  expect((await screen.findByRole('alert')).textContent).toContain('kept with the workspace');
  const go = screen.getByRole<HTMLButtonElement>('button', { name: 'Open the workspace' });
  expect(go.disabled).toBe(true);
  await user.click(screen.getByRole('checkbox', { name: /I have stored it/ }));
  await user.click(go);
  expect(session.now?.me?.name).toBe('Priya Nair');
});
