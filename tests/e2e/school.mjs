/** A school of its own for a journey, made in the window as a person makes it. */
import { fileURLToPath } from 'node:url';

export const SCHOOL = 'Wrenfield Academy';
export const LEAD = 'Priya Anand';
export const PASSPHRASE = 'four plain garden words';

/** A file of the shared samples. */
export const sample = (name) => fileURLToPath(new URL(`../fixtures/samples/${name}`, import.meta.url));

/** Fills in the form for a new workspace. */
export async function describeSchool(window) {
  await window.type('School', SCHOOL);
  await window.type({ part: 'Your name' }, LEAD);
  await window.click('radio', { part: 'Wellbeing lead' });
  await window.type('Passphrase', PASSPHRASE);
  await window.type('Passphrase once more', PASSPHRASE);
}

/** Makes a workspace and goes in. */
export async function found(window) {
  await window.click('button', { part: 'Create a school workspace' });
  await describeSchool(window);
  window.answer(window.path('wrenfield'));
  await window.click('button', 'Choose where to keep it');
  await window.click('checkbox', { part: 'I have stored it' });
  await window.click('button', 'Open the workspace');
  await window.byRole('navigation');
}
