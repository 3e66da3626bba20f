/** Every screen of the demo school, clean under axe. */
import { after, before, test } from 'node:test';
import { screens } from './screens.mjs';
import { openWindow } from './window.mjs';

let window;
before(async () => {
  window = await openWindow();
});
after(() => window?.close());

for (const screen of screens) {
  test(screen.name, async () => {
    await screen.reach(window);
    await window.settled();
    await window.axe(screen.name);
  });
}
