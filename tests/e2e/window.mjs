/**
 * The real window, driven: starts the app on a home folder of its own and does what a person does, by what the
 * person sees (roles, names and words), never by class names or test ids.
 */
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { appendFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { find, textShown } from './page.mjs';

const ofUi = createRequire(new URL('../../ui/package.json', import.meta.url));
const { Builder, Capabilities, Key, error } = ofUi('selenium-webdriver');
const axeSource = readFileSync(ofUi.resolve('axe-core/axe.min.js'), 'utf8');

/** How long anything may take to appear, in milliseconds. */
const PATIENCE = 20_000;

const KEYS = { Control: Key.CONTROL, Shift: Key.SHIFT, Alt: Key.ALT, Enter: Key.ENTER, Escape: Key.ESCAPE, Tab: Key.TAB,
  Space: Key.SPACE, Up: Key.ARROW_UP, Down: Key.ARROW_DOWN, Left: Key.ARROW_LEFT, Right: Key.ARROW_RIGHT, Home: Key.HOME,
  End: Key.END, Backspace: Key.BACK_SPACE, F2: Key.F2 };

/** How often a start is tried: the app gives way to an instance of itself, even to one that is just ending. */
const STARTS = 3;

/** Starts the app. `home` lets a second start find what a first one left; `dark` asks for the dark theme. */
export async function openWindow(look = {}) {
  for (let start = 1; ; start += 1) {
    try {
      return await startWindow(look);
    } catch (fault) {
      if (start === STARTS) throw fault;
    }
  }
}

async function startWindow({ home, dark = false, width = 1280, height = 800 }) {
  const own = home === undefined;
  const folder = home ?? mkdtempSync(join(tmpdir(), 'bridgewell-'));
  const script = join(folder, 'dialogs.jsonl');
  writeFileSync(script, '');
  const [port, native] = [await freePort(), await freePort()];
  const driver = spawn(process.env.TAURI_DRIVER ?? 'tauri-driver', ['--port', `${port}`, '--native-port', `${native}`], {
    env: { ...process.env, ...homeIn(folder), ...(dark ? { GTK_THEME: 'Adwaita:dark' } : {}),
      BRIDGEWELL_DIALOG_SCRIPT: script, NO_AT_BRIDGE: '1' },
    stdio: ['ignore', 'ignore', 'inherit'],
    // A group of its own, so that it can be ended with everything it started.
    detached: true,
  });
  try {
    await answers(port, driver);
    const wanted = new Capabilities({ browserName: 'wry', 'tauri:options': { application: process.env.BRIDGEWELL_APP } });
    const session = await new Builder().withCapabilities(wanted).usingServer(`http://127.0.0.1:${port}/`).build();
    await session.manage().window().setRect({ width, height });
    return new Window(session, driver, folder, own, script);
  } catch (fault) {
    endAll(driver);
    throw fault;
  }
}

/**
 * Ends the driver and all it started. An app sometimes outlives its session, without a page and without a window; it
 * would then be the instance that every later start gives way to.
 */
function endAll(driver) {
  try {
    process.kill(-driver.pid, 'SIGKILL');
  } catch (fault) {
    // Nothing of the group is left.
    if (fault.code !== 'ESRCH') throw fault;
  }
}

export class Window {
  constructor(session, driver, home, own, script) {
    Object.assign(this, { session, driver, home, own, script });
  }

  /** Runs a function of the page in the page, with axe there to tell roles and names. */
  async inPage(work, ...given) {
    if (!(await this.session.executeScript('return Boolean(window.axe)'))) await this.session.executeScript(axeSource);
    return this.session.executeScript(`return (${work}).apply(null, arguments)`, ...given);
  }

  /** Waits until `ask` answers something true, and returns it; `what` is for the person who reads the failure. */
  async wait(ask, what, patience = PATIENCE) {
    let seen;
    const once = async () => {
      try {
        seen = await ask();
        return Boolean(seen);
      } catch (fault) {
        // The page was drawn anew while it was looked at.
        if (fault instanceof error.StaleElementReferenceError) return false;
        throw fault;
      }
    };
    try {
      await this.session.wait(once, patience, undefined, 50);
      return seen;
    } catch (fault) {
      if (!(fault instanceof error.TimeoutError)) throw fault;
      assert.fail(`waited for ${what}; the window shows:\n${await this.inPage(textShown)}`);
    }
  }

  /** Waits until these words are on the screen. */
  see(words, patience = PATIENCE) {
    return this.wait(async () => (await this.inPage(textShown)).includes(words), `the words "${words}"`, patience);
  }

  /** Waits until these words are no longer on the screen. */
  seeNoMore(words) {
    return this.wait(async () => !(await this.inPage(textShown)).includes(words), `"${words}" to go`);
  }

  /** Everything on the screen, as text. */
  text() {
    return this.inPage(textShown);
  }

  /** Waits for the first shown element of this role whose name is `name` (or contains it, as `{ part: name }`). */
  byRole(role, name = '') {
    const wanted = typeof name === 'string' ? { whole: name } : name;
    const said = `${role} "${wanted.whole ?? wanted.part}"`;
    return this.wait(() => this.inPage(find, role, wanted), said);
  }

  /** The same, once what it did before is done: a person does not press a button that is still at work. */
  async readyByRole(role, name) {
    const ready = async () => {
      const found = await this.byRole(role, name);
      return (await this.session.executeScript('return arguments[0].ariaBusy !== "true"', found)) && found;
    };
    return this.wait(ready, `${role} "${name?.part ?? name}" to be done with what it does`);
  }

  /** Presses a button, follows a link, chooses a tab, ticks a box. */
  async click(role, name) {
    for (;;) {
      try {
        return await this.clickOnce(role, name);
      } catch (fault) {
        // Drawn anew between looking and pressing: a person presses what is there now.
        if (!(fault instanceof error.StaleElementReferenceError)) throw fault;
      }
    }
  }

  async clickOnce(role, name) {
    const found = await this.readyByRole(role, name);
    // A box is often drawn by its label, and the label is what a person presses.
    const labelled = (box) => (box.matches('input[type=radio], input[type=checkbox]') && box.labels[0]) || box;
    const element = await this.session.executeScript(labelled, found);
    await this.session.executeScript('arguments[0].scrollIntoView({ block: "center", behavior: "instant" })', element);
    // WebKit's driver points at where the element would be without zoom.
    if (this.zoomed) await this.session.executeScript((one) => one.click(), element);
    else await element.click();
  }

  /** Opens every closed disclosure of the page. */
  async openAll() {
    await this.settled();
    await this.session.executeScript(() => document.querySelectorAll('details:not([open]) > summary').forEach((head) => head.click()));
  }

  /** Types into the field of this name, in place of what was there; also into one that suggests words. */
  async type(name, words) {
    const wanted = typeof name === 'string' ? { whole: name } : name;
    const either = async () => (await this.inPage(find, 'textbox', wanted)) ?? this.inPage(find, 'combobox', wanted);
    const field = await this.wait(either, `a field "${wanted.whole ?? wanted.part}"`);
    await field.clear();
    await field.sendKeys(words);
  }

  /** Chooses an entry of a list field. */
  async choose(name, entry) {
    const list = await this.byRole('combobox', name);
    await list.sendKeys(entry);
    const chosen = await this.session.executeScript('return arguments[0].selectedOptions?.[0]?.label', list);
    assert.equal(chosen, entry, `the list "${name}" has no entry "${entry}"`);
  }

  /** Presses keys where the focus is: press('Control+k'), press('j'), press('Escape'). */
  async press(...strokes) {
    for (const stroke of strokes) {
      const keys = stroke === '+' ? ['+'] : stroke.split('+');
      const codes = keys.map((key) => KEYS[key] ?? key);
      const actions = this.session.actions();
      for (const code of codes) actions.keyDown(code);
      for (const code of [...codes].reverse()) actions.keyUp(code);
      await actions.perform();
    }
  }

  /** Answers the next native dialog with these paths; with none, as a person who changed their mind. */
  answer(...paths) {
    appendFileSync(this.script, `${JSON.stringify(paths)}\n`);
  }

  /** A path in this window's own home folder. */
  path(...parts) {
    return join(this.home, ...parts);
  }

  /**
   * Fails when axe finds anything against WCAG 2.2 A or AA, or against good practice, on what is shown. What it finds
   * while something still moves (a colour on its way to another) is looked at again at rest.
   */
  async axe(where) {
    let found = await this.axeFinds();
    if (found.length > 0) {
      await this.settled();
      found = await this.axeFinds();
    }
    assert.deepEqual(found, [], `axe on ${where}:\n${found.join('\n')}`);
  }

  axeFinds() {
    return this.inPage(async function () {
      const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
      const result = await window.axe.run(document, { runOnly: tags, resultTypes: ['violations'] });
      return result.violations.map((rule) => `${rule.id}: ${rule.help}\n` + rule.nodes.slice(0, 5)
        .map((node) => `    ${node.target.join(' ')}: ${(node.any[0] ?? node.all[0] ?? node.none[0])?.message ?? ''}`).join('\n'));
    });
  }

  /** Waits until letters, movement and work have come to rest. */
  settled() {
    const rest = () => document.fonts.status === 'loaded' && !document.querySelector('[aria-busy="true"]')
      && document.getAnimations().every((one) => one.playState !== 'running');
    return this.wait(() => this.session.executeScript(`return (${rest})()`), 'the page to come to rest');
  }

  /** A PNG of what the window shows, once two in a row are the same: painting ends a little after the page rests. */
  async picture() {
    let before = '';
    // A caret that blinks would make every other picture differ.
    await this.session.executeScript('document.documentElement.style.caretColor = "transparent"');
    return Buffer.from(await this.wait(async () => {
      const now = await this.session.takeScreenshot();
      const same = now === before;
      before = now;
      return same && now;
    }, 'the picture to come to rest'), 'base64');
  }

  /** Makes everything in the window larger or smaller, as the zoom keys do. */
  async zoom(factor) {
    this.zoomed = factor !== 1;
    await this.session.executeScript("return window.__TAURI_INTERNALS__.invoke('plugin:webview|set_webview_zoom', { value: arguments[0] })", factor);
  }

  /** Closes the window; its home folder goes with it unless the caller brought it. */
  async close() {
    try {
      // The app may have ended by itself, or because the journey made it.
      await this.session.quit().catch(() => undefined);
    } finally {
      const ended = new Promise((done) => this.driver.once('exit', done));
      const runs = this.driver.exitCode === null && this.driver.signalCode === null;
      endAll(this.driver);
      if (runs) await ended;
      if (this.own) clear(this.home);
    }
  }
}

function homeIn(folder) {
  const at = (name) => {
    mkdirSync(join(folder, name), { recursive: true });
    return join(folder, name);
  };
  return { HOME: folder, TMPDIR: at('tmp'), XDG_CONFIG_HOME: at('config'), XDG_DATA_HOME: at('data'), XDG_CACHE_HOME: at('cache') };
}

/**
 * Removes a home folder. The engine's own processes may still write their caches for a moment after the window has
 * closed, so it is tried again; what is left after that is the system's to clear, and no fault of the app.
 */
export function clear(folder) {
  for (let tries = 1; tries <= 5; tries += 1) {
    try {
      return rmSync(folder, { recursive: true, force: true, maxRetries: 3, retryDelay: 100 });
    } catch (fault) {
      if (!['ENOTEMPTY', 'EBUSY'].includes(fault.code)) throw fault;
    }
  }
}

function freePort() {
  return new Promise((done, fail) => {
    const server = createServer().once('error', fail);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => done(port));
    });
  });
}

/** Waits until the driver answers, or fails when it ends first. */
async function answers(port, driver) {
  const gone = new Promise((_, fail) => {
    driver.once('error', fail);
    driver.once('exit', (code) => fail(new Error(`tauri-driver ended with ${code}`)));
  });
  gone.catch(() => undefined);
  const until = Date.now() + PATIENCE;
  while (Date.now() < until) {
    const asked = fetch(`http://127.0.0.1:${port}/status`, { signal: AbortSignal.timeout(2_000) }).then((reply) => reply.ok, () => false);
    if (await Promise.race([asked, gone])) return;
    await Promise.race([new Promise((done) => setTimeout(done, 30)), gone]);
  }
  throw new Error('tauri-driver did not answer');
}
