/** The action plan by keyboard: seen from every side, an action written, the half-term review held, and what leaves. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { readFileSync } from 'node:fs';
import { openWindow } from './window.mjs';

let window;
before(async () => {
  window = await openWindow();
  await window.click('button', { part: 'Explore the demo school' });
  await window.byRole('navigation');
});
after(() => window?.close());

/** Puts the focus on something and presses Enter there, as somebody without a mouse does. */
async function enter(role, name) {
  const found = await window.byRole(role, name);
  await window.session.executeScript('arguments[0].focus()', found);
  await window.press('Enter');
}

async function look(where) {
  await window.settled();
  await window.axe(where);
}

test('the plan is seen by outcome area, level of need, lead, as a board and on a line of time', async () => {
  await window.see('Action plan: past its day or due soon');
  await enter('link', 'Action plan');
  await window.see('Two actions are past their day');
  await window.see('Recovery and transition');
  await look('the plan by outcome area');
  await enter('link', 'By level of need');
  await window.see('Very complex');
  await look('the plan by level of need');
  await enter('link', 'By lead');
  await window.see('Nobody yet');
  await look('the plan by lead');
  await enter('link', 'Timeline');
  await window.see('The upright line is today');
  await look('the timeline');
  await enter('link', 'Board');
  await window.byRole('region', 'At risk, 1');
  await look('the board');
});

test('a card is moved without a mouse, and dropping asks why', async () => {
  await enter('button', 'Move action 5');
  await window.byRole('radio', 'Late');
  await look('moving a card');
  await window.click('radio', 'Dropped');
  await window.click('button', 'Move it');
  await window.see('Say why, so that nobody wonders later');
  await window.click('radio', 'On track');
  await window.click('button', 'Move it');
  await window.byRole('region', 'On track, 7');
  await window.byRole('region', 'Late, 1');
  await enter('button', 'Undo');
  await window.byRole('region', 'On track, 6');
  await window.byRole('region', 'Late, 2');
});

test('an action is written quietly, and the last change can be taken back', async () => {
  await enter('link', { part: '10. Say who does what' });
  await window.byRole('heading', { part: '10. Say who does what' });
  await window.see('Its day has passed and nobody has said anything since');
  await look('an action');
  await window.type({ part: 'Paid from' }, 'The wellbeing budget');
  await window.press('Tab');
  await window.see('Saved');
  await enter('button', 'Undo the last change');
  await window.wait(async () => (await (await window.byRole('textbox', { part: 'Paid from' })).getAttribute('value')) === '', 'the change to be taken back');
  await window.click('checkbox', { part: 'A page for each family' });
  await window.see('Reached 21 September');
  await window.type('A progress note', 'Nine of eleven families have a name now.');
  await enter('button', 'Add the note');
  await window.see('Priya Nair, 21 September');
  await window.choose('It stands now', 'On track');
  await enter('button', 'Say so');
  await window.see('past its day');
  await look('an action after work');
});

test('an action is added with a few words and gets the next number', async () => {
  await window.press('Escape');
  await enter('link', 'Action plan');
  await enter('button', 'Add an action');
  await window.type('What will you do?', 'Breakfast for those who come early');
  await look('adding an action');
  await enter('button', 'Add the action');
  await window.byRole('heading', { part: '15. Breakfast for those who come early' });
});

test('the half-term review is walked through, written and looked at', async () => {
  await enter('link', 'Action plan');
  await enter('link', 'Half-term reviews');
  await window.see('Autumn 1 ends on Fri 23 Oct');
  await look('the reviews');
  await enter('button', 'Hold the half-term review');
  await window.byRole('heading', { part: 'Review: Autumn 1' });
  await enter('button', 'Talk about this one');
  await window.type('What happened since the last review', 'The clerk has asked two governors.');
  await window.click('radio', 'At risk');
  await window.type({ part: 'Next step' }, 'Ring the chair');
  await window.type({ part: 'By' }, '2 October');
  await window.press('Tab');
  await look('one action of a review');
  await enter('button', 'Next action');
  await window.byRole('button', 'Talk about this one');
  await enter('button', { part: 'To think about together' });
  await window.type({ part: 'Which worry do we carry alone' }, 'The waiting lists.');
  await look('the questions of a review');
  await enter('button', 'Finish and write the review');
  await window.see('The review in words');
  const text = await (await window.byRole('textbox', 'The review in words')).getAttribute('value');
  assert.match(text, /1 at risk[\s\S]*The clerk has asked two governors\.[\s\S]*Ring the chair/);
  await enter('button', 'Show it as it is printed');
  await window.see('The review in the words it was left in');
  await look('a review that is finished');
});

test('days and the table leave with what is in them said, and the plan is seen before it is saved', async () => {
  await enter('link', 'Action plan');
  await enter('link', 'Print, calendar, table');
  await enter('button', 'Make the calendar file');
  await window.see('due days of open actions');
  window.answer(window.path('plan.ics'));
  await enter('button', 'Save the calendar file');
  await window.see('Saved as plan.ics');
  assert.match(readFileSync(window.path('plan.ics'), 'utf8'), /BEGIN:VCALENDAR[\s\S]*SUMMARY:Ring the chair \(action 5\)/);
  await enter('button', 'As CSV');
  await window.see('one a row');
  window.answer(window.path('plan.csv'));
  await enter('button', 'Save the table');
  await window.see('Saved as plan.csv');
  assert.match(readFileSync(window.path('plan.csv'), 'utf8'), /Breakfast for those who come early/);
  await enter('button', 'Make the document');
  await window.see('No number of people from 1 to 5');
  await look('the plan before it leaves');
});
