/**
 * Sharing the reading: the lead hands letters to a colleague as a sealed file, the colleague reads them without the
 * school's workspace, and the reply comes back. One window plays both, one after the other, as two laptops would.
 */
import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { after, before, test } from 'node:test';
import { PASSPHRASE, found, sample } from './school.mjs';
import { openWindow } from './window.mjs';

const READER = 'Joan Hale';
const WORDS = 'twelve yellow herons waiting';
const DESK = { part: 'Read letters for a school' };

let window;
let code;
before(async () => {
  window = await openWindow();
});
after(() => window?.close());

async function backToTheSchool() {
  await window.click('link', 'Back');
  await window.click('button', { part: 'Open Wrenfield Academy' });
  await window.type({ part: 'Passphrase of' }, PASSPHRASE);
  await window.click('button', 'Unlock');
  await window.byRole('navigation');
}

async function bringIn(file, rows) {
  await window.click('link', { part: 'Intake' });
  window.answer(sample(file));
  await window.click('button', 'Choose files');
  await window.click('button', `Bring in ${rows} rows`);
  await window.see(`${rows} rows of ${file} are in`);
}

test('a reading key is made once, and shown as a code and numbers to read aloud', async () => {
  await window.click('button', DESK);
  await window.byRole('textbox', 'Your name, as colleagues know it');
  await window.settled();
  await window.axe('making a reading key');
  await window.type('Your name, as colleagues know it', READER);
  await window.type('Passphrase', WORDS);
  await window.type('Passphrase once more', WORDS);
  await window.click('button', 'Make my reading key');
  await window.see('Your reading code');
  await window.settled();
  await window.axe('the reading desk');
  window.answer(window.path('code.txt'));
  await window.click('button', 'Save the code as a file');
  await window.see('Saved as code.txt');
  code = /AGE1[A-Z0-9 ]+/.exec(readFileSync(window.path('code.txt'), 'utf8'))[0].trim();
  await window.click('button', 'Lock');
  await window.see('Your reading desk is locked');
  await window.click('link', 'Back');
});

test('the lead adds the reader after comparing the numbers', async () => {
  await found(window);
  await bringIn('intake-240.csv', 240);
  await window.click('button', 'Bring another file in');
  await bringIn('letters-intake.jsonl', 120);
  await window.click('link', { part: 'Letters' });
  await window.click('button', 'Share the reading');
  await window.click('button', 'Add a reader');
  await window.byRole('dialog');
  await window.type('Name, as colleagues know it', READER);
  await window.type('Reading code', code);
  await window.click('button', 'Show the numbers to compare');
  await window.see('ask for the numbers under their code');
  await window.settled();
  await window.axe('adding a reader');
  await window.click('checkbox', { part: 'They read out the same numbers' });
  await window.click('button', 'Add the reader');
  await window.byRole('rowheader', READER);
});

test('what is in a parcel is shown before it is made, and then it is with the reader', async () => {
  await window.type('Letters, at most', '3');
  await window.click('button', 'See what would be in it');
  await window.see('It holds no surname');
  await window.settled();
  await window.axe('a planned parcel');
  window.answer(window.path('letters.bwparcel'));
  await window.click('button', `Make the parcel for ${READER}`);
  await window.see('Saved as letters.bwparcel');
  await window.see('Three letters are with readers');
  await window.settled();
  await window.axe('sharing the reading');
  assert.ok(existsSync(window.path('letters.bwparcel')));
  await window.click('link', 'Back to the letters');
  await window.see(`with ${READER} since`);
  await window.settled();
  await window.axe('the queue with letters out');
});

test('the reader opens it without the school, and reads as at home', async () => {
  await window.click('button', 'Lock');
  await window.click('button', 'Open another workspace');
  await window.click('button', DESK);
  await window.type('Passphrase', WORDS);
  await window.click('button', 'Unlock');
  window.answer(window.path('letters.bwparcel'));
  await window.click('button', 'Open a parcel');
  await window.see('Three letters wait for you');
  await window.see('Nobody at the school sees what you find');
  await window.settled();
  await window.axe('an opened parcel');
  await window.click('button', 'Read the letters');
  await window.click('button', 'Read the next letter');
  for (const level of ['some worry', 'cannot wait']) {
    await window.see('Your reading');
    await window.click('radio', level);
    await window.click('button', 'Save the reading');
    await window.see('Your reading is kept');
    if (level === 'cannot wait') break;
    await window.press('n');
    await window.byRole('button', 'Save the reading');
  }
  await window.see('That was a hard letter to read');
  await window.settled();
  await window.axe('after a hard letter');
});

test('the red route is one press away in a parcel too, and tells nobody', async () => {
  await window.click('link', 'Tell the DSL');
  await window.see('told nobody');
  await window.click('radio', 'No');
  await window.click('button', 'Put on the red route and show whom to find');
  await window.see('Find one of these people now');
  await window.settled();
  await window.axe('whom to find, in a parcel');
  await window.click('link', { part: 'Your parcel' });
  await window.see('One child is on the red route.');
  await window.settled();
  await window.axe('a parcel with a child on the red route');
});

test('the reply is sealed, and the school takes it in', async () => {
  await window.click('link', { part: 'Your parcel' });
  await window.see('2 of 3 read');
  window.answer(window.path('reply.bwreply'));
  await window.click('button', 'Make the reply');
  await window.see('Saved as reply.bwreply');
  await window.settled();
  await window.axe('a reply that was made');
  await window.click('button', 'Lock');
  await window.see('Your reading desk is locked');
  await backToTheSchool();
  await window.click('link', { part: 'Letters' });
  await window.click('button', 'Share the reading');
  window.answer(window.path('letters.bwparcel'));
  await window.click('button', 'Open a reply');
  await window.see('Its reader opens it on their own laptop');
  window.answer(window.path('reply.bwreply'));
  await window.click('button', 'Open a reply');
  await window.see(`${READER} sent 2 readings of 3 letters.`);
  await window.see('Not read yet, and in the queue again');
  await window.settled();
  await window.axe('a reply that was taken in');
  await window.click('link', { part: 'Home' });
  await window.see('Red route');
  await window.settled();
  await window.axe('home with a child on the red route');
  await window.click('link', { part: 'Letters' });
  await window.click('button', 'Share the reading');
  window.answer(window.path('reply.bwreply'));
  await window.click('button', 'Open a reply');
  await window.see('nothing was changed by them');
});
