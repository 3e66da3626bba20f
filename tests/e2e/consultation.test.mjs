/** A consultation in the window: seen, begun and opened, answered from a form's file, sorted by keys, and given out. */
import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { after, before, test } from 'node:test';
import { openWindow } from './window.mjs';

/** In milliseconds: what may be given out is worked out by the test build, which is slow at it on a busy machine. */
const WORKED_OUT = 120_000;
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

test('a consultation is seen from its draft to what it pulled', async () => {
  await window.click('link', { part: 'Consultation' });
  await window.see('wait to be sorted');
  await look('consultations');
  await window.click('link', 'Questions for a whole year group');
  await window.see('Open Government Licence v3.0');
  await look('national questions');
  await window.click('link', 'Consultations');
  await window.click('link', 'Wellbeing at Wrenfield');
  await window.see('As it was put to people');
  await look('a draft as it was put to people');
  await window.click('link', 'People reached');
  await window.see('Coffee morning');
  await look('people reached');
});

test('a draft says what it needs before it opens', async () => {
  await window.click('link', 'Consultations');
  await window.click('button', 'Begin a consultation');
  await window.type({ part: 'What it is called' }, 'The library at break');
  await window.click('button', 'Begin');
  await window.see('Pulled, as it stands today');
  await look('a draft while it is written');
  await window.click('button', 'Open it');
  await window.see('Write the vision.');
  await look('what opening needs');
  await window.click('button', 'Leave it where it is');
});

test('a form’s file comes in with its columns guessed, once, and can be undone', async () => {
  const file = window.path('answers.csv');
  const rows = [
    'Timestamp,Email address,I am a,Is this the right vision for our school?,"What would you change, or add?"',
    '2026/09/20 10:00:00,a@example.org,Parent,Yes,Letters in the languages of home',
    '2026/09/20 11:00:00,b@example.org,Pupil,Perhaps,Longer breaks',
  ];
  writeFileSync(file, rows.join('\n'));
  await window.click('link', 'Consultations');
  await window.click('link', 'Wellbeing at Wrenfield');
  await window.click('link', 'Responses');
  await window.see('Who answered');
  await look('responses');
  window.answer(file);
  await window.click('button', 'Take in a form’s file');
  await window.see('“Perhaps” is not among the answers');
  await look('a form’s file');
  await window.click('checkbox', { part: 'Take the others in' });
  await window.click('button', 'Take it in');
  await window.see('1 response taken in');
  await window.click('button', { part: 'Undo' });
  await window.click('button', 'Take them out');
  await window.see('is out, with its 1 response');
});

test('answers are sorted with number keys, and a theme is named on the fly', async () => {
  await window.click('link', { part: 'Sorting' });
  await window.see('8 answers to look at');
  await look('sorting');
  await window.press('1', 'Enter');
  await window.see('7 answers to look at');
  await window.press('n');
  await window.type('What it is called', 'Sleep and rest');
  await look('a new theme');
  await window.click('button', 'Add it');
  await window.see('Sleep and rest');
  await window.see('5 themes');
  await window.see('6 answers to look at');
});

test('results leave as a page for the website that needs nothing else', async () => {
  await window.click('link', 'Consultations');
  await window.click('link', 'A better lunchtime');
  await window.click('link', 'You said, we did');
  await window.see('The queue takes half of lunch.');
  await look('you said, we did');
  await window.click('link', 'Results and papers');
  await window.see('not shown', WORKED_OUT);
  await window.see('No name of a pupil or of a colleague was found');
  await look('results');
  await window.click('button', 'Make the web page');
  await window.see('It needs nothing else', WORKED_OUT);
  const page = window.path('results.html');
  window.answer(page);
  await window.click('button', 'Save the page');
  await window.see('Saved as');
  const html = readFileSync(page, 'utf8');
  assert.ok(html.includes('You said, we did') && html.includes('lang="en-GB"'));
  assert.ok(!html.includes('<script') && !/(src|href)="http/.test(html));
  await window.click('button', 'Close');
  await window.click('button', 'Make the PDF');
  await window.see('No number of people from 1 to 5', WORKED_OUT);
  await look('the results on paper');
  await window.click('button', 'Close');
});
