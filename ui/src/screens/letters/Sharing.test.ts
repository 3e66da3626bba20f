import { render, screen } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
import { fake, type Answers } from '../../api/fake';
import type { Sharing } from '../../api/generated';
import Share from './Share.svelte';

const sharing = (over: Partial<Sharing> = {}): Sharing => ({
  readers: [],
  staff: [],
  parcels: [],
  ready: 40,
  forms: [{ form: '7A', letters: 40 }],
  stays: [{ letters: 2, why: 'with words that may not wait: read them here, first' }],
  ...over,
});
const joan = { id: 'j', name: 'Joan Hale', code: 'AGE1 ABCD', fingerprint: '1234 5678 9012 3456', added: '2026-07-08T08:00:00Z', account: false };
const pupil = { id: 'u1', name: 'Aisha Rahman', sort: 'Rahman, Aisha', form: '7A', primary: null, apart: null };

function open(first: Sharing, more: Answers = {}, shell = {}) {
  const core = fake({ 'parcels.look': () => first, ...more }, shell);
  render(Share);
  return core;
}

test('a reader is added only once the numbers were compared by voice', async () => {
  const core = open(sharing(), {
    'parcels.compare': () => ({ fingerprint: joan.fingerprint }),
    'parcels.add_reader': () => sharing({ readers: [joan] }),
  });
  const user = userEvent.setup();
  await user.click(await screen.findByRole('button', { name: 'Add a reader' }));
  await user.type(screen.getByLabelText('Name, as colleagues know it'), 'Joan Hale');
  await user.type(screen.getByLabelText('Reading code'), 'age1abcd');
  await user.click(screen.getByRole('button', { name: 'Show the numbers to compare' }));
  expect(await screen.findByText(joan.fingerprint)).toBeTruthy();
  const add = screen.getByRole<HTMLButtonElement>('button', { name: 'Add the reader' });
  expect(add.disabled).toBe(true);
  await user.click(screen.getByRole('checkbox', { name: /They read out the same numbers/ }));
  await user.click(add);
  expect(await screen.findByRole('rowheader', { name: 'Joan Hale' })).toBeTruthy();
  expect(core.asked).toContainEqual(['parcels.add_reader', { person: null, name: 'Joan Hale', code: 'age1abcd' }]);
});

test('what is in a parcel is shown before it is made', async () => {
  const core = open(
    sharing({ readers: [joan] }),
    {
      'parcels.plan': () => ({ reader: 'Joan Hale', letters: [{ pupil, words: 90 }], holds: ['It holds no surname.'], minutes: 2 }),
      'parcels.make': () => ({ document: 3, name: 'Letters for Joan Hale.bwparcel', letters: 1 }),
    },
    { saveDocument: () => Promise.resolve('Letters for Joan Hale.bwparcel') },
  );
  const user = userEvent.setup();
  await user.click(await screen.findByRole('button', { name: 'See what would be in it' }));
  expect(await screen.findByText('It holds no surname.')).toBeTruthy();
  await user.click(screen.getByRole('button', { name: 'Make the parcel for Joan Hale' }));
  expect(await screen.findByText(/Saved as Letters for Joan Hale/)).toBeTruthy();
  expect(core.asked).toContainEqual(['parcels.make', { reader: 'j', pupils: ['u1'] }]);
});

test('a reply names whoever is on the red route before anything else', async () => {
  open(
    sharing({ readers: [joan] }),
    {
      'parcels.take_in': () => ({ reader: 'Joan Hale', letters: 12, new: 12, known: 0, red_route: [pupil], unread: [], differ: [], read_here_too: 0, late: false, gone: null, log_lost: null }),
    },
    { chooseFiles: () => Promise.resolve([{ handle: 4, name: 'Reply from Joan Hale.bwreply', bytes: 900 }]) },
  );
  await userEvent.click(await screen.findByRole('button', { name: 'Open a reply' }));
  const link = await screen.findByRole('link', { name: 'Aisha Rahman' });
  expect(link.getAttribute('href')).toBe('#/redroute/u1');
  expect(screen.getByText(/Bridgewell has told nobody/)).toBeTruthy();
});

test('a reply that is damaged is told in a sentence', async () => {
  open(
    sharing({ readers: [joan] }),
    {
      'parcels.take_in': () => {
        throw { code: 'refused', detail: { because: 'file', message: '“r.bwreply” is damaged or was altered on the way. Nothing was changed.' } };
      },
    },
    { chooseFiles: () => Promise.resolve([{ handle: 4, name: 'r.bwreply', bytes: 9 }]) },
  );
  await userEvent.click(await screen.findByRole('button', { name: 'Open a reply' }));
  expect((await screen.findByRole('alert')).textContent).toContain('damaged or was altered');
});
