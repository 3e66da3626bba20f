/** A letter that nobody can say whose it is yet is read the same day, and words of the school's area are marked. */
import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { after, before, test } from 'node:test';
import { found } from './school.mjs';
import { openWindow } from './window.mjs';

const FILE = `UPN,Surname,Forename,DOB,Form,Letter to self
B801200005001,Abdi,Noor,2015-01-13,7A,"I cant wait for art and I hope I get to sit with Ida."
P207000016040,,,,,"I dont want to be alive anymore and nobody would notice if i was not there."
`;

let window;
before(async () => {
  window = await openWindow();
  await found(window);
  writeFileSync(window.path('intake.csv'), FILE);
  await window.click('link', { part: 'Intake' });
  window.answer(window.path('intake.csv'));
  await window.click('button', 'Choose files');
  await window.click('button', { part: 'Bring in' });
});
after(() => window?.close());

test('a letter with a mistyped UPN stands first, and says whom to find', async () => {
  await window.click('link', { part: 'Home' });
  await window.see('One letter without a pupil');
  await window.axe('a letter without a pupil at home');
  await window.click('link', { part: 'Letters' });
  await window.see('One letter may not wait, and nobody has said whose it is');
  await window.axe('a letter without a pupil in the queue');
  await window.click('link', { part: 'line 3 of intake.csv' });
  await window.see('Bridgewell has told nobody');
  await window.see('nobody would notice if i was not there');
  await window.axe('a letter without a pupil');
  await window.click('link', 'Say whose it is');
  await window.see('is not a valid UPN');
});

test('words of the area are put down line by line, and kept', async () => {
  await window.click('link', 'Settings');
  await window.click('link', 'Words of our area');
  await window.click('button', 'Add a line');
  await window.type('Words, line 1', 'down the gooch');
  await window.choose('How strong', 'By themselves');
  await window.type('What they mean here', 'the canal path');
  await window.axe('words of the area');
  await window.click('button', 'Save');
  await window.see('Saved');
  await window.click('link', 'School');
  await window.click('link', 'Words of our area');
  assert.equal(await (await window.byRole('textbox', 'Words, line 1')).getAttribute('value'), 'down the gooch');
});
