/** The main job: an intake becomes a named decision, an offer and a PDF, in the real window. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before, test } from 'node:test';
import { LEAD, found, sample } from './school.mjs';
import { openWindow } from './window.mjs';

let window;
before(async () => {
  window = await openWindow();
  await found(window);
});
after(() => window?.close());

async function bringIn(file, ready) {
  await window.click('link', { part: 'Intake' });
  window.answer(sample(file));
  await window.click('button', 'Choose files');
  await window.see(`${ready} rows of ${file}`);
}

test('the intake is shown before anything is kept, and adds up', async () => {
  await bringIn('intake-240.csv', 240);
  await window.see('241 rows');
  await window.axe('the preview of a file');
  await window.click('button', 'Bring in 240 rows');
  await window.see('240 rows of intake-240.csv are in');
  await window.axe('a file that was brought in');
});

test('letters join the pupils they belong to', async () => {
  await window.click('button', 'Bring another file in');
  await bringIn('letters-intake.jsonl', 120);
  await window.click('button', 'Bring in 120 rows');
  await window.see('120 rows of letters-intake.jsonl are in');
});

test('the menu gets its first opportunity', async () => {
  await window.click('link', { part: 'Opportunities' });
  await window.axe('an empty menu');
  await window.click('button', 'Add an opportunity');
  await window.type('Name', 'Clay club');
  await window.type('Leader', 'Sam Okoro');
  await window.type('Day and time', 'Tuesday lunch');
  await window.type('Places', '12');
  await window.axe('a new opportunity');
  await window.click('button', 'Save');
  await window.see('Clay club');
});

test('the cohort stands side by side, worked by keyboard', async () => {
  await window.click('link', { part: 'Compare' });
  await window.byRole('table');
  await window.axe('the cohort');
  await window.press('j', 'j', 'Enter');
  await window.byRole('button', 'Save the decision');
  await window.axe('a pupil');
});

test('a decision needs a reason, and keeps who decided', async () => {
  await window.click('button', 'Save the decision');
  await window.axe('a decision with its faults');
  await window.click('radio', { part: 'Talk first' });
  await window.type('Reason', 'Attendance and the letter point the same way; a talk before anything else.');
  await window.choose('Who', LEAD);
  await window.type('By when', 'in 1 week');
  await window.type('Does what', 'talk at lunch in the library');
  await window.click('button', 'Save the decision');
  await window.see('talk at lunch in the library');
  await window.see('Could suit');
  await window.axe('a pupil who was decided on');
});

test('an opportunity is offered in warm words, and waits for an answer', async () => {
  await window.see('Could suit');
  await window.openAll();
  await window.click('button', { part: 'Offer Clay club' });
  await window.byRole('dialog');
  await window.axe('the invitation');
  await window.click('button', 'Make the offer');
  await window.byRole('button', 'Record the answer');
  await window.axe('a pupil with an offer');
});

test('the pupil answers with an idea of their own, in their words', async () => {
  await window.click('button', 'Record the answer');
  await window.click('button', 'Record the answer');
  await window.see('Choose one.');
  await window.click('radio', 'An idea of their own');
  await window.type({ part: 'The idea' }, 'a comic club with my cousin');
  await window.type({ part: 'What they said' }, 'can we draw manga');
  await window.axe('an answer to an offer');
  await window.click('button', 'Record the answer');
  await window.see('a comic club with my cousin');
  await window.see('can we draw manga');
});

test('a talk is kept in the child’s words', async () => {
  await window.click('button', 'Record a talk');
  await window.click('button', 'Keep the talk');
  await window.see('Write what the child said');
  await window.type({ part: 'in ' }, 'I dont mind as long as I can sit with Ayo.');
  await window.type({ part: 'What was agreed' }, 'Seats by Ayo in form time.');
  await window.axe('a talk being written down');
  await window.click('button', 'Keep the talk');
  await window.see('I dont mind as long as I can sit with Ayo.');
  await window.see('Agreed: Seats by Ayo in form time.');
  await window.axe('a pupil after a talk');
});

test('a file that decisions rest on cannot be undone, and says which', async () => {
  await window.click('link', { part: 'Intake' });
  await window.click('link', 'Files brought in');
  await window.byRole('rowheader', { part: 'intake-240.csv' });
  await window.see('decision');
  await window.axe('the files brought in');
});

test('the log tells who did what', async () => {
  await window.click('link', { part: 'Settings' });
  await window.click('link', { part: 'Log' });
  await window.byRole('table');
  await window.axe('the log');
});

test('the summary is shown, says what is in it, and is saved as a PDF', async () => {
  await window.click('link', { part: 'Documents' });
  await window.axe('the documents');
  await window.click('link', 'Transition summary for leaders');
  await window.click('button', 'Make the document');
  await window.see('What is in it');
  await window.settled();
  await window.axe('a document before it is saved');
  const target = window.path('summary.pdf');
  window.answer(target);
  await window.click('button', 'Save the document');
  await window.see('Saved as summary.pdf');
  assert.ok(readFileSync(target).subarray(0, 5).equals(Buffer.from('%PDF-')));
});
