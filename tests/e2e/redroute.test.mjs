/** Something that cannot wait: from a pupil's page to whom to find, and to whom somebody told. The app tells nobody. */
import { after, before, test } from 'node:test';
import { openWindow } from './window.mjs';

let window;
before(async () => {
  window = await openWindow();
  await window.click('button', { part: 'Explore the demo school' });
  await window.byRole('navigation');
});
after(() => window?.close());

test('whom to find now stands one press away from every pupil', async () => {
  await window.click('link', { part: 'Compare' });
  await window.byRole('table');
  await window.press('j', 'Enter');
  await window.byRole('region', 'The letter');
  await window.click('link', 'Tell the DSL');
  await window.see('ring 999 first');
  await window.see('told nobody');
  await window.settled();
  await window.axe('before the red route');
  await window.click('radio', 'No');
  await window.click('button', 'Put on the red route and show whom to find');
  await window.see('Find one of these people now');
  await window.see('Ruth Okafor');
  await window.see('extension 214, or room B7');
  await window.see('Nobody yet, as far as Bridgewell knows');
  await window.settled();
  await window.axe('whom to find');
});

test('one key leads there from anywhere, and asks about whom where no pupil is open', async () => {
  await window.click('link', { part: 'Home' });
  await window.see('Tell the DSL');
  await window.press('Control+d');
  await window.see('about whom?');
  await window.settled();
  await window.axe('about whom');
  const field = await window.byRole('combobox', 'Name of the pupil');
  await field.sendKeys('abdi');
  await window.byRole('option', { part: 'Imogen Abdi' });
  await window.press('Enter');
  await window.see('ring 999 first');
  await window.see('0808 800 5000');
  await window.press('Escape');
  await window.click('link', { part: 'Compare' });
  await window.byRole('table');
  await window.press('j', 'Enter');
  await window.byRole('region', 'The letter');
  await window.press('Control+d');
  await window.see('Find one of these people now');
});

test('it stays until somebody records whom they told', async () => {
  await window.type('I told', 'Ruth Okafor');
  // How a time is typed depends on the machine's language; the field takes it as HTML writes it.
  await window.inPage(() => {
    const field = document.querySelector('input[type=time]');
    field.value = '08:10';
    field.dispatchEvent(new Event('input', { bubbles: true }));
  });
  await window.type({ part: 'Reference' }, 'CP-0419');
  await window.click('button', 'Record that they were told');
  await window.see('Reference CP-0419');
  await window.see('Recorded by Priya Nair');
  await window.settled();
  await window.axe('after somebody was told');
});
