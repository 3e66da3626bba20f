import { render, screen } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
import { fake } from '../../api/fake';
import type { DeskShown } from '../../api/generated';
import ReadingDesk from './ReadingDesk.svelte';

const key = { name: 'Joan Hale', code: 'AGE1 QL3Z 7HJY', fingerprint: '1234 5678 9012 3456' };
const desk = (over: Partial<DeskShown> = {}): DeskShown => ({ key, unlocked: true, parcels: [], ...over });
const weighed = { score: 4, words: 'Not in a lifetime', advice: '', accepted: true };

test('a key is made with a name and the same passphrase twice', async () => {
  const core = fake({
    'reading_desk.look': () => desk({ key: null, unlocked: false }),
    'reading_desk.make_key': () => desk(),
    'people.weigh_passphrase': () => weighed,
  });
  render(ReadingDesk);
  const user = userEvent.setup();
  await user.click(await screen.findByRole('button', { name: 'Make my reading key' }));
  expect(screen.getByText('Type your name as colleagues know it.')).toBeTruthy();
  await user.type(screen.getByLabelText('Your name, as colleagues know it'), 'Joan Hale');
  await user.type(screen.getByLabelText('Passphrase'), 'twelve yellow herons');
  await user.type(screen.getByLabelText('Passphrase once more'), 'twelve yellow heron');
  await user.click(screen.getByRole('button', { name: 'Make my reading key' }));
  expect(core.asked.map(([name]) => name)).not.toContain('reading_desk.make_key');
  await user.type(screen.getByLabelText('Passphrase once more'), 's');
  await user.click(screen.getByRole('button', { name: 'Make my reading key' }));
  expect(await screen.findByText(key.code)).toBeTruthy();
  expect(screen.getByText(key.fingerprint)).toBeTruthy();
});

test('a parcel for somebody else is told in a sentence, and the desk stays open', async () => {
  const told = '“p.bwparcel” is sealed for another reading key than the one on this laptop. Nothing was changed.';
  fake(
    {
      'reading_desk.look': () => desk(),
      'reading_desk.open_file': () => {
        throw { code: 'refused', detail: { because: 'file', message: told } };
      },
    },
    { chooseFiles: () => Promise.resolve([{ handle: 1, name: 'p.bwparcel', bytes: 10 }]) },
  );
  render(ReadingDesk);
  await userEvent.click(await screen.findByRole('button', { name: 'Open a parcel' }));
  expect((await screen.findByRole('alert')).textContent).toContain('sealed for another reading key');
  expect(screen.getByText(key.code)).toBeTruthy();
});

test('a wrong passphrase is told, and starting again is asked about first', async () => {
  const core = fake({
    'reading_desk.look': () => desk({ unlocked: false, parcels: [{ id: 'p', school: 'Wrenfield Academy', year: '2026/27' }] }),
    'reading_desk.unlock': () => {
      throw { code: 'wrong_passphrase' };
    },
    'reading_desk.start_again': () => desk({ key: null, unlocked: false }),
  });
  render(ReadingDesk);
  const user = userEvent.setup();
  await user.type(await screen.findByLabelText('Passphrase'), 'no');
  await user.click(screen.getByRole('button', { name: 'Unlock' }));
  expect(await screen.findByRole('alert')).toBeTruthy();
  await user.click(screen.getByRole('button', { name: 'I have forgotten it' }));
  expect(core.asked.map(([name]) => name)).not.toContain('reading_desk.start_again');
  await user.click(screen.getByRole('button', { name: 'Erase and start again' }));
  expect(await screen.findByRole('button', { name: 'Make my reading key' })).toBeTruthy();
});
