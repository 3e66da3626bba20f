/** Data protection: who has looked, a request to see everything, a file for a next school, papers, and the log. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before, test } from 'node:test';
import { openWindow } from './window.mjs';

let window;
before(async () => {
  window = await openWindow();
  await window.click('button', { part: 'Explore the demo school' });
  await window.byRole('navigation');
});
after(() => window?.close());

async function look(where) {
  await window.settled();
  await window.axe(where);
}

test('from the pupil’s page one sees who has looked, and records a request', async () => {
  await window.click('link', 'Compare');
  await window.see('8 pupils shown');
  await window.press('j', 'Enter');
  await window.byRole('region', 'The letter');
  await window.click('link', 'Looked at, asked for, leaving');
  await window.see('Why they might');
  await window.see('their role includes it');
  await look('who has looked');
  await window.type('Who asks', 'Her mother, seen in person');
  await window.click('button', 'Record the request');
  await window.see('to be looked at');
});

test('nothing leaves before a person has looked at what is about somebody else', async () => {
  await look('a request being looked through');
  await window.type('How it was checked', 'Passport and birth certificate seen');
  await window.click('button', 'Keep this');
  await window.see('Passport and birth certificate seen');
  for (let parts = 0; parts < 40 && (await window.text()).includes('still wait'); parts += 1) {
    const before = (await window.text()).match(/(\d+|One|Two|Three|Four|Five|Six|Seven|Eight|Nine|Ten) parts? waits?/)?.[0];
    await window.click('button', { part: 'Keep ' });
    await window.settled();
    if (before) await window.seeNoMore(before);
  }
  await window.type('Given to, and how', 'Her mother, by hand');
  await window.click('button', 'Make the pack');
  await window.see('Nothing was left out');
  window.answer(window.path('pack.zip'));
  await window.click('button', 'Save the pack');
  await window.see('Saved as pack.zip');
  assert.equal(readFileSync(window.path('pack.zip')).subarray(0, 2).toString(), 'PK');
});

test('papers are looked at and taken out for Word, with their gaps counted', async () => {
  await window.click('link', 'Data protection');
  await window.see('Papers your school needs');
  await window.see('by hand');
  await look('data protection');
  await window.click('button', { part: 'Word file of Your words' });
  await window.see('for the school to fill in');
  window.answer(window.path('pupils.docx'));
  await window.click('button', 'Save the Word file');
  await window.see('Saved as pupils.docx');
  await window.click('button', { part: 'Look at Your words' });
  await window.see('There is no right or wrong letter');
});

test('the log is narrowed, leaves for the officer, and is compared with a document', async () => {
  await window.click('link', 'Settings');
  await window.click('link', 'Log');
  await window.see('For the data-protection officer');
  await window.choose('What', 'Made or saved to leave');
  await window.see('access pack made');
  await look('the log');
  await window.click('button', 'As CSV');
  await window.see('no name of a pupil');
  window.answer(window.path('log.csv'));
  await window.click('button', 'Save the file');
  await window.see('Saved as log.csv');
  const head = readFileSync(window.path('log.csv'), 'utf8').match(/Log ([0-9a-f]{4}-[0-9a-f]{4} at entry \d+)/)?.[1];
  assert.ok(head, 'the file carries the head of the log');
  await window.type('Head of the log', head);
  await window.click('button', 'Compare');
  await window.see('The log still holds');
});
