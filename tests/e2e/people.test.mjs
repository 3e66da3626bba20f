/** People and practice by keyboard: the register, champions, pupil voice, supervision, and who to ring from anywhere. */
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

/** Puts the focus on something and presses a key there, as somebody without a mouse does. */
async function enter(role, name, key = 'Enter') {
  const found = await window.byRole(role, name);
  await window.session.executeScript('arguments[0].focus()', found);
  await window.press(key);
}

async function look(where) {
  await window.settled();
  await window.axe(where);
}

test('who to ring lies one key away, over a pupil’s page too', async () => {
  await window.press('Control+e');
  await window.see('If somebody is in danger now, ring 999 first.');
  await window.see('0800 1111');
  await window.see('Emergency duty team');
  await look('who to ring over Home');
  await window.press('Escape');
  await window.seeNoMore('ring 999 first');
  await enter('link', 'Compare');
  await window.see('8 pupils shown');
  await window.press('j', 'Enter');
  await window.byRole('region', 'The letter');
  await window.press('Control+e');
  await window.see('Version 2');
  await window.press('Escape');
  await window.seeNoMore('ring 999 first');
  await window.press('?');
  await window.see('Who to ring, in and out of hours');
  await window.press('Escape');
});

test('the register shows its gaps, takes a colleague and a training', async () => {
  await enter('link', 'People');
  await window.see('Practice levels');
  await window.see('has ended');
  await look('the register');
  await enter('button', 'Add somebody');
  await window.type('Name', 'Ada Quill');
  await enter('button', 'Save');
  await window.see('Ada Quill is in the register.');
  await enter('button', { part: 'Add training of Ada Quill' });
  await window.type('Course', 'First conversations about worries');
  await window.type('Day', '14 September');
  await look('a training being written');
  await enter('button', 'Save');
  await window.see('The training of Ada Quill is kept.');
});

test('champions each have an adult, and the red route is one step away', async () => {
  await enter('link', 'Champions');
  await window.see('training to come');
  await look('champions');
  await enter('button', { part: 'It cannot wait' });
  await window.byRole('combobox', 'Name of the pupil');
  await window.press('Escape');
});

test('a recommendation that is not possible is answered for the pupils', async () => {
  await enter('link', 'Pupil voice');
  await window.see('One recommendation waits for an answer');
  await look('pupil voice');
  await enter('button', { part: 'Answer A way to ask' });
  await enter('radio', 'Not possible', 'Space');
  await enter('button', 'Save');
  await window.see('the way you would say it to the pupils');
  await window.type({ part: 'Why it cannot be done' }, 'Somebody always sees a door, so you can ask by a card instead.');
  await look('a recommendation being answered');
  await enter('button', 'Save');
  await window.see('still to be said back');
});

test('a new version of the directory is saved, the former stays readable, and it prints', async () => {
  await enter('link', 'Who to ring');
  await window.see('Link team');
  await look('the directory');
  await enter('button', 'Change it');
  await enter('button', { part: 'Change Samaritans' });
  await window.type({ part: 'Hours' }, 'free, any hour');
  await enter('button', 'Done');
  await window.type('What has changed', 'Hours said more shortly.');
  await look('the directory being changed');
  await enter('button', 'Save version 3');
  await window.see('Version 3 is in force.');
  await enter('button', 'Print it');
  await window.see('nothing about any pupil');
  window.answer(window.path('who to ring.pdf'));
  await enter('button', 'Save the document');
  await window.see('Saved as');
  assert.ok(readFileSync(window.path('who to ring.pdf')).subarray(0, 5).toString() === '%PDF-');
  await enter('button', 'Close');
});

test('supervision names nobody until a ground is recorded; what is agreed stays', async () => {
  await enter('link', 'Supervision');
  await window.see('to talk through');
  await look('the next session');
  await enter('button', { part: 'Name the pupil' });
  await window.see('Unnamed is the rule');
  await enter('button', 'Record the ground');
  await window.see('Choose a ground.');
  await enter('radio', 'The family agreed', 'Space');
  await window.type('What it rests on', 'Asked the mother by telephone today');
  await look('a ground being recorded');
  await enter('button', 'Record the ground');
  await window.see('may be named: the family agreed');
  await enter('button', 'Add a step');
  await window.type('What', 'Bring the cards');
  await window.type('Who does it', 'Joan Hale');
  await window.type('By when', '2 October');
  await enter('button', 'Save');
  await window.see('Joan Hale, by Fri 2 Oct');
  await enter('link', 'For yourself');
  await window.type('What stays with you', 'The one about the dog.');
  await look('words for oneself');
  await enter('button', 'Keep it for me');
  await window.see('The one about the dog.');
});
