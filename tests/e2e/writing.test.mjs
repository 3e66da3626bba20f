/** Letters coming in: the writing place, which nothing leads out of but the passphrase, and a scan beside its words. */
import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { after, before, test } from 'node:test';
import { deflateSync } from 'node:zlib';
import { openWindow } from './window.mjs';

const PASSPHRASE = 'wrenfield demo school';
let window;
before(async () => {
  window = await openWindow();
  await window.click('button', { part: 'Explore the demo school' });
  await window.byRole('navigation');
});
after(() => window?.close());

/** Checks what is shown once it has come to rest. */
async function clean(where) {
  await window.settled();
  await window.axe(where);
}

/** What the core answers to a command that the window does not offer here. */
const asked = (name, payload = {}) =>
  window.session.executeAsyncScript(
    'const done = arguments[arguments.length - 1]; window.__TAURI_INTERNALS__.invoke("call", { name: arguments[0], payload: arguments[1] }).then(() => done("answered"), (error) => done(error.detail?.because ?? error.code));',
    name,
    payload,
  );

test('a member of staff chooses and confirms a pupil, and the window becomes their page', async () => {
  await window.click('link', { part: 'Writing' });
  await window.byRole('table');
  await clean('who has not written');
  await window.click('button', { part: 'Writing place' });
  await window.byRole('dialog', { part: 'here with you?' });
  await clean('confirming the pupil');
  await window.click('button', 'Yes, open the writing place');
  await window.byRole('textbox', 'Your letter');
  await clean('the page of a pupil');
});

test('nothing but the passphrase leads out of it', async () => {
  for (const stroke of ['F2', 'Control+k', 'Control+q', 'Escape', '?']) await window.press(stroke);
  await window.byRole('textbox', 'Your letter');
  for (const command of ['home.today', 'cohort.compare', 'letters.queue', 'workspace.close', 'session.unlock']) {
    assert.equal(await asked(command), 'writing_place', command);
  }
  await window.click('button', 'For the adult: leave');
  await clean('the way out');
  await window.type('Passphrase of Priya Nair', 'please');
  await window.click('button', 'Leave the writing place');
  await window.see('That passphrase does not open this workspace.');
  await window.click('button', 'Stay here');
});

test('what is written is kept by itself and is there again when the window starts anew', async () => {
  await window.type('Your letter', 'Dear me, I am a bit nervus about the bus.');
  await window.see('Saved');
  await window.session.navigate().refresh();
  const box = await window.byRole('textbox', 'Your letter');
  assert.equal(await box.getAttribute('value'), 'Dear me, I am a bit nervus about the bus.');
});

test('the words grow and the page changes its colour, and both can still be read', async () => {
  await window.click('radio', 'Very large');
  for (const colour of ['White', 'Blue', 'Green', 'Pink', 'Dark', 'Cream']) {
    await window.click('radio', colour);
    await clean(`the page in ${colour}`);
  }
  await window.click('radio', 'Medium');
});

test('a pupil can draw instead, or say that the drawing is on paper', async () => {
  await window.click('radio', 'Draw');
  await window.byRole('img', { part: 'empty so far' });
  const canvas = await window.inPage(() => document.querySelector('canvas'));
  const pointer = window.session.actions();
  await pointer.move({ origin: canvas, x: -100, y: -40 }).press().move({ origin: canvas, x: 20, y: 30 }).move({ origin: canvas, x: 120, y: -30 }).release().perform();
  await window.byRole('img', { part: 'Your drawing, 1 line' });
  await window.click('checkbox', { part: 'drawing on paper' });
  await clean('the drawing');
  await window.click('radio', 'Write');
});

test('somebody to talk to can be chosen, and talking today is met kindly', async () => {
  await window.click('checkbox', 'I would like to talk to someone');
  await window.click('radio', 'My form tutor');
  await window.click('radio', 'With a friend there');
  await clean('who and how');
  await window.click('button', 'I need to talk today');
  await clean('asked whether it is today');
  await window.click('button', 'Not today');
});

test('a finished letter is thanked for, and the next pupil writes without anybody leaving', async () => {
  await window.click('button', 'I am finished');
  await window.click('button', 'Yes, I am finished');
  await window.see('Your letter is safe.');
  await clean('thank you');
  await window.click('button', 'Next person');
  await window.byRole('textbox', 'Find a name');
  await clean('who writes next');
  const first = await window.inPage(() => document.querySelector('main ul strong').textContent);
  await window.click('button', { part: first });
  await window.click('button', 'Yes, open the page');
  const box = await window.byRole('textbox', 'Your letter');
  assert.equal(await box.getAttribute('value'), '', 'nothing of the one before is there');
  await window.type('Your letter', 'I dont feel safe.');
  await window.click('button', 'I need to talk today');
  await window.click('button', 'Yes, today');
  await window.see('Please show this screen to the adult in the room now.');
  await clean('needs to talk today');
  await window.click('button', 'For the adult: what to do now');
  await window.type('Passphrase of Priya Nair', PASSPHRASE);
  await window.click('button', 'Leave the writing place');
  await window.see('told nobody');
  await window.see('Find one of these people now');
  await clean('whom to find after the writing place');
});

test('a scan is put in, turned and typed beside the page', async () => {
  writeFileSync(window.path('letter.png'), png(600, 400));
  await window.click('link', { part: 'Writing' });
  await window.byRole('rowheader');
  const row = await window.inPage(() => [...document.querySelectorAll('tbody tr th a')].at(-1).textContent.trim());
  await window.click('link', row);
  await window.see('No letter here');
  await clean('no letter, and the way forward');
  window.answer(window.path('letter.png'));
  await window.click('button', 'Put in a scan, photo or PDF');
  await window.byRole('img', { part: 'letter on paper, page 1 of 1' });
  await clean('a page without words');
  await window.click('button', 'Nearer');
  await window.see('125 %');
  await window.click('button', 'Turn right');
  await window.wait(() => window.inPage(() => document.querySelector('.paper img')?.style.transform.includes('90deg')), 'the page to turn');
  await window.type({ part: 'The letter, word for word' }, 'Dear me, I like pigons.');
  await window.click('button', 'Keep the letter');
  await window.byRole('region', { part: "'s letter" });
  await window.see('Dear me, I like pigons.');
  await window.wait(() => window.inPage(() => document.querySelector('.paper img')?.style.transform.includes('90deg')), 'the turn to be remembered');
  await clean('words with their page');
});

/** A grey sheet with one dark line, as a scanner would make it. */
function png(width, height) {
  const rows = Buffer.alloc((width + 1) * height, 0xe8);
  for (let y = 0; y < height; y += 1) rows[y * (width + 1)] = 0;
  rows.fill(0x30, (width + 1) * 100 + 50, (width + 1) * 100 + 400);
  const crc = (bytes) => {
    let value = 0xffffffff;
    for (const byte of bytes) {
      value ^= byte;
      for (let bit = 0; bit < 8; bit += 1) value = value & 1 ? 0xedb88320 ^ (value >>> 1) : value >>> 1;
    }
    return (value ^ 0xffffffff) >>> 0;
  };
  const chunk = (name, data) => {
    const body = Buffer.concat([Buffer.from(name), data]);
    const [length, check] = [Buffer.alloc(4), Buffer.alloc(4)];
    length.writeUInt32BE(data.length);
    check.writeUInt32BE(crc(body));
    return Buffer.concat([length, body, check]);
  };
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head.set([8, 0, 0, 0, 0], 8);
  return Buffer.concat([Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]), chunk('IHDR', head), chunk('IDAT', deflateSync(rows)), chunk('IEND', Buffer.alloc(0))]);
}
