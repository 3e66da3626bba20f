/** The whole-school audit in the demo school: from a paper form to an agreed level, an action, and a closed round. */
import { writeFileSync } from 'node:fs';
import { after, before, test } from 'node:test';
import { openWindow } from './window.mjs';

let window;
before(async () => {
  window = await openWindow();
  await window.click('button', { part: 'Explore the demo school' });
  await window.byRole('navigation');
});
after(() => window?.close());

test('where the school stands, under any frame', async () => {
  await window.click('link', 'Audit');
  await window.see('standards with a level are in place');
  await window.settled();
  await window.axe('the audit');
  await window.click('radio', 'SHANARRI');
  await window.see('Nurtured');
  await window.click('radio', 'Outcomes by need');
  await window.byRole('columnheader', 'Very complex');
  await window.settled();
  await window.axe('the grid');
});

test('a level is agreed with its reason, and the next standard is one key away', async () => {
  await window.click('link', 'Pupils inquire into what matters to them and are taken seriously');
  await window.see('What a visitor would see');
  await window.click('radio', 'Emerging');
  await window.type('Why', 'Two groups asked their year about sleep; nobody has answered them yet.');
  await window.settled();
  await window.axe('a standard');
  await window.click('button', 'Agree this level');
  await window.see('Agreed: emerging');
  await window.type({ part: 'What was seen' }, 'The posters of both groups hang in the hall.');
  await window.click('button', 'Keep the note');
  await window.see('hang in the hall.');
  await window.click('button', { part: 'Next' });
  await window.byRole('heading', 'Everybody who works here knows what to notice and what to do');
  await window.press('k');
  await window.byRole('heading', 'Pupils inquire into what matters to them and are taken seriously');
});

test('a weak standard becomes an action in one click', async () => {
  await window.click('button', 'Make an action');
  await window.see('In the plan as action');
  await window.settled();
  await window.axe('an action grown');
});

test('a paper form is typed in, one key an answer', async () => {
  await window.click('link', 'Audit');
  await window.click('link', 'Type in answers');
  await window.click('radio', 'Parents and carers');
  await window.settled();
  await window.axe('choosing a form');
  await window.click('button', 'Begin this form');
  await window.see('0 of 47 answers typed in');
  await window.press('2', '1', '0', 'n');
  await window.see('4 of 47 answers typed in');
  await window.see('Kept');
  await window.axe('typing in');
  await window.click('button', 'Leave it for now');
  await window.byRole('button', 'Parents and carers, Rater 7');
});

test('two rounds beside each other, and beside what others reached', async () => {
  await window.click('link', 'Between rounds');
  await window.see('Standards that moved');
  await window.choose('Benchmark', 'County secondaries');
  await window.see('a direction, not a measurement');
  await window.settled();
  await window.axe('comparing');
});

test('the form and the report are made to be seen before they leave', async () => {
  await window.click('link', 'On paper');
  await window.click('button', 'Make the form');
  await window.see('Every standard with boxes to tick');
  await window.click('button', 'Make the report');
  await window.see('Where every standard stands and why');
  await window.settled();
  await window.axe('the audit on paper');
});

test('a template with a fault is refused with the standard and the field, a sound one joins the next round', async () => {
  const standard = (principle) => `id = "own"\nversion = 1\ntitle = "What matters here too"\n[[standard]]\nid = "own-01"
principle = "${principle}"\ntitle = "There is a quiet room"\nseen = "It is used."\nemerging = "Planned."
established = "Open daily."\nembedded = "Cared for by pupils."\n`;
  const file = window.path('own.toml');
  await window.click('link', 'Own standards');
  writeFileSync(file, standard('ethoss'));
  window.answer(file);
  await window.click('button', 'Choose a file');
  await window.see('Standard “own-01”, field “principle”: “ethoss” is not one of');
  await window.settled();
  await window.axe('a template with a fault');
  writeFileSync(file, standard('ethos'));
  window.answer(file);
  await window.click('button', 'Choose a file');
  await window.click('button', 'Take these standards in');
  await window.byRole('rowheader', 'What matters here too');
});

test('the round is closed with what the school takes from it, and stays as it was', async () => {
  await window.click('link', 'Rounds');
  await window.see('not agreed yet');
  await window.type({ part: 'What the school takes from it' }, 'We ask now. Next we answer.');
  await window.click('button', 'Close the round');
  await window.see('No round is open');
  await window.settled();
  await window.axe('rounds');
  await window.click('link', 'Where we stand');
  await window.click('link', 'Pupils are asked, and told what came of it');
  await window.see('This round is closed and stays as it was.');
});
