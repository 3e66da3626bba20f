import { render, screen, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
import { fake, type Answers } from '../../api/fake';
import type { DecisionShown, Marks, Passage, PupilPage, ReadingShown } from '../../api/generated';
import Pupil from './Pupil.svelte';
import { page } from './sample';

const own: ReadingShown = {
  id: 'x1',
  by: { id: 'p1', name: 'Priya Nair', role: 'lead', post: '' },
  at: '2026-09-09T10:00:00Z',
  level: 'marked',
  looks_forward: false,
  themes: [],
  interests: [],
  strengths: [],
  young_carer: null,
  note: '',
  passages: { added: [], rejected: [] },
  own: true,
};
const read = (from: PupilPage): PupilPage => ({ ...from, letter: { ...from.letter, state: 'read', readings: [own] } });
const decided: DecisionShown = {
  id: 'd1',
  by: own.by,
  at: '2026-09-16T10:00:00Z',
  kind: 'offer',
  reason: 'Loves art.',
  task_who: null,
  task_what: null,
  task_by: null,
  task_done: null,
  family: { kind: 'not_yet' },
  thrive: null,
  review: null,
  saw: '',
  superseded: false,
};

const noticed = (added: Passage[], rejected: Passage[]): Marks => ({
  marks: [{ start: 20, end: 26, theme: 'friends', why: 'being alone' }],
  interests: ['art'],
  unread_reason: '',
  added,
  rejected,
});

async function open(shown: () => PupilPage, more: Answers = {}) {
  const core = fake({
    'pupil.open': shown,
    'drafts.load': () => ({ text: null, at: null }),
    'drafts.save': () => ({}),
    'letters.marks': () => noticed([], []),
    'letters.mark': ({ added, rejected }) => noticed(added, rejected),
    'opportunities.suggest': () => ({ fitting: [], others: [] }),
    ...more,
  });
  render(Pupil, { id: 'u1' });
  await screen.findByRole('heading', { name: 'Aisha Rahman' });
  return core;
}
const names = (core: { asked: [string, unknown][] }) => core.asked.map(([name]) => name);

test('the letter stands as it was written, and the way to the DSL is in the head of the page', async () => {
  await open(() => page());
  expect(screen.getByLabelText("Aisha's letter").textContent).toBe('Dear me,\n  I dont think anyone will save me a seat.');
  expect(screen.getByRole('link', { name: 'Tell the DSL' }).getAttribute('href')).toBe('#/redroute/u1');
});

test('nothing is marked until this reader has chosen a level', async () => {
  let shown = page();
  const core = await open(() => shown, {
    'letters.read': () => {
      shown = read(page());
      return shown.letter;
    },
  });
  expect(names(core)).not.toContain('letters.marks');
  await userEvent.click(screen.getByRole('button', { name: 'Save the reading' }));
  expect(names(core)).not.toContain('letters.read');
  await userEvent.click(screen.getByRole('radio', { name: 'strong worry' }));
  await userEvent.click(screen.getByRole('button', { name: 'Save the reading' }));
  expect(await screen.findByText('being alone')).toBeTruthy();
  expect(names(core).indexOf('letters.read')).toBeLessThan(names(core).indexOf('letters.marks'));
});

test('one passage marked for two reasons shows both', async () => {
  const twice = [
    { start: 20, end: 26, theme: 'friends' as const, why: 'being alone' },
    { start: 20, end: 26, theme: 'low_mood' as const, why: 'sounding sad' },
  ];
  await open(() => read(page()), { 'letters.marks': () => ({ ...noticed([], []), marks: twice, interests: ['art', 'art'] }) });
  expect(await screen.findByText('being alone')).toBeTruthy();
  expect(screen.getByText('sounding sad')).toBeTruthy();
});

test('a mark can be turned down and taken back, and the letter is left whole', async () => {
  const core = await open(() => read(page()));
  await userEvent.click(await screen.findByRole('button', { name: /^Not this/ }));
  expect(await screen.findByText('You turned down:')).toBeTruthy();
  expect(core.asked).toContainEqual(['letters.mark', { pupil: 'u1', added: [], rejected: [{ start: 20, end: 26, theme: 'friends' }] }]);
  expect(screen.queryByRole('button', { name: /^Not this/ })).toBeNull();
  await userEvent.click(screen.getByRole('button', { name: /^Take it back/ }));
  expect(await screen.findByRole('button', { name: /^Not this/ })).toBeTruthy();
  expect(screen.getByLabelText("Aisha's letter").textContent).toBe('Dear me,\n  I dont think anyone will save me a seat.');
});

test('a reader marks a passage of their own, and words that do not stand in the letter are told', async () => {
  const core = await open(() => read(page()));
  await userEvent.click(await screen.findByText('Mark a passage of your own'));
  await userEvent.type(screen.getByLabelText('Words of the letter'), 'save you a seat');
  await userEvent.click(screen.getByRole('button', { name: 'Mark it' }));
  expect(await screen.findByText(/These words do not stand in the letter/)).toBeTruthy();
  await userEvent.clear(screen.getByLabelText('Words of the letter'));
  await userEvent.type(screen.getByLabelText('Words of the letter'), 'save me a seat');
  await userEvent.click(screen.getByRole('button', { name: 'Mark it' }));
  expect(await screen.findByText('you marked it')).toBeTruthy();
  const added = [{ start: 36, end: 50, theme: 'friends' }];
  expect(core.asked).toContainEqual(['letters.mark', { pupil: 'u1', added, rejected: [] }]);
});

test('a decision without a reason is refused on the spot', async () => {
  const core = await open(() => read(page()));
  await userEvent.click(screen.getByRole('radio', { name: 'Usual support' }));
  await userEvent.click(screen.getByRole('button', { name: 'Save the decision' }));
  expect(await screen.findByText(/Write why/)).toBeTruthy();
  expect(names(core)).not.toContain('decisions.save');
});

test('opportunities come after the decision, not before', async () => {
  const core = await open(() => read(page()));
  expect(screen.queryByRole('heading', { name: 'Could suit Aisha' })).toBeNull();
  expect(names(core)).not.toContain('opportunities.suggest');
});

test('with a decision, what could suit the pupil is asked for', async () => {
  const core = await open(() => read(page({ decisions: [decided] })));
  expect(await screen.findByRole('heading', { name: 'Could suit Aisha' })).toBeTruthy();
  expect(names(core)).toContain('opportunities.suggest');
});

test('a pupil whom nothing raises can be offered something without a decision', async () => {
  await open(() => read(page({ reasons: [] })));
  expect(await screen.findByRole('heading', { name: 'Could suit Aisha' })).toBeTruthy();
});

test('an open red route says that the app has told nobody', async () => {
  const find = { name: '', reach: '' };
  await open(() =>
    page({
      red_route: [
        {
          id: 'rr',
          pupil: page().pupil,
          raised_by: own.by,
          raised_at: '2026-09-09T10:00:00Z',
          about: 'no_adult_here',
          hidden_from: null,
          may_change: true,
          told: [],
          closed: null,
          find_now: { dsl: find, deputy: find, head: find, chair_of_governors: find, local_authority: find, out_of_hours: find, primaries: [] },
          primary: null,
          own: false,
          others_told: false,
        },
      ],
    }),
  );
  const banner = screen.getAllByRole('status').find((one) => one.textContent.includes('red route'));
  expect(banner).toBeTruthy();
  expect(within(banner ?? document.body).getByText(/The app has told nobody/)).toBeTruthy();
});

test('a letter with another reader is not shown, and nothing is said about it', async () => {
  await open(() => page({ letter: { ...page().letter, text: null, elsewhere: true } }));
  expect(screen.getByText("Aisha's letter is with another reader")).toBeTruthy();
  expect(screen.queryByRole('button', { name: 'Type the letter in' })).toBeNull();
});
