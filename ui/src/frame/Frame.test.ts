import { render, screen, waitFor } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { beforeEach, expect, it } from 'vitest';
import App from '../App.svelte';
import { fake } from '../api/fake';
import type { Session, Today } from '../api/generated';

const today: Today = { today: '2026-09-15', pupils: 3, letters: 3, letters_read: 1, decided: 0, listed: 1, offered: 0, lists: [{ kind: 'letters_to_read', count: 2, first: [] }] };
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

beforeEach(() => {
  window.location.hash = '';
  fake({
    'session.look': () => open,
    'session.lock': () => ({ ...open, me: null, people: [{ id: 'p', name: 'Priya Nair', role: 'lead', post: '' }] }),
    'home.today': () => today,
    'cohort.find': () => ({ pupils: [] }),
    'intake.batches': () => ({ batches: [] }),
  });
});

it('puts the focus on the title after moving to another page', async () => {
  render(App);
  const user = userEvent.setup();
  await screen.findByRole('heading', { level: 1, name: 'Two letters to read' });
  await user.keyboard('{Control>}k{/Control}');
  await user.keyboard('undo{Enter}');
  await waitFor(() => {
    expect(document.activeElement?.tagName).toBe('H1');
    expect(document.activeElement?.textContent).toContain('brought in');
  });
});

it('blanks the screen with F2 and shows it again', async () => {
  render(App);
  const user = userEvent.setup();
  await screen.findByRole('heading', { level: 1, name: 'Two letters to read' });
  await user.keyboard('{F2}');
  expect(screen.getByText(/The screen is blank/)).toBeTruthy();
  await user.keyboard('{F2}');
  expect(screen.queryByText(/The screen is blank/)).toBeNull();
});

it('says what waits beside the rail, shows the keys, and locks', async () => {
  render(App);
  const user = userEvent.setup();
  expect(await screen.findByRole('link', { name: 'Letters', description: '2 waiting' })).toBeTruthy();
  await user.keyboard('?');
  expect(screen.getByText('Blank the screen, and show it again')).toBeTruthy();
  await user.click(screen.getByRole('button', { name: 'Close' }));
  await user.click(screen.getByRole('button', { name: 'Lock' }));
  expect(await screen.findByLabelText('Passphrase of Priya Nair')).toBeTruthy();
});
