/**
 * The reading, from the settings that belong to it to two readers who differ, and the letters that come another way:
 * absent, declined, written down by an adult, in another language.
 */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { openWindow } from './window.mjs';

const PASSPHRASE = 'wrenfield demo school';
let window;
before(async () => {
  window = await openWindow();
  await window.click('button', { part: 'Explore the demo school' });
  await window.byRole('navigation');
});
after(() => window?.close());

async function clean(where) {
  await window.settled();
  await window.axe(where);
}

/** Opens the pupil of this place among those without a letter, and returns the forename. */
async function openMissing(nth) {
  await window.click('link', { part: 'Letters' });
  await window.click('link', { part: 'No letter' });
  await window.byRole('rowheader');
  const name = await window.inPage((at) => document.querySelectorAll('tbody tr')[at].querySelector('th a').textContent.trim(), nth);
  await window.click('link', name);
  await window.byRole('heading', { part: 'No letter here' });
  return name.split(' ')[0];
}

test('the school says with whom a hard letter is talked through, and who leads safeguarding at a primary', async () => {
  await window.click('link', { part: 'Settings' });
  await window.click('link', 'Reading');
  await window.type({ part: 'With whom' }, 'Grace Adeyemi');
  await window.type({ part: 'Where, or how to call them' }, 'extension 230');
  await window.click('button', 'Save');
  await window.see('Saved');
  await clean('the settings of reading');
  await window.click('link', 'School');
  await window.byRole('heading', 'Safeguarding leads of the primary schools');
  const field = await window.inPage(() => document.querySelector('input[id][placeholder="not entered yet"]') && [...document.querySelectorAll('label')].find((one) => one.textContent.startsWith('Safeguarding lead of'))?.textContent.trim());
  await window.type(field, 'Helen Marlow');
  await window.type(field.replace('Safeguarding lead', 'How to reach the safeguarding lead'), '0121 496 0000');
  await window.click('button', 'Save');
  await window.see('Saved');
  await clean('the settings of the school');
});

test('who was absent gets a day and somebody to write with', async () => {
  const forename = await openMissing(0);
  if ((await window.text()).includes('Was absent')) await window.click('button', 'Was absent');
  await window.see(`${forename} was absent. Write it together in the first week`);
  await window.type({ part: 'Write it together on' }, 'Thursday');
  await window.type({ part: 'With whom' }, 'Amy Obi');
  await window.click('button', 'Keep the day');
  await window.see(`${forename}'s day to write is kept.`);
  await clean('a day to write');
});

test('declining is an answer, and a talk can take its place', async () => {
  const forename = await openMissing(1);
  if ((await window.text()).includes('Declined to write')) await window.click('button', 'Declined to write');
  await window.see('once is enough to ask again');
  await window.click('button', 'A talk was offered today');
  await window.see(`A talk was offered to ${forename} today.`);
  await window.click('button', 'Asked again today');
  await window.see('That is enough.');
  await clean('a pupil who declined');
});

test('a letter that an adult wrote down says so', async () => {
  const forename = await openMissing(0);
  await window.click('button', 'Type the letter in');
  await window.type({ part: 'The letter, word for word' }, 'Dear me. I like the fish tank. I am worried about the stairs.');
  await window.choose('Who held the pen', 'written down by an adult');
  await window.click('button', 'Keep the letter');
  await window.see('Write the name of the adult who held the pen.');
  await window.type({ part: `Who wrote it down for ${forename}` }, 'Grace Lindqvist');
  await clean('typing a letter that was dictated');
  await window.click('button', 'Keep the letter');
  await window.see(`Written down for ${forename} by Grace Lindqvist.`);
});

test('a letter in another language keeps its words, and gets English beside them', async () => {
  await openMissing(0);
  await window.click('button', 'Type the letter in');
  await window.type({ part: 'The letter, word for word' }, 'Lubię rysować konie. Boję się że nikt ze mną nie usiądzie.');
  await window.choose('Who held the pen', 'in another language');
  await window.type({ part: 'Language' }, 'Polish');
  await window.click('button', 'Keep the letter');
  await window.see('Who can translate it?');
  await window.type('Who is asked', 'Ewa Kowalska, family support');
  await window.click('button', 'Keep it beside the letter');
  await window.see('is asked to translate it');
  await window.type({ part: 'What it says in English' }, 'I like drawing horses. I am afraid that nobody will sit with me.');
  await window.type('Translated by', 'Ewa Kowalska');
  await window.click('button', 'Keep it beside the letter');
  await window.see('In English, translated by Ewa Kowalska');
  await window.see('Boję się że nikt ze mną nie usiądzie.');
  await clean('a letter with its translation');
});

test('nothing is marked before the reader has chosen, and a mark can be turned down', async () => {
  await window.click('link', { part: 'Letters' });
  await window.click('button', 'Read the next letter');
  await window.byRole('heading', 'Your reading');
  for (;;) {
    assert.ok(!(await window.text()).includes('The reading aid misses much'), 'no mark before a level');
    await window.click('radio', 'cannot wait');
    await window.see('saving it tells nobody');
    await window.click('button', 'Save the reading');
    await window.see('The reading aid misses much');
    if (await window.inPage(() => [...document.querySelectorAll('button')].some((one) => one.textContent.startsWith('Not this')))) break;
    await window.press('n');
    await window.byRole('button', 'Save the reading');
  }
  await window.click('button', { part: 'Not this' });
  await window.see('You turned down:');
  await window.see('Would you like to talk it through with somebody?');
  await window.see('Grace Adeyemi, extension 230');
  await clean('a hard letter that was read');
});

test('two readers may differ, and both readings stay', async () => {
  const name = await window.inPage(() => document.querySelector('h1').textContent.trim());
  await window.click('button', 'Lock');
  await window.click('radio', { part: 'Tom Ellery' });
  await window.type('Passphrase', PASSPHRASE);
  await window.click('button', 'Unlock');
  await window.byRole('navigation');
  await window.click('link', { part: 'Letters' });
  await window.click('link', { part: 'All pupils' });
  await window.byRole('rowheader');
  await window.click('link', name);
  await window.byRole('heading', 'Your reading');
  assert.ok(!(await window.text()).includes('Priya Nair, '), 'the other reading is not shown before one has one’s own');
  await window.click('radio', 'strong worry');
  await window.click('button', 'Save the reading');
  await window.see('They read it differently.');
  await window.see('Read by Priya Nair');
  await clean('two readers who differ');
});
