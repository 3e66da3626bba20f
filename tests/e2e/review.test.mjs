/** A review that is due: the child's own verdict first, then how things stand. */
import { after, before, test } from 'node:test';
import { openWindow } from './window.mjs';

let window;
before(async () => {
  window = await openWindow();
  await window.click('button', { part: 'Explore the demo school' });
  await window.byRole('navigation');
});
after(() => window?.close());

test('a review is finished in the child’s words', async () => {
  await window.click('link', { part: 'Reviews' });
  await window.see('One review is past its day');
  await window.type({ part: 'What the pupil says about it' }, 'They know my name now.');
  await window.click('radio', 'Going better');
  await window.click('button', 'Finish the review');
  await window.see('2 of 10 are done');
  await window.settled();
  await window.axe('after a review');
});
