import { render, screen } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { expect, test, vi } from 'vitest';
import { fake, type Answers } from '../../api/fake';
import type { Session, WritingPage } from '../../api/generated';
import WritingPlace from './WritingPlace.svelte';

const session = { idle_minutes: 10, writing: true } as Session;
const page: WritingPage = {
  pupil: { id: 'p', forename: 'Ben', name: 'Ben Ashton' },
  opened_by: 'Priya Nair',
  words: { hello: 'This is for you.', prompts: ['What are you looking forward to?'], who_reads: 'The adults of Year 7.', people: ['My form tutor'], ways: ['With a friend there'] },
  draft: null,
  kept: null,
  today: false,
};
const between: WritingPage = { ...page, pupil: null };

function place(answers: Answers = {}) {
  const core = fake({
    'writing.look': () => page,
    'writing.keep': () => ({ at: '2026-07-01T09:00:00Z' }),
    'writing.names': () => [
      { id: 'q', name: 'Dana Cole', apart: '7B', begun: true },
      { id: 'r', name: 'Zoë Zając', apart: '7C', begun: false },
    ],
    ...answers,
  });
  render(WritingPlace, { session });
  return core;
}

const paper = () => screen.findByLabelText<HTMLTextAreaElement>('Your letter');
const asked = (core: { asked: [string, unknown][] }, name: string) => core.asked.filter(([called]) => called === name).map(([, input]) => input);

test('the paper is plain: nothing checks the spelling, and what is typed is kept without being asked', async () => {
  const core = place();
  const box = await paper();
  expect(['spellcheck', 'autocomplete', 'autocorrect'].map((name) => box.getAttribute(name))).toEqual(['false', 'off', 'off']);
  expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('A letter to Ben');
  expect(screen.getByText('What are you looking forward to?')).toBeTruthy();
  await userEvent.type(box, 'I like pigons');
  await vi.waitFor(() => {
    const drafts = asked(core, 'writing.keep') as { draft: string }[];
    expect(JSON.parse(drafts.at(-1)?.draft ?? '{}')).toMatchObject({ text: 'I like pigons' });
  }, 4_000);
  await screen.findByText('Saved');
});

test('what could not be kept is said, and tried again', async () => {
  let broken = true;
  const core = place({
    'writing.keep': () => {
      if (broken) throw { code: 'disk', detail: { message: 'The disk is full.' } };
      return { at: '2026-07-01T09:00:00Z' };
    },
  });
  await userEvent.type(await paper(), 'a');
  await screen.findByText(/Not saved yet/, {}, { timeout: 4_000 });
  broken = false;
  await screen.findByText('Saved', {}, { timeout: 6_000 });
  expect(asked(core, 'writing.keep').length).toBeGreaterThanOrEqual(2);
});

test('a child who needs to talk today is told kindly', async () => {
  const core = place({ 'writing.today': () => ({}) });
  await userEvent.click(await screen.findByRole('button', { name: 'I need to talk today' }));
  expect(asked(core, 'writing.today')).toEqual([]);
  await userEvent.click(screen.getByRole('button', { name: 'Yes, today' }));
  await screen.findByRole('heading', { name: 'Thank you for telling us' });
  expect(screen.getByText('Please show this screen to the adult in the room now.')).toBeTruthy();
  await userEvent.click(screen.getByRole('button', { name: 'Go back to my letter' }));
  expect(screen.getByText('You told us that you need to talk today.')).toBeTruthy();
  expect(asked(core, 'writing.today')).toHaveLength(1);
});

test('where the computer could not write it down the child is told so, and it is tried again', async () => {
  let broken = true;
  const core = place({
    'writing.today': () => {
      if (broken) throw { code: 'broken', detail: { message: '' } };
      return {};
    },
  });
  await userEvent.click(await screen.findByRole('button', { name: 'I need to talk today' }));
  await userEvent.click(screen.getByRole('button', { name: 'Yes, today' }));
  await screen.findByRole('heading', { name: 'Please tell the adult yourself' });
  expect(screen.getByText('Please show this screen to the adult in the room now.')).toBeTruthy();
  await userEvent.click(screen.getByRole('button', { name: 'Go back to my letter' }));
  expect(screen.getByText(/could not write down yet/)).toBeTruthy();
  broken = false;
  await screen.findByText('You told us that you need to talk today.', {}, { timeout: 6_000 });
  expect(asked(core, 'writing.today')).toHaveLength(2);
});

test('only those who said it are told so, and the adult is shown all of them', async () => {
  const pages: Record<string, WritingPage> = {
    q: { ...page, pupil: { id: 'q', forename: 'Dana', name: 'Dana Cole' } },
    r: { ...page, pupil: { id: 'r', forename: 'Zoë', name: 'Zoë Zając' } },
  };
  const left = { writing: false } as Session;
  place({
    'writing.today': () => ({}),
    'writing.finish': () => between,
    'writing.next': (ask: { pupil: string }) => pages[ask.pupil] ?? page,
    'writing.names': () => [
      { id: 'q', name: 'Dana Cole', apart: '7B', begun: false },
      { id: 'r', name: 'Zoë Zając', apart: '7C', begun: false },
    ],
    'writing.leave': () => left,
  });
  const write = async (today: boolean) => {
    await userEvent.type(await paper(), 'Dear me');
    if (today) {
      await userEvent.click(screen.getByRole('button', { name: 'I need to talk today' }));
      await userEvent.click(screen.getByRole('button', { name: 'Yes, today' }));
      await userEvent.click(await screen.findByRole('button', { name: 'Go back to my letter' }));
    }
    await userEvent.click(screen.getByRole('button', { name: 'I am finished' }));
    await userEvent.click(screen.getByRole('button', { name: 'Yes, I am finished' }));
  };
  const next = async (name: RegExp) => {
    await userEvent.click(await screen.findByRole('button', { name: 'Next person' }));
    await userEvent.click(await screen.findByRole('button', { name }));
    await userEvent.click(screen.getByRole('button', { name: 'Yes, open the page' }));
  };
  await write(true);
  await screen.findByRole('heading', { name: 'Thank you, Ben' });
  expect(screen.getByText(/You told us that you need to talk today/)).toBeTruthy();
  await next(/Dana/);
  await write(false);
  await screen.findByRole('heading', { name: 'Thank you, Dana' });
  expect(screen.queryByText(/You told us that you need to talk today/)).toBeNull();
  await next(/Zoë/);
  await write(true);
  await userEvent.click(await screen.findByRole('button', { name: 'For the adult: what to do now' }));
  await userEvent.type(screen.getByLabelText('Passphrase of Priya Nair'), 'four plain words');
  await userEvent.click(screen.getByRole('button', { name: 'Leave the writing place' }));
  await screen.findByRole('heading', { name: '2 pupils need to talk today' });
  expect(screen.getByRole('button', { name: 'Ben Ashton: whom to find' })).toBeTruthy();
  expect(screen.getByRole('button', { name: 'Zoë Zając: whom to find' })).toBeTruthy();
});

test('finished letters go with the wish to talk, and the child is thanked by name', async () => {
  const core = place({ 'writing.finish': () => between });
  await userEvent.type(await paper(), 'Dear me');
  await userEvent.click(screen.getByLabelText('I would like to talk to someone'));
  await userEvent.click(screen.getByLabelText('My form tutor'));
  await userEvent.click(screen.getByLabelText('With a friend there'));
  await userEvent.click(screen.getByRole('button', { name: 'I am finished' }));
  await userEvent.click(screen.getByRole('button', { name: 'Yes, I am finished' }));
  await screen.findByRole('heading', { name: 'Thank you, Ben' });
  expect(asked(core, 'writing.finish')).toEqual([
    { text: 'Dear me', drawing: null, on_paper: false, wants_to_talk: 'My form tutor. With a friend there' },
  ]);
});

test('an empty page is not sent by mistake', async () => {
  const core = place();
  await paper();
  await userEvent.click(screen.getByRole('button', { name: 'I am finished' }));
  expect(screen.getByText(/If you do not want to, that is fine too/)).toBeTruthy();
  expect(asked(core, 'writing.finish')).toEqual([]);
});

test('the next person is confirmed by name, and a page that was begun asks for the passphrase', async () => {
  const core = place({ 'writing.look': () => between, 'writing.next': () => page });
  await userEvent.click(await screen.findByRole('button', { name: 'Next person' }));
  await userEvent.type(screen.getByLabelText('Find a name'), 'zoe');
  expect(screen.queryByRole('button', { name: /Dana/ })).toBeNull();
  await userEvent.clear(screen.getByLabelText('Find a name'));
  await userEvent.click(await screen.findByRole('button', { name: /Dana Cole/ }));
  const yes = screen.getByRole<HTMLButtonElement>('button', { name: 'Yes, open the page' });
  expect(yes.disabled).toBe(true);
  await userEvent.type(screen.getByLabelText('Passphrase of Priya Nair'), 'four plain words');
  await userEvent.click(yes);
  await paper();
  expect(asked(core, 'writing.next')).toEqual([{ pupil: 'q', passphrase: 'four plain words' }]);
});

test('a wrong passphrase stays here, and what is on the page is kept before anybody leaves', async () => {
  const core = place({
    'writing.leave': () => {
      throw { code: 'wrong_passphrase' };
    },
  });
  await userEvent.type(await paper(), 'my own words');
  await userEvent.click(screen.getByRole('button', { name: 'For the adult: leave' }));
  await userEvent.type(screen.getByLabelText('Passphrase of Priya Nair'), 'please');
  await userEvent.click(screen.getByRole('button', { name: 'Leave the writing place' }));
  await screen.findByText('That passphrase does not open this workspace.');
  const [kept] = asked(core, 'writing.keep').slice(-1) as { draft: string }[];
  expect(kept?.draft).toContain('my own words');
  expect(await paper()).toBeTruthy();
});

test('nobody leaves a page that could not be saved without saying so', async () => {
  const core = place({
    'writing.keep': () => {
      throw { code: 'disk', detail: { message: 'The disk is full.' } };
    },
    'writing.leave': () => ({ writing: false }) as Session,
  });
  await userEvent.type(await paper(), 'my own words');
  await userEvent.click(screen.getByRole('button', { name: 'For the adult: leave' }));
  await userEvent.type(screen.getByLabelText('Passphrase of Priya Nair'), 'four plain words');
  await userEvent.click(screen.getByRole('button', { name: 'Leave the writing place' }));
  await screen.findByText('What is on the page could not be saved. You have not left.');
  expect(asked(core, 'writing.leave')).toEqual([]);
  await userEvent.click(screen.getByRole('button', { name: 'Leave without saving the page' }));
  await vi.waitFor(() => {
    expect(asked(core, 'writing.leave')).toEqual([{ passphrase: 'four plain words' }]);
  });
});
