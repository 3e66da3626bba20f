import { expect, test } from 'vitest';
import { call } from '../../api/client';
import { fake } from '../../api/fake';
import { Batch } from './batch.svelte';

const pupils = ['amira', 'ben', 'dana'];
const folder = { chooseFolder: () => Promise.resolve({ handle: 3, name: 'Letters' }) };
const made = ({ pupil }: { pupil: string }) => ({ handle: pupil.length, file_name: `${pupil}.pdf`, notes: [] });
const give = (batch: Batch) => batch.save(pupils, (pupil) => pupil, (pupil) => call('letters_home.make', { pupil }));

test('every one goes into the chosen folder, one after the other', async () => {
  const into: [number, number][] = [];
  fake({ 'letters_home.make': made }, { ...folder, saveInto: (at, handle) => (into.push([at, handle]), Promise.resolve(`${String(handle)}.pdf`)) });
  const batch = new Batch();
  expect(await give(batch)).toBe(true);
  expect(into).toEqual([[3, 5], [3, 3], [3, 4]]);
  expect([batch.done, batch.all, batch.running, batch.folder]).toEqual([3, 3, false, 'Letters']);
});

test('a person who chooses no folder has changed their mind', async () => {
  const { asked } = fake({}, { chooseFolder: () => Promise.resolve(null) });
  expect(await give(new Batch())).toBe(false);
  expect(asked).toEqual([]);
});

test('stopping lets the one that is on its way arrive and no other', async () => {
  const batch = new Batch();
  fake({ 'letters_home.make': made }, { ...folder, saveInto: () => (batch.stop(), Promise.resolve('one.pdf')) });
  await give(batch);
  expect([batch.saved.length, batch.stopped, batch.running]).toEqual([1, true, false]);
});

test('one that cannot be made is told and the others go on; a disk that refuses ends it', async () => {
  const refused = { code: 'refused', detail: { because: 'other', message: 'There is no letter to give back.' } };
  fake(
    {
      'letters_home.make': (input) => {
        if (input.pupil === 'ben') throw refused;
        return made(input);
      },
    },
    { ...folder, saveInto: () => Promise.resolve('x.pdf') },
  );
  const batch = new Batch();
  await give(batch);
  expect([batch.saved.length, batch.failed.map((one) => one.what)]).toEqual([2, ['ben']]);

  fake({ 'letters_home.make': made }, { ...folder, saveInto: () => Promise.reject({ code: 'disk', detail: { message: 'full' } }) });
  expect(await give(batch)).toBe(false);
  expect([batch.done, batch.failed.length]).toEqual([1, 1]);
});
