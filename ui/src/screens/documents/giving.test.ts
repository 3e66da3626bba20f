import { expect, test } from 'vitest';
import { fake } from '../../api/fake';
import type { HomeLetter } from '../../api/generated';
import { Giving } from './giving.svelte';

const letter = (id: string): HomeLetter => ({
  pupil: { id, name: id, sort: id, form: '7B', primary: null, apart: null },
  pages: 0,
  about: [],
  given: null,
});
const letters = ['amira', 'ben', 'dana'].map(letter);
const folder = { chooseFolder: () => Promise.resolve({ handle: 3, name: 'Letters' }) };
const make = ({ pupil }: { pupil: string }) => ({ handle: pupil.length, file_name: `${pupil}.pdf`, notes: [] });

test('every letter goes into the chosen folder, one after the other', async () => {
  const into: [number, number][] = [];
  fake({ 'letters_home.make': make }, { ...folder, saveInto: (at, handle) => (into.push([at, handle]), Promise.resolve(`${String(handle)}.pdf`)) });
  const giving = new Giving();
  expect(await giving.give(letters)).toBe(true);
  expect(into).toEqual([[3, 5], [3, 3], [3, 4]]);
  expect([giving.done, giving.all, giving.running, giving.folder]).toEqual([3, 3, false, 'Letters']);
});

test('a person who chooses no folder has changed their mind', async () => {
  const { asked } = fake({}, { chooseFolder: () => Promise.resolve(null) });
  expect(await new Giving().give(letters)).toBe(false);
  expect(asked).toEqual([]);
});

test('stopping lets the letter that is on its way arrive and no other', async () => {
  const giving = new Giving();
  fake({ 'letters_home.make': make }, { ...folder, saveInto: () => (giving.stop(), Promise.resolve('one.pdf')) });
  await giving.give(letters);
  expect([giving.saved.length, giving.stopped, giving.running]).toEqual([1, true, false]);
});

test('a letter that cannot be given is told and the others go on; a disk that refuses ends it', async () => {
  const refused = { code: 'refused', detail: { because: 'other', message: 'There is no letter to give back.' } };
  fake(
    {
      'letters_home.make': (input) => {
        if (input.pupil === 'ben') throw refused;
        return make(input);
      },
    },
    { ...folder, saveInto: () => Promise.resolve('x.pdf') },
  );
  const giving = new Giving();
  await giving.give(letters);
  expect([giving.saved.length, giving.failed.map((one) => one.pupil)]).toEqual([2, ['ben']]);

  fake({ 'letters_home.make': make }, { ...folder, saveInto: () => Promise.reject({ code: 'disk', detail: { message: 'full' } }) });
  expect(await giving.give(letters)).toBe(false);
  expect([giving.done, giving.failed.length]).toEqual([1, 1]);
});
