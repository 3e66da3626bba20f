import { render, screen } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { beforeEach, expect, it } from 'vitest';
import { fake } from '../../api/fake';
import type { Bundle, BundleAsk, Preview, PreviewAsk, WaitingList } from '../../api/generated';
import { session } from '../../api/session.svelte';
import type { Dragged } from '../../api/shell';
import { bringFor } from './bring.svelte';
import Intake from './Intake.svelte';
import { papersFor } from './papers.svelte';

const file = { handle: 3, name: 'sims-year7-profile.csv', bytes: 46_573 };
beforeEach(() => {
  session.now = undefined;
  session.opened++;
});

const preview = (ask: PreviewAsk): Preview => {
  const answered = ask.answers.find((answer) => answer.row === 23)?.act ?? null;
  return {
    file: 3,
    name: file.name,
    recognised: ['CSV', 'Windows-1252'],
    heading_row: 5,
    columns: [{ heading: 'Reg', field: ask.settled.fields?.[0] ?? null, sure: 'unknown', examples: ['7B'], masked: false }],
    choices: [{ field: 'form', words: 'form' }],
    remembered: false,
    template: null,
    headings: 'abc',
    before: '',
    notices: [],
    questions: [],
    counts: { in_file: 244, ready: answered ? 239 : 238, held: answered ? 0 : 1, refused: 0, set_aside: 5 },
    levels: { ask: answered ? 0 : 1, refuse: 0, flag: 0, notice: 0 },
    will: ['3 new pupils'],
    rows: [
      {
        row: 23,
        name: 'Layla El-Sayed',
        upn: '',
        standing: answered ? 'ready' : 'held',
        what: 'The name and birth date are those of a pupil who is here.',
        faults: [],
        conflicts: [],
        candidates: [{ id: 'p', name: 'Layla El-Sayed', sort: 'El-Sayed, Layla', form: '7C', primary: null, apart: null }],
        answers: ['pupil', 'new_pupil', 'leave_out'],
        answered,
        fixed: [],
        level: answered ? 'notice' : 'ask',
      },
    ],
    rows_in_all: 1,
    set_aside: [],
  };
};

it('shows a file, takes a correction and an answer, and keeps what is ready', async () => {
  let kept: BundleAsk | undefined;
  let looks = 0;
  fake(
    {
      'intake.preview': (ask) => (++looks === 1 ? { state: 'reading', rows: 100, percent: 40 } : { state: 'ready', preview: preview(ask) }),
      'intake.accept_all': (ask) => {
        kept = ask;
        return { batches: ['b'], rows: 239, done: ['3 new pupils'], waiting: 0, left_out: [], stay: [] };
      },
    },
    { takeFiles: () => Promise.resolve({ files: [file], not_taken: [] }) },
  );
  render(Intake, { section: '' });
  const user = userEvent.setup();
  await user.click(screen.getByRole('button', { name: 'Choose files' }));
  expect(await screen.findByRole('heading', { level: 1, name: /One row of sims-year7-profile.csv waits for you/ })).toBeTruthy();
  await user.selectOptions(screen.getByRole('combobox', { name: 'Reg is taken for' }), 'form');
  await user.click(await screen.findByRole('radio', { name: 'It is Layla El-Sayed (7C)' }));
  await user.click(await screen.findByRole('button', { name: 'Bring in 239 rows' }));
  expect(await screen.findByRole('heading', { level: 1, name: /239 rows of .* are in/ })).toBeTruthy();
  expect(kept?.files[0]?.settled.fields).toEqual(['form']);
  expect(kept?.files[0]?.answers).toEqual([{ row: 23, act: { act: 'pupil', pupil: 'p', take: [] }, fixes: [] }]);
});

it('keeps the file while somebody looks elsewhere, and never for the next person', () => {
  const mine = bringFor('priya');
  expect(bringFor('priya')).toBe(mine);
  expect(bringFor('sam')).not.toBe(mine);
  const letters = papersFor('priya');
  expect(papersFor('priya')).toBe(letters);
  // Locking lets every file go: what comes after begins anew.
  session.opened++;
  expect(papersFor('priya')).not.toBe(letters);
});

it('says why a file cannot be read and keeps nothing', async () => {
  const { asked } = fake(
    {
      'intake.preview': () => {
        // The core rejects with a plain ApiError.
        throw { code: 'refused', detail: { because: 'file', message: 'there is no heading row in this file' } };
      },
      'intake.let_go': () => ({}),
    },
    { takeFiles: () => Promise.resolve({ files: [file], not_taken: [] }) },
  );
  render(Intake, { section: '' });
  const user = userEvent.setup();
  await user.click(screen.getByRole('button', { name: 'Choose files' }));
  expect((await screen.findByRole('alert')).textContent).toContain('There is no heading row in this file.');
  await user.click(screen.getByRole('button', { name: 'Choose another file' }));
  expect(screen.getByRole('button', { name: 'Choose files' })).toBeTruthy();
  expect(asked.map(([name]) => name)).toEqual(['intake.preview', 'intake.let_go']);
});

const counts = { in_file: 31, ready: 30, held: 1, refused: 0, set_aside: 0 };
const none = { ask: 0, refuse: 0, flag: 0, notice: 0 };
const one = { recognised: ['CTF'], headings: '', template: null, before: '', questions: 0, will: ['30 new pupils'] };

it('shows files dropped onto the window as one, and one that cannot be read stops none of the others', async () => {
  const bundle: Bundle = {
    files: [
      { ...one, file: 1, name: 'oak-lane.xml', trouble: null, counts, levels: { ...none, ask: 1 } },
      { ...one, file: 2, name: 'broken.xlsx', trouble: 'The workbook is damaged.', counts: { ...counts, in_file: 0, ready: 0, held: 0 }, levels: none },
    ],
    counts,
    levels: { ...none, ask: 1 },
    will: ['30 new pupils'],
  };
  let drop: ((dragged: Dragged) => void) | undefined;
  let kept: BundleAsk | undefined;
  fake(
    {
      'intake.look': () => ({ state: 'ready', bundle }),
      'intake.accept_all': (ask) => {
        kept = ask;
        return { batches: ['b'], rows: 30, done: ['30 new pupils'], waiting: 1, left_out: ['broken.xlsx'], stay: [] };
      },
    },
    {
      watchDrops: (_, told) => {
        drop = told;
        return () => undefined;
      },
    },
  );
  render(Intake, { section: '' });
  const user = userEvent.setup();
  drop?.({ what: 'over', things: 2 });
  expect(await screen.findByText('Let go to take them')).toBeTruthy();
  drop?.({ what: 'dropped' });
  const files = [1, 2].map((handle) => ({ handle, name: `file ${String(handle)}`, bytes: 10 }));
  drop?.({ what: 'taken', taken: { files, not_taken: [{ name: 'photo.png', why: 'This is a picture.' }] } });
  expect(await screen.findByRole('heading', { level: 1, name: 'One of 2 files waits for you' })).toBeTruthy();
  expect(screen.getByText('The workbook is damaged.')).toBeTruthy();
  expect(screen.getByText('photo.png: This is a picture.')).toBeTruthy();
  await user.click(screen.getByRole('button', { name: 'Bring in 30 rows of 1 file' }));
  expect(await screen.findByText(/nothing of broken.xlsx/)).toBeTruthy();
  expect(screen.getByRole('button', { name: 'Answer what waits' })).toBeTruthy();
  expect(kept?.files.map((ask) => ask.file)).toEqual([1, 2]);
});

it('keeps a file whose question has no answer, says so, and goes on with it', async () => {
  const two = (ask: BundleAsk): Bundle => ({
    files: ask.files.map((own) => ({ ...one, file: own.file, name: 'x', trouble: null, counts, levels: none })),
    counts,
    levels: none,
    will: [],
  });
  fake(
    {
      'intake.look': (ask) => ({ state: 'ready', bundle: two(ask) }),
      'intake.preview': (ask) => ({ state: 'ready', preview: { ...preview(ask), name: 'sdq.csv', rows: [], counts: { ...counts, held: 0 } } }),
      'intake.accept_all': () => ({ batches: ['b'], rows: 30, done: ['30 new pupils'], waiting: 0, left_out: [], stay: [4] }),
    },
    {
      takeFiles: () =>
        Promise.resolve({
          files: [
            { handle: 3, name: 'pupils.csv', bytes: 10 },
            { handle: 4, name: 'sdq.csv', bytes: 10 },
          ],
          not_taken: [],
        }),
    },
  );
  render(Intake, { section: '' });
  const user = userEvent.setup();
  await user.click(screen.getByRole('button', { name: 'Choose files' }));
  await user.click(await screen.findByRole('button', { name: 'Bring in 30 rows of 2 files' }));
  expect(await screen.findByText('nothing of sdq.csv yet: it waits here with its question')).toBeTruthy();
  await user.click(screen.getByRole('button', { name: 'Answer the question about sdq.csv' }));
  expect(await screen.findByRole('heading', { level: 1, name: '30 rows of sdq.csv are ready' })).toBeTruthy();
});

const waits: WaitingList = {
  rows: [
    {
      id: 'w',
      version: 1,
      batch: 'b',
      file: 'oak-lane.csv',
      on: '2026-09-01',
      row: 12,
      name: 'Ida Brown',
      pupil: { id: 'p', name: 'Ida Brown', sort: 'Brown, Ida', form: '7C', primary: 'Oak Lane', apart: null },
      primary: 'Oak Lane',
      level: 'flag',
      what: '',
      brings: [],
      faults: [
        { level: 'flag', code: 'not_a_number', field: 'Attendance', found: '9O', message: 'Attendance: “9O” is not a number.', to_do: 'Type it.', fix: 'attendance_percent', suggestion: '90' },
      ],
      conflicts: [],
      candidates: [],
      answers: [],
      asked: null,
    },
  ],
  skipped: [],
  primaries: [{ primary: 'Oak Lane', pupils: 1, gaps: 1, asked: null }],
};

it('puts a value right in place, says why one is turned down, and skips with a reason', async () => {
  const sent: unknown[] = [];
  fake({
    'intake.waiting': () => waits,
    'intake.settle': (ask) => {
      sent.push(ask.fixes[0]?.value);
      if (ask.fixes[0]?.value !== '90') {
        throw { code: 'invalid', detail: { field: 'attendance_percent', message: 'Attendance: “often” is not a number.' } };
      }
      return { ...waits, rows: [] };
    },
    'intake.skip': (ask) => {
      sent.push(ask.why);
      return { ...waits, rows: [] };
    },
  });
  render(Intake, { section: 'waiting' });
  const user = userEvent.setup();
  expect(await screen.findByRole('heading', { level: 1, name: 'One row waits for an answer' })).toBeTruthy();
  await user.type(screen.getByRole('textbox'), 'often');
  await user.click(screen.getByRole('button', { name: /^Put right/ }));
  expect((await screen.findByRole('alert')).textContent).toContain('“often” is not a number');
  await user.click(screen.getByRole('button', { name: /^Skip/ }));
  const why = await screen.findByRole('textbox', { name: 'Why nobody needs to answer it' });
  await user.type(why, 'She moves away.');
  await user.click(screen.getByRole('button', { name: 'Let it wait' }));
  await user.click(screen.getByRole('button', { name: /^Is it 90/ }));
  expect(await screen.findByRole('heading', { level: 1, name: 'Nothing waits for an answer' })).toBeTruthy();
  expect(sent).toEqual(['often', '90']);
});

it('asks whose a letter is where only a name fits, and brings the rest in', async () => {
  const paper = { notices: [], holds: 'words' as const };
  const noor = { id: 'n', name: 'Noor Abdi', sort: 'Abdi, Noor', form: '7B', primary: null, apart: 'born 13 January 2015' };
  const sent: unknown[] = [];
  fake(
    {
      'papers.look': (ask) => {
        const said = ask.answers.some((answer) => answer.file === 2);
        return {
          ready: said ? 2 : 1,
          asked: said ? 0 : 1,
          papers: [
            { ...paper, file: 1, name: 'B801200005001.txt', stands: 'ready', what: 'becomes the letter', pupil: noor, candidates: [] },
            { ...paper, file: 2, name: 'noor abdi.txt', stands: said ? 'ready' : 'ask', what: 'The name fits.', pupil: null, candidates: [noor] },
          ],
        };
      },
      'papers.bring': (ask) => {
        sent.push(ask.answers);
        return { batch: 'b', letters: 2, pages: 0, left: [], stay: [] };
      },
    },
    { takeFiles: () => Promise.resolve({ files: [1, 2].map((handle) => ({ handle, name: 'x', bytes: 1 })), not_taken: [] }) },
  );
  render(Intake, { section: 'papers' });
  const user = userEvent.setup();
  await user.click(screen.getByRole('button', { name: 'Choose letters' }));
  expect(await screen.findByRole('heading', { level: 1, name: 'One of 2 files waits for you' })).toBeTruthy();
  await user.click(screen.getByRole('radio', { name: 'Noor Abdi (7B, born 13 January 2015)' }));
  await user.click(await screen.findByRole('button', { name: 'Bring in 2 files' }));
  expect(await screen.findByText(/2 letters with words/)).toBeTruthy();
  expect(sent).toEqual([[{ file: 2, pupil: 'n' }]]);
});

it('leaves out any letter, and keeps those of which nobody has said whose they are', async () => {
  const paper = { notices: [], holds: 'words' as const, pupil: null, candidates: [] };
  const sent: unknown[] = [];
  fake(
    {
      'papers.look': (ask) => ({
        ready: 1,
        asked: 1,
        papers: [
          { ...paper, file: 1, name: 'one.txt', stands: ask.answers.some((answer) => answer.file === 1) ? ('aside' as const) : ('ready' as const), what: '' },
          { ...paper, file: 2, name: 'two.txt', stands: 'ready' as const, what: '' },
          { ...paper, file: 3, name: 'three.txt', stands: 'ask' as const, what: 'Whose is it?' },
        ].filter((shown) => ask.files.includes(shown.file)),
      }),
      'papers.bring': (ask) => {
        sent.push(ask.answers);
        return { batch: 'b', letters: 1, pages: 0, left: [{ name: 'one.txt', why: 'left out by choice' }], stay: [3] };
      },
    },
    { takeFiles: () => Promise.resolve({ files: [1, 2, 3].map((handle) => ({ handle, name: 'x', bytes: 1 })), not_taken: [] }) },
  );
  render(Intake, { section: 'papers' });
  const user = userEvent.setup();
  await user.click(screen.getByRole('button', { name: 'Choose letters' }));
  await user.click(await screen.findByRole('button', { name: /^Leave it out.*one\.txt/ }));
  await user.click(await screen.findByRole('button', { name: 'Bring in 1 file' }));
  expect(await screen.findByText('1 file stays below until you say whose it is.')).toBeTruthy();
  expect(screen.getByRole('article', { name: 'three.txt' })).toBeTruthy();
  expect(screen.queryByRole('article', { name: 'two.txt' })).toBeNull();
  expect(sent).toEqual([[{ file: 1, pupil: null }]]);
});
