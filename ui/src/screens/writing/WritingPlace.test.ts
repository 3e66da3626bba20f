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

test('a child who needs to talk today is told kindly, even where the computer could do nothing', async () => {
  for (const works of [true, false]) {
    const core = place({
      'writing.today': () => {
        if (!works) throw { code: 'broken', detail: { message: '' } };
        return {};
      },
    });
    await userEvent.click(await screen.findByRole('button', { name: 'I need to talk today' }));
    expect(asked(core, 'writing.today')).toEqual([]);
    await userEvent.click(screen.getByRole('button', { name: 'Yes, today' }));
    await screen.findByText('Please show this screen to the adult in the room now.');
    await userEvent.click(screen.getByRole('button', { name: 'Go back to my letter' }));
    expect(screen.getByText('You told us that you need to talk today.')).toBeTruthy();
    expect(asked(core, 'writing.today')).toHaveLength(1);
    document.body.replaceChildren();
  }
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
