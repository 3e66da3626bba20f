/**
 * A review pack from a school to its link worker and back: school -> pack -> link worker -> reply -> school -> answer ->
 * link worker. One window plays both sides, one after the other, as two laptops would; each has a workspace of its own.
 */
import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { after, before, test } from 'node:test';
import { LEAD, PASSPHRASE, SCHOOL, found } from './school.mjs';
import { openWindow } from './window.mjs';

const LINK = 'Joan Hale';
const WORDS = 'twelve yellow herons waiting';

let window;
let code;
let numbers;
before(async () => {
  window = await openWindow();
});
after(() => window?.close());

async function leave() {
  await window.click('button', 'Lock');
  await window.click('button', 'Open another workspace');
}

async function enter(what, who, passphrase) {
  await window.click('button', { part: `Open ${what}` });
  await window.type({ part: `Passphrase of ${who}` }, passphrase);
  await window.press('Enter');
  await window.byRole('navigation');
}

/** Goes to a page by Ctrl K, its name and Enter. */
async function goTo(page) {
  await window.press('Control+k');
  await window.byRole('dialog');
  for (const letter of page) await window.press(letter === ' ' ? 'Space' : letter);
  await window.press('Enter');
}

test('a link worker makes a workspace of their own, with a code to give to schools', async () => {
  await window.click('button', { part: 'I visit schools as a link worker' });
  await window.byRole('textbox', 'Your name, as schools know it');
  await window.settled();
  await window.axe('becoming a link worker');
  await window.type('Your name, as schools know it', LINK);
  await window.type('Passphrase', WORDS);
  await window.type('Passphrase once more', WORDS);
  window.answer(window.path('link'));
  await window.press('Enter');
  await window.click('checkbox', { part: 'I have stored it' });
  await window.click('button', 'Open the workspace');
  await window.see('Your schools will stand here');
  await window.settled();
  await window.axe('a link workspace without schools');
  assert.ok(!(await window.text()).includes('Tell the DSL'), 'there is no pupil to tell of');
  await window.click('link', { part: 'Your code' });
  await window.see('Give this to each school');
  await window.settled();
  await window.axe('the link worker’s code');
  window.answer(window.path('code.txt'));
  await window.click('button', 'Save the code as a file');
  await window.see('Saved as code.txt');
  code = /AGE1[A-Z0-9 ]+/.exec(readFileSync(window.path('code.txt'), 'utf8'))[0].trim();
  await leave();
});

test('the school adds the code, sees everything that would leave, and seals it', async () => {
  await found(window);
  await window.click('link', { part: 'Link worker' });
  await window.see('Work with your link worker in sealed packs');
  await window.settled();
  await window.axe('a school without a link worker');
  numbers = /\d{4} \d{4} \d{4} \d{4}/.exec(await window.text())[0];
  await window.click('button', 'Add your link worker');
  await window.byRole('dialog');
  await window.type('Their name', LINK);
  await window.type('Their code', code);
  await window.click('button', 'Show the numbers to compare');
  await window.see('ask for the numbers under their code');
  await window.settled();
  await window.axe('adding a link worker');
  await window.click('checkbox', { part: 'They read out the same numbers' });
  await window.click('button', 'Put on the list');
  await window.see('This is all that leaves');
  await window.see(SCHOOL);
  await window.settled();
  await window.axe('everything that would leave');
  window.answer(window.path('pack.bwpack'));
  await window.click('button', 'Seal and save the pack');
  await window.see('Saved as pack.bwpack');
  assert.ok(existsSync(window.path('pack.bwpack')));
  assert.ok(!readFileSync(window.path('pack.bwpack')).includes(SCHOOL), 'the file does not say whose it is');
  await leave();
});

test('the link worker compares the numbers, takes the pack in and asks', async () => {
  await enter(`Schools of ${LINK}`, LINK, WORDS);
  window.answer(window.path('code.txt'));
  await window.click('button', 'Open a review pack');
  await window.see('not one of the kinds that can be read here');
  window.answer(window.path('pack.bwpack'));
  await window.click('button', 'Open a review pack');
  await window.see('You do not know this school’s key yet');
  await window.see(numbers);
  await window.settled();
  await window.axe('a first pack');
  await window.click('checkbox', { part: 'They read out the same numbers' });
  await window.click('button', 'Take the pack in');
  await window.byRole('heading', SCHOOL);
  await window.settled();
  await window.axe('one school');
  await window.click('button', { part: 'The programme as a whole' });
  await window.type('Your words on The programme as a whole', 'Who stands in when you are away?');
  await window.click('button', 'Ask: The programme as a whole');
  await window.see('not sent yet');
  await window.click('link', { part: 'Visits and history' });
  await window.type('Note', 'Met the lead and two pupils who keep the library open.');
  await window.click('button', 'Keep the visit');
  await window.see('two pupils who keep the library open');
  await window.settled();
  await window.axe('visits and history');
  window.answer(window.path('reply.bwreply'));
  await window.click('button', 'Seal the reply');
  await window.see('Saved as reply.bwreply');
  await window.click('link', 'All schools');
  await window.byRole('rowheader', { part: SCHOOL });
  await window.see('1 unanswered');
  await window.settled();
  await window.axe('many schools');
  await window.press('j', 'Enter');
  await window.byRole('heading', SCHOOL);
  await goTo('across');
  await window.byRole('heading', { part: 'cross schools' });
  await window.settled();
  await window.axe('schools side by side');
  await goTo('figures');
  await window.see('All schools');
  await window.settled();
  await window.axe('figures for the NHS');
  window.answer(window.path('figures.csv'));
  await window.click('button', 'Save as CSV');
  await window.see('Saved as figures.csv');
  assert.match(readFileSync(window.path('figures.csv'), 'utf8'), new RegExp(`${SCHOOL},1,1,1,1,0,0`));
  await leave();
});

test('the school takes the reply in, answers, and the answer travels with the next pack', async () => {
  await enter(SCHOOL, LEAD, PASSPHRASE);
  await goTo('link');
  await window.byRole('heading');
  await window.click('link', { part: 'What they say' });
  window.answer(window.path('pack.bwpack'));
  await window.click('button', 'Open a reply');
  await window.see('not the link worker’s reply');
  window.answer(window.path('reply.bwreply'));
  await window.click('button', 'Open a reply');
  await window.see(`${LINK} sent 1 new remark`);
  await window.see('Who stands in when you are away?');
  await window.settled();
  await window.axe('what the link worker says');
  await window.type('Your answer', 'The deputy, on Mondays and Fridays.');
  await window.click('button', 'Answer: The programme as a whole');
  await window.see('Answered, agreed and signed off');
  await window.click('link', { part: 'Codes and history' });
  await window.byRole('rowheader', `Reply from ${LINK}`);
  await window.settled();
  await window.axe('codes and history');
  await window.click('link', { part: 'Make a pack' });
  await window.see('Answers to the link worker');
  window.answer(window.path('second.bwpack'));
  await window.click('button', 'Seal and save the pack');
  await window.see('Saved as second.bwpack');
  await leave();
  await enter(`Schools of ${LINK}`, LINK, WORDS);
  window.answer(window.path('second.bwpack'));
  await window.click('button', 'Open a review pack');
  await window.byRole('heading', SCHOOL);
  await window.click('button', { part: 'The programme as a whole' });
  await window.see('The deputy, on Mondays and Fridays.');
  await window.click('link', 'All schools');
  window.answer(window.path('pack.bwpack'));
  await window.click('button', 'Open a review pack');
  await window.see('was taken in before');
});
