/** Documents: chosen, looked at and saved; many at once; a passport written with a pupil, shared by choice and taken back. */
import assert from 'node:assert/strict';
import { mkdirSync, readFileSync, readdirSync } from 'node:fs';
import { after, before, test } from 'node:test';
import { openWindow } from './window.mjs';

const LONG = 240_000;
let window;

const toDocuments = async () => {
  await window.click('link', { part: 'Documents' });
  await window.byRole('heading', 'Documents');
};
const inFolder = (name) => {
  const folder = window.path(name);
  mkdirSync(folder);
  window.answer(folder);
  return folder;
};
const arePdfs = (folder) => readdirSync(folder).every((name) => readFileSync(`${folder}/${name}`).subarray(0, 5).equals(Buffer.from('%PDF-')));

before(async () => {
  window = await openWindow();
  await window.click('button', { part: 'Explore the demo school' });
  await window.byRole('navigation');
});
after(() => window?.close());

test('every document stands in one place, by who may read it; one is made, seen with what is left out, and saved', async () => {
  await toDocuments();
  await window.see('For everybody');
  await window.see('About one child');
  await window.settled();
  await window.axe('the list of documents');
  await window.click('link', 'Transition summary for leaders');
  await window.type({ part: 'What you ask of its readers' }, 'Two more places in the clay club.');
  await window.click('button', 'Make the document');
  await window.see('What is in it', LONG);
  await window.see('What is left out, and why');
  await window.openAll();
  await window.see('CSV');
  await window.settled();
  await window.axe('a document with what is left out');
  window.answer(window.path('leaders.pdf'));
  await window.click('button', 'Save the document');
  await window.see('Saved as leaders.pdf');
  await toDocuments();
  await window.see('you made this one last');
  await window.click('link', 'Transition summary for leaders');
  const asks = await window.byRole('textbox', { part: 'What you ask of its readers' });
  await window.wait(async () => (await asks.getAttribute('value')) === 'Two more places in the clay club.', 'the choice of last time');
});

test('several for everybody go into a folder in one step', async () => {
  await toDocuments();
  await window.click('link', 'Save several of these to a folder at once');
  await window.click('checkbox', { part: 'Action plan' });
  await window.click('checkbox', { part: 'Who to ring' });
  await window.settled();
  await window.axe('several at once');
  const folder = inFolder('several');
  await window.click('button', 'Save 2 documents to a folder');
  await window.see('2 of 2 documents saved in several.', LONG);
  assert.equal(readdirSync(folder).length, 2);
  assert.ok(arePdfs(folder));
});

test('invitations go into a folder, one a child, and the next time only those that are new', async () => {
  await toDocuments();
  await window.click('link', 'Invitations');
  await window.see('Whom they tell');
  await window.click('button', 'Show it');
  await window.see('and nothing else about the pupil', LONG);
  await window.settled();
  await window.axe('invitations');
  const [, said] = /Save (\d+) invitations to a folder/.exec(await window.text());
  const folder = inFolder('invitations');
  await window.click('button', `Save ${said} invitations to a folder`);
  await window.see(`${said} of ${said} invitations saved in invitations.`, LONG);
  await window.see('Every invitation is handed out');
  assert.equal(readdirSync(folder).length, Number(said));
  assert.ok(arePdfs(folder));
});

test('a passport is changed with the pupil, shared by choice, and no copy is made once it is taken back', async () => {
  await window.click('link', { part: 'Compare' });
  await window.byRole('table');
  await window.press('j', 'Enter');
  await window.byRole('heading', 'Passport');
  await window.click('link', { part: 'Write it with' });
  await window.click('button', { part: 'Write it with' });
  await window.click('button', { part: 'Write down what they say: What helps me' });
  await window.type('What helps me, 1', 'A quiet corner');
  await window.settled();
  await window.axe('a passport that is written');
  await window.click('button', 'Save it');
  await window.see('With whom it is shared');
  await window.click('button', 'Record a choice');
  await window.type('With whom', 'Mr Ashby, form tutor');
  await window.settled();
  await window.axe('a choice to share');
  await window.click('button', 'Record the choice');
  await window.see('counts now');
  await window.settled();
  await window.axe('a passport that is shared');
  await window.click('link', { part: 'Print a copy for Mr Ashby' });
  await window.click('button', 'Make the copy');
  await window.see('A copy for Mr Ashby, form tutor until', LONG);
  await window.click('link', { part: 'Change the passport' });
  await window.click('button', { part: 'Take it back' });
  await window.click('button', 'Take it back');
  await window.see('taken back');
});
