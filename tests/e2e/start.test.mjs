/** The first minutes: the start page, a new workspace, its recovery key, locking, and opening it again later. */
import assert from 'node:assert/strict';
import { existsSync, mkdirSync, mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { PASSPHRASE, SCHOOL, describeSchool } from './school.mjs';
import { clear, openWindow } from './window.mjs';

let home;
let window;
/** As it stands on the screen while it is shown, for the day the passphrase is forgotten. */
let recoveryKey;
before(async () => {
  home = mkdtempSync(join(tmpdir(), 'bridgewell-'));
  mkdirSync(join(home, 'work'));
  mkdirSync(join(home, 'stick'));
  window = await openWindow({ home });
});
after(async () => {
  await window?.close();
  clear(home);
});

test('the start page offers the three ways in', async () => {
  await window.see('Create a school workspace');
  await window.see('Open a workspace');
  await window.see('Explore the demo school');
  await window.axe('the start page');
});

test('changing one\'s mind in the dialog changes nothing', async () => {
  window.answer();
  await window.click('button', { part: 'Open a workspace' });
  await window.see('Explore the demo school');
});

test('an unfinished form says what is missing and makes nothing', async () => {
  await window.click('button', { part: 'Create a school workspace' });
  await window.byRole('heading', 'Create a school workspace');
  await window.axe('the form for a new workspace');
  await window.click('button', 'Choose where to keep it');
  await window.see('Choose a passphrase');
  await window.axe('the form with its faults');
});

test('a workspace is made and its recovery key shown once', async () => {
  await describeSchool(window);
  window.answer(window.path('work', 'wrenfield'));
  await window.click('button', 'Choose where to keep it');
  await window.byRole('heading', 'Store the recovery key now');
  await window.axe('the recovery key');
  recoveryKey = /(?:[A-Z0-9]{4}[ -]){13}[A-Z0-9]{4}/.exec(await window.text())?.[0];
  assert.ok(recoveryKey, 'the recovery key stands on the screen in fourteen groups of four');
});

test('the key is not saved beside the workspace, and the reason is said', async () => {
  window.answer(window.path('work', 'key.pdf'));
  await window.click('button', 'Save it on removable media');
  await window.see('whoever takes the folder');
  assert.ok(!existsSync(window.path('work', 'key.pdf')));
  window.answer(window.path('stick', 'key.pdf'));
  await window.click('button', 'Save it on removable media');
  await window.see('Saved as key.pdf');
  assert.ok(readFileSync(window.path('stick', 'key.pdf')).subarray(0, 5).equals(Buffer.from('%PDF-')));
  await window.click('checkbox', { part: 'I have stored it' });
  await window.click('button', 'Open the workspace');
  await window.byRole('navigation');
  await window.see(SCHOOL);
  await window.axe('the first home page');
});

test('F2 blanks the screen and shows it again', async () => {
  await window.press('F2');
  await window.see('The screen is blank');
  await window.press('F2');
  await window.seeNoMore('The screen is blank');
});

test('a wrong passphrase is told at once', async () => {
  await window.click('button', { part: 'Lock' });
  await window.byRole('button', 'Unlock');
  await window.axe('the locked workspace');
  await window.type({ part: 'Passphrase' }, 'something else entirely');
  await window.click('button', 'Unlock');
  await window.see('does not open this workspace');
  await window.type({ part: 'Passphrase' }, PASSPHRASE);
  await window.click('button', 'Unlock');
  await window.byRole('navigation');
});

test('the next start remembers the workspace', async () => {
  await window.close();
  window = await openWindow({ home });
  await window.click('button', { part: SCHOOL });
  await window.type({ part: 'Passphrase' }, PASSPHRASE);
  await window.click('button', 'Unlock');
  await window.byRole('navigation');
});

test('a forgotten passphrase: the recovery key opens the workspace and sets a new one', async () => {
  const chosen = 'six other plain garden words';
  await window.click('button', { part: 'Lock' });
  await window.click('button', 'Use the recovery key');
  await window.type('Recovery key', recoveryKey.replace(/^..../, 'AAAA'));
  await window.type('New passphrase', chosen);
  await window.type('New passphrase once more', chosen);
  await window.axe('the recovery key asked for');
  await window.click('button', 'Unlock and set the new passphrase');
  await window.see('as it was printed');
  await window.type('Recovery key', recoveryKey);
  await window.click('button', 'Unlock and set the new passphrase');
  await window.byRole('navigation');
  await window.click('button', { part: 'Lock' });
  await window.type({ part: 'Passphrase' }, PASSPHRASE);
  await window.click('button', 'Unlock');
  await window.see('does not open this workspace');
  await window.type({ part: 'Passphrase' }, chosen);
  await window.click('button', 'Unlock');
  await window.byRole('navigation');
});
