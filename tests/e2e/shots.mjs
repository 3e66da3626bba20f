/** Saves a picture of every screen, in every look, into shots/; or only of the screens and looks named. */
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

const words = process.argv.slice(2);
const named = (all) => all.filter((one) => words.includes(one.name));
const looks = named(LOOKS).length > 0 ? named(LOOKS) : LOOKS;
const wanted = named(screens).length > 0 ? named(screens) : screens;
// A screen is reached from the one before it, so those before the last one wanted are walked through too.
const path = screens.slice(0, screens.indexOf(wanted.at(-1)) + 1);

const folder = 'shots';
if (words.length === 0) rmSync(folder, { recursive: true, force: true });
mkdirSync(folder, { recursive: true });
const failed = [];
for (const look of looks) {
  const window = await openWindow(look);
  try {
    if (look.zoom) await window.zoom(look.zoom);
    for (const screen of path) {
      await screen.reach(window);
      if (!wanted.includes(screen)) continue;
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
