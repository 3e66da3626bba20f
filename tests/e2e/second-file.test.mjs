/** A second file about the same pupils: nothing is overwritten unasked, and the whole file can be taken back. */
import { writeFileSync } from 'node:fs';
import { after, before, test } from 'node:test';
import { found, sample } from './school.mjs';
import { openWindow } from './window.mjs';

/** Another attendance for one pupil, a blank for a second, and a third known by name and birth date only. */
const SECOND = `UPN,Legal surname,Legal forename,Date of birth,Attendance %,KS2 reading
H830994018283,Abdi,Oluwaseun,2015-01-03,71.0,105
V892993319085,Abdul-Rahman,Bilal,2014-10-07,,100
,Abdi,Oluwaseun,2015-01-03,,
`;

let window;
before(async () => {
  window = await openWindow();
  await found(window);
  await window.click('link', { part: 'Intake' });
  window.answer(sample('intake-240.csv'));
  await window.click('button', 'Choose files');
  await window.click('button', 'Bring in 240 rows');
  await window.see('240 rows of intake-240.csv are in');
  await window.click('button', 'Bring another file in');
});
after(() => window?.close());

test('what differs and who is meant are asked before anything is kept', async () => {
  const file = window.path('second.csv');
  writeFileSync(file, SECOND);
  window.answer(file);
  await window.click('button', 'Choose files');
  await window.see('Two rows of second.csv wait for you');
  await window.see('Keep 94.5');
  await window.see('Take 71');
  await window.axe('a file with questions');
});

test('the answers are taken, and the row is ready', async () => {
  await window.click('radio', { part: 'Take 71' });
  await window.click('radio', { part: 'It is' });
  await window.see('3 rows of second.csv are ready');
  await window.click('button', 'Bring in 3 rows');
  await window.see('3 rows of second.csv are in');
  await window.click('link', { part: 'Compare' });
  await window.click('link', { part: 'Everybody' });
  await window.see('71.0');
  await window.see('Abdi');
});

test('the second file is undone as one, and the first one stands', async () => {
  await window.click('link', { part: 'Intake' });
  await window.click('link', 'Files brought in');
  await window.click('button', { part: 'second.csv' });
  await window.byRole('dialog');
  await window.axe('what undoing a file means');
  await window.click('button', 'Undo the file');
  await window.see('second.csv is undone');
  await window.see('Undone by');
  await window.see('240 kept of 241');
  await window.axe('a file that was undone');
});
