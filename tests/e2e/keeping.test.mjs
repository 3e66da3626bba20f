/**
 * Safe keeping: backups and the way back, the blank screen, who is using this laptop, and that nothing a child wrote is
 * found outside the encrypted workspace after a session.
 */
import assert from 'node:assert/strict';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { LEAD, PASSPHRASE, SCHOOL, found } from './school.mjs';
import { clear, openWindow } from './window.mjs';

let home;
let window;
before(async () => {
  home = mkdtempSync(join(tmpdir(), 'bridgewell-'));
  mkdirSync(join(home, 'stick'));
  window = await openWindow({ home });
});
after(async () => {
  await window?.close();
  clear(home);
});

const backups = () => readdirSync(window.path('stick')).filter((name) => name.endsWith('.bridgewell-backup'));

test('a folder is chosen once and the first backup is made and checked', async () => {
  await found(window);
  await window.see('Nothing is backed up yet');
  await window.click('link', 'See to it');
  await window.byRole('heading', 'Backups');
  window.answer(window.path('wrenfield'));
  await window.click('button', 'Choose a folder for backups');
  await window.see('lies inside the workspace');
  await window.axe('the backups with a refusal');
  window.answer(window.path('stick'));
  await window.click('button', { part: 'folder' });
  await window.see('opened and checked after it was written');
  await window.seeNoMore('Nothing is backed up yet');
  assert.equal(backups().length, 1);
  await window.axe('the backups');
});

test('who is using this laptop stands on every page, and the blank screen hides it all', async () => {
  await window.see(LEAD);
  await window.press('F2');
  await window.see('The screen is blank');
  assert.ok(!(await window.inPage(() => document.querySelector('dialog:modal')?.innerText ?? '')).includes(LEAD));
  await window.axe('the blank screen');
  await window.press('F2');
  await window.seeNoMore('The screen is blank');
});

test('a backup is opened from the first page, looked into, and restored into a folder of its own', async () => {
  await window.click('button', 'Lock');
  await window.click('button', 'Open another workspace');
  await window.click('button', { part: 'Open a backup' });
  window.answer(window.path('stick', backups()[0]));
  await window.click('button', 'Choose a backup');
  await window.see(SCHOOL);
  await window.axe('the backup before its passphrase');
  await window.type('Passphrase of that day', PASSPHRASE);
  await window.click('button', 'Look into it');
  await window.byRole('rowheader', 'pupils');
  await window.see('is not in it');
  await window.axe('what a backup holds');
  window.answer(window.path('wrenfield restored'));
  await window.click('button', 'Choose a folder and restore');
  await window.byRole('navigation');
  await window.see(LEAD);
  assert.ok(existsSync(window.path('wrenfield restored', 'keys.json')) && existsSync(window.path('wrenfield', 'keys.json')));
});

test('after a session no word of a letter is on the disk, and no child in the title', async () => {
  await window.click('button', 'Lock');
  await window.click('button', 'Open another workspace');
  await window.click('button', { part: 'Explore the demo school' });
  await window.click('link', { part: 'Compare' });
  await window.byRole('table');
  await window.press('j', 'Enter');
  await window.byRole('region', 'The letter');
  await window.settled();
  const [name, letter] = await window.inPage(() => [
    document.querySelector('h1')?.textContent?.trim() ?? '',
    document.querySelector('section[aria-label$="letter"]')?.textContent?.trim() ?? '',
  ]);
  assert.ok(name.length > 4 && letter.length > 40, 'a child and the letter are on the page');
  assert.ok(!(await window.session.getTitle()).includes(name), 'the title of the window names nobody');
  await window.click('button', 'Lock');
  await window.byRole('button', 'Unlock');
  const looked = filesWith(home, [letter.slice(5, 35), name]);
  assert.ok(looked.files > 10, 'there were files to look through');
  // What may stand there in plain is found: the search would see the rest too.
  assert.ok(filesWith(home, [SCHOOL]).found.some((path) => path.endsWith('keys.json')));
  assert.deepEqual(looked.found, []);
});

/** Every file below a folder that holds one of the words, as they are and as Windows writes them. */
function filesWith(folder, words) {
  const wanted = words.flatMap((word) => [Buffer.from(word, 'utf8'), Buffer.from(word, 'utf16le')]);
  const result = { files: 0, found: [] };
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const path = join(entry.parentPath ?? entry.path, entry.name);
    const bytes = readFileSync(path);
    result.files += 1;
    if (wanted.some((word) => bytes.includes(word))) result.found.push(path.slice(folder.length));
  }
  return result;
}
