/** A folder from several primaries: one preview, one step; what stays open is a work list, and a note asks the primary. */
import assert from 'node:assert/strict';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { after, before, test } from 'node:test';
import { found } from './school.mjs';
import { openWindow } from './window.mjs';

const HEADINGS = 'UPN,Surname,Forename,DOB,Primary school,Attendance %,KS2 reading,Sets\n';
const FENBRIDGE = `${HEADINGS}B801200005001,Abdi,Noor,2015-01-13,Fenbridge Primary,94.5,104,2
P207000016049,Brown,Ida,2014-12-24,Fenbridge Primary,poor,1O3,1
,Carr,Sam,2015-02-02,Fenbridge Primary,97.0,99,3
`;
const OAK = `${HEADINGS}H830994018283,Dent,Ola,2015-03-03,Oak Lane Primary,sometimes,101,2
`;

let window;
before(async () => {
  window = await openWindow();
  await found(window);
  const folder = window.path('from primaries');
  mkdirSync(`${folder}/oak lane`, { recursive: true });
  writeFileSync(`${folder}/fenbridge.csv`, FENBRIDGE);
  writeFileSync(`${folder}/oak lane/oak.csv`, OAK);
  writeFileSync(`${folder}/broken.xlsx`, 'this is no workbook');
  writeFileSync(`${folder}/photo.png`, 'not asked for');
});
after(() => window?.close());

test('a folder is one preview, and a file that cannot be read stops none of the others', async () => {
  await window.click('link', { part: 'Intake' });
  await window.see('Drop files or a folder here');
  await window.axe('the place where files come in');
  window.answer(window.path('from primaries'));
  await window.click('button', 'Choose a folder');
  await window.see('One of 3 files waits for you');
  await window.byRole('rowheader', 'broken.xlsx');
  await window.see('Cannot be read');
  await window.axe('several files side by side');
});

test('a column and a value are put right in one of the files', async () => {
  await window.click('button', { part: 'fenbridge.csv' });
  await window.see('One row of fenbridge.csv waits for you');
  await window.click('radio', { part: 'A pupil who is not here yet' });
  await window.see('3 rows of fenbridge.csv are ready');
  await window.click('radio', { part: 'Value unknown' });
  await window.type({ part: 'Attendance, line 3' }, 'most days');
  await window.click('button', { part: 'Put right : Attendance, line 3' });
  await window.see('is not a number');
  await window.axe('a value that was turned down');
  await window.click('button', { part: 'Is it 103?' });
  await window.see('stands in the place of what the file says');
  await window.choose('Sets is taken for', 'Form');
  await window.click('button', 'Back to all 3 files');
  await window.see('4 rows of 3 files are ready');
});

test('everything ready is kept in one step, and what is open is a work list', async () => {
  await window.click('button', 'Bring in 4 rows of 2 files');
  await window.see('4 rows of 3 files are in');
  await window.see('nothing of broken.xlsx');
  await window.click('button', 'Answer what waits');
  await window.see('Two rows wait for an answer');
  await window.axe('the work list');
  await window.type({ part: 'Attendance, Ida Brown' }, '91.5');
  await window.click('button', { part: 'Put right : Attendance, Ida Brown' });
  await window.see('One row waits for an answer');
});

test('a note to a primary names only its own pupils, and is saved', async () => {
  await window.click('button', 'Write to Oak Lane Primary');
  await window.see('Dear colleague');
  const shown = await window.text();
  assert.match(shown, /Ola Dent, born 3 March 2015/);
  assert.doesNotMatch(shown.slice(shown.indexOf('Dear colleague'), shown.indexOf('With many thanks')), /Noor|Ida|Sam/);
  await window.axe('a note to a primary school');
  const file = window.path('question.txt');
  window.answer(file);
  await window.click('button', 'Save as text');
  await window.see('Saved as question.txt');
  assert.match(readFileSync(file, 'utf8'), /the file we have says “sometimes”/);
  await window.click('button', 'Close');
  await window.click('button', { part: 'Skip Ola Dent' });
  await window.type('Why nobody needs to answer it', 'Her family moves before September.');
  await window.axe('skipping a row');
  await window.click('button', 'Skip it');
  await window.see('Nothing waits for an answer');
  await window.see('1 row skipped');
});

test('letters that come as files find their pupil by UPN, and a name is asked', async () => {
  const letters = window.path('letters');
  mkdirSync(letters);
  writeFileSync(`${letters}/B801200005001.txt`, 'Dear me, I hope the big stairs are not as loud as they look.');
  writeFileSync(`${letters}/Sam Carr.txt`, 'Dear me, I like drawing maps and I want to join the chess club.');
  await window.click('link', 'Letters as files');
  await window.see('Drop letters or a folder of them here');
  await window.axe('the place where letters come in');
  window.answer(letters);
  await window.click('button', 'Choose a folder');
  await window.see('One of 2 files waits for you');
  await window.axe('letters as files');
  await window.click('radio', { part: 'Sam Carr' });
  await window.click('button', 'Bring in 2 files');
  await window.see('2 letters with words');
});

test('the template of a source is named, renamed and told', async () => {
  await window.click('link', 'Templates');
  await window.click('button', { part: 'Rename' });
  await window.type('Name', 'Primary leavers');
  await window.axe('renaming a template');
  await window.click('button', 'Rename');
  await window.see('Now called Primary leavers');
  await window.axe('the templates');
  await window.click('link', 'Bring files in');
  const next = window.path('next.csv');
  writeFileSync(next, OAK.replace('Ola', 'Ollie').replace('H830994018283', 'V892993319085'));
  window.answer(next);
  await window.click('button', 'Choose files');
  await window.see('Read by the template “Primary leavers”');
});
