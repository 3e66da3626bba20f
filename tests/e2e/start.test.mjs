/** The first minutes: the start page, a new workspace, its recovery key, closing and opening again. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { openWindow } from './window.mjs';

let window;
before(async () => {
  window = await openWindow();
});
after(() => window?.close());

test('the start page offers the three ways in and is clean under axe', async () => {
  await window.see('Create a school workspace');
  await window.see('Open a workspace');
  await window.see('Explore the demo school');
  await window.axe('the start page');
});

test('changing one\'s mind in the dialog changes nothing', async () => {
  window.answer();
  await window.click('button', { part: 'Open a workspace' });
  await window.see('Create a school workspace');
  assert.match(await window.text(), /Explore the demo school/);
});
