/** Saves a picture of every screen, in every look, into shots/. */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { screens } from './screens.mjs';
import { openWindow } from './window.mjs';

const LOOKS = [
  { name: '1280x800', width: 1280, height: 800 },
  { name: '1920x1080', width: 1920, height: 1080 },
  { name: 'zoom-200', width: 1280, height: 800, zoom: 2 },
  { name: 'dark', width: 1280, height: 800, dark: true },
];

const folder = 'shots';
rmSync(folder, { recursive: true, force: true });
mkdirSync(folder);
const failed = [];
for (const look of LOOKS) {
  const window = await openWindow(look);
  try {
    if (look.zoom) await window.zoom(look.zoom);
    for (const screen of screens) {
      await screen.reach(window);
      await window.settled();
      const file = join(folder, `${screen.name}-${look.name}.png`);
      writeFileSync(file, await window.picture());
      console.log(file);
    }
  } catch (fault) {
    failed.push(`${look.name}: ${fault.message}`);
  } finally {
    await window.close();
  }
}
for (const fault of failed) console.error(fault);
process.exitCode = failed.length > 0 ? 1 : 0;
