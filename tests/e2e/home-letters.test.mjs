/** Letters home: one is looked at, all are saved into a folder and nothing is overwritten; what is held is for the DSL. */
import assert from 'node:assert/strict';
import { mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { after, before, test } from 'node:test';
import { openWindow } from './window.mjs';

const LONG = 240_000;
let window;
let folder;
let count;

const toLettersHome = async () => {
  await window.click('link', { part: 'Documents' });
  await window.click('link', 'Letters home');
  await window.see('What goes with every letter');
};

before(async () => {
  window = await openWindow();
  folder = window.path('letters');
  mkdirSync(folder);
  await window.click('button', { part: 'Explore the demo school' });
  await window.byRole('navigation');
});
after(() => window?.close());

test('a letter is looked at as the child will get it, with the school’s own words', async () => {
  await toLettersHome();
  assert.ok(!(await window.text()).includes('Held'), 'the lead sees no list of held letters');
  await window.settled();
  await window.axe('letters home');
  await window.type({ part: 'A few words from the school' }, 'Well done. This is yours.');
  await window.click('button', 'Show it');
  await window.see('Their letter, exactly as they wrote it', LONG);
  await window.see('Kept');
  await window.settled();
  await window.axe('one letter shown');
});

test('they go into a folder, one file a child, and a second time beside the first', async () => {
  const [, said] = /(\d+) letters can go home/.exec(await window.text());
  count = Number(said);
  writeFileSync(`${folder}/mine.txt`, 'mine');
  window.answer(folder);
  await window.click('button', `Save ${said} letters to a folder`);
  await window.see(`${said} of ${said} letters saved in letters.`, LONG);
  await window.settled();
  await window.axe('after they were saved');
  const names = readdirSync(folder);
  assert.equal(names.length, count + 1);
  const pdfs = names.filter((name) => name.endsWith('.pdf'));
  assert.equal(pdfs.length, count);
  assert.ok(pdfs.every((name) => readFileSync(`${folder}/${name}`).subarray(0, 5).equals(Buffer.from('%PDF-'))));
  const first = readFileSync(`${folder}/${pdfs[0]}`);
  window.answer(folder);
  await window.click('button', `Save all ${said} once more`);
  await window.wait(async () => readdirSync(folder).length === 2 * count + 1, 'every letter a second time', LONG);
  await window.byRole('button', `Save all ${said} once more`);
  assert.deepEqual(readFileSync(`${folder}/${pdfs[0]}`), first);
  assert.equal(readdirSync(folder).filter((name) => name.endsWith(' (2).pdf')).length, count);
});

test('a person who chooses no folder has changed their mind', async () => {
  window.answer();
  await window.click('button', `Save all ${String(count)} once more`);
  await window.settled();
  assert.equal(readdirSync(folder).length, 2 * count + 1);
});

test('the safeguarding lead sees what is held, and whose entry is open', async () => {
  await window.click('button', { part: 'Lock' });
  await window.click('radio', { part: 'Ruth Okafor' });
  await window.type('Passphrase', 'wrenfield demo school');
  await window.click('button', 'Unlock');
  // The page left open was somebody else's: another person begins at Home.
  await window.see('How far the year is');
  await toLettersHome();
  await window.see('Held: were on the red route');
  await window.settled();
  await window.axe('held letters');
});
