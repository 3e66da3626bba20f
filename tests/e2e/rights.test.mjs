/** Rights of a child and a family: left out of the screen, a value put right, a hold, and erasing with its certificate. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before, test } from 'node:test';
import { openWindow } from './window.mjs';

const DSL = 'Ruth Okafor';
const PASSPHRASE = 'wrenfield demo school';
let window;
let name;
before(async () => {
  window = await openWindow();
  await window.click('button', { part: 'Explore the demo school' });
  await window.byRole('navigation');
});
after(() => window?.close());

/** The page of the child whom this journey is about: at first whoever stands last in the list. */
async function open() {
  await window.click('link', { part: 'Compare' });
  await window.byRole('table');
  if (!name) {
    await window.settled();
    await window.press('k', 'Enter');
  } else {
    await window.press('Control+k');
    await window.byRole('dialog');
    for (const letter of name) await window.press(letter === ' ' ? 'Space' : letter);
    await window.byRole('option', { part: name });
    await window.press('Enter');
  }
  await window.byRole('region', 'The letter');
  await window.settled();
  await window.openAll();
}

test('a family’s wish to be left out of the screen is recorded with who asked and how', async () => {
  await open();
  name = await window.inPage(() => document.querySelector('h1')?.textContent?.trim() ?? '');
  assert.ok(name.length > 4);
  await window.click('button', 'Leave out');
  await window.see('Write who asked.');
  await window.axe('leaving a child out, with what is missing');
  await window.type('Who asked', 'Her mother');
  await window.type('When they asked', 'today');
  await window.type('How they said so', 'By telephone');
  await window.click('button', 'Leave out');
  await window.see('Take into the screen again');
  await window.byRole('region', 'The letter');
});

test('a value is put right, and what it was stays in the record', async () => {
  await window.click('button', 'Put a value right');
  await window.choose('Which value', 'Form');
  await window.type('What is right', '7Z');
  await window.type('Why', 'The family showed the timetable.');
  await window.click('button', 'Put it right');
  await window.see('7Z, before');
  await window.settled();
  await window.axe('a value that was put right');
});

test('a safeguarding lead holds the record, and nothing of it can be erased until the hold is let go', async () => {
  await window.click('button', 'Lock');
  await window.click('radio', { part: DSL });
  await window.type('Passphrase', PASSPHRASE);
  await window.click('button', 'Unlock');
  await window.byRole('navigation');
  await open();
  await window.type('Why nothing may be erased', 'A court asked for the file.');
  await window.click('button', 'Hold it');
  await window.see('The hold is set.');
  await window.click('button', 'Look at what erasing would take');
  await window.see('Nothing of this record can be erased now');
  await window.axe('erasing that a hold stops');
  await window.click('button', 'Keep it');
  await window.click('link', 'Settings');
  await window.click('link', 'Keeping and erasing');
  await window.see('A court asked for the file.');
  await window.settled();
  await window.axe('keeping and erasing, with a hold');
  await window.click('button', { part: `Let it go ${name}` });
  await window.type('Why it is no longer needed', 'The case is closed.');
  await window.click('button', 'Let it go');
  await window.seeNoMore('A court asked for the file.');
});

test('everything goes after the name is typed, and the certificate names no child', async () => {
  await open();
  await window.click('button', 'Look at what erasing would take');
  await window.see('Everything that is kept about');
  await window.axe('what erasing would take');
  await window.type('Why', 'The family moved away and asked for it.');
  const asked = await window.inPage(() => [...document.querySelectorAll('label')].map((one) => one.textContent ?? '')
    .find((words) => words.startsWith('Type “')) ?? '');
  await window.type({ part: 'to erase' }, asked.match(/“(.+)”/)?.[1] ?? '');
  await window.click('button', 'Erase for good');
  await window.see('went and cannot come back');
  await window.click('button', 'Show the certificate');
  await window.see('What this cannot reach');
  const paper = await window.inPage(() => document.querySelector('dialog:modal')?.innerText ?? '');
  assert.ok(paper.includes('What this cannot reach') && !paper.includes(name), 'the certificate names nobody');
  await window.settled();
  await window.axe('the certificate');
  window.answer(window.path('certificate.pdf'));
  await window.click('button', { part: 'Save' });
  await window.see('Saved as certificate.pdf');
  assert.equal(readFileSync(window.path('certificate.pdf')).subarray(0, 5).toString(), '%PDF-');
});
