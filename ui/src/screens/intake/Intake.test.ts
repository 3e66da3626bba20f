import { render, screen } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { beforeEach, expect, it } from 'vitest';
import { fake } from '../../api/fake';
import type { AcceptAsk, Preview, PreviewAsk } from '../../api/generated';
import { session } from '../../api/session.svelte';
import { bringFor } from './bring.svelte';
import Intake from './Intake.svelte';

const file = { handle: 3, name: 'sims-year7-profile.csv', bytes: 46_573 };
beforeEach(() => {
  session.now = undefined;
  bringFor('nobody before');
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
    before: '',
    notices: [],
    questions: [],
    counts: { in_file: 244, ready: answered ? 239 : 238, held: answered ? 0 : 1, refused: 0, set_aside: 5 },
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
      },
    ],
    rows_in_all: 1,
    set_aside: [],
  };
};

it('shows a file, takes a correction and an answer, and keeps what is ready', async () => {
  let kept: AcceptAsk | undefined;
  let looks = 0;
  fake(
    {
      'intake.preview': (ask) => (++looks === 1 ? { state: 'reading', rows: 100, percent: 40 } : { state: 'ready', preview: preview(ask) }),
      'intake.accept': (ask) => {
        kept = ask;
        return { batch: 'b', rows: 239, done: ['3 new pupils'], left: 0 };
      },
    },
    { chooseFiles: () => Promise.resolve([file]) },
  );
  render(Intake, { section: '' });
  const user = userEvent.setup();
  await user.click(screen.getByRole('button', { name: 'Choose files' }));
  expect(await screen.findByRole('heading', { level: 1, name: /One row of sims-year7-profile.csv waits for you/ })).toBeTruthy();
  await user.selectOptions(screen.getByRole('combobox', { name: 'Reg is taken for' }), 'form');
  await user.click(await screen.findByRole('radio', { name: 'It is Layla El-Sayed (7C)' }));
  await user.click(await screen.findByRole('button', { name: 'Bring in 239 rows' }));
  expect(await screen.findByRole('heading', { level: 1, name: /239 rows of .* are in/ })).toBeTruthy();
  expect(kept?.settled.fields).toEqual(['form']);
  expect(kept?.answers).toEqual([{ row: 23, act: { act: 'pupil', pupil: 'p', take: [] } }]);
});

it('keeps the file while somebody looks elsewhere, and never for the next person', () => {
  const mine = bringFor('priya');
  expect(bringFor('priya')).toBe(mine);
  expect(bringFor('sam')).not.toBe(mine);
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
    { chooseFiles: () => Promise.resolve([file]) },
  );
  render(Intake, { section: '' });
  const user = userEvent.setup();
  await user.click(screen.getByRole('button', { name: 'Choose files' }));
  expect((await screen.findByRole('alert')).textContent).toContain('There is no heading row in this file.');
  await user.click(screen.getByRole('button', { name: 'Choose another file' }));
  expect(screen.getByRole('button', { name: 'Choose files' })).toBeTruthy();
  expect(asked.map(([name]) => name)).toEqual(['intake.preview', 'intake.let_go']);
});
