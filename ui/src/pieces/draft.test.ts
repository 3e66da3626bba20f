import { render, screen } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { expect, test, vi } from 'vitest';
import { fake } from '../api/fake';
import type { SaveDraft } from '../api/generated';
import DraftProbe from './DraftProbe.test.svelte';

/** A core that keeps drafts the way the workspace does. */
function keeping(at: Record<string, string> = {}) {
  const saved: string[] = [];
  fake({
    'drafts.load': ({ form }) => ({ text: at[form] ?? null, at: at[form] ? '2026-09-16T10:42:00Z' : null }),
    'drafts.save': ({ form, text }: SaveDraft) => {
      at[form] = text;
      saved.push(text);
      return {};
    },
  });
  return { at, saved };
}

const box = () => screen.getByLabelText<HTMLTextAreaElement>('Reason');

test('what is typed is kept without being asked, and is there again after a crash', async () => {
  const core = keeping();
  const first = render(DraftProbe);
  await userEvent.type(box(), 'Ask about lunch');
  await vi.waitFor(() => {
    expect(core.at.decision).toBe('{"reason":"Ask about lunch"}');
  });
  first.unmount();
  render(DraftProbe);
  await vi.waitFor(() => {
    expect(box().value).toBe('Ask about lunch');
  });
  expect(screen.getByText(/was brought back/)).toBeTruthy();
});

test('leaving the page at once loses nothing', async () => {
  const core = keeping();
  const page = render(DraftProbe);
  await userEvent.type(box(), 'x');
  page.unmount();
  expect(core.at.decision).toBe('{"reason":"x"}');
});

test('a draft never overwrites what is being typed', async () => {
  let answer: (draft: { text: string; at: string }) => void = () => undefined;
  fake({ 'drafts.save': () => ({}) }, {
    call: (name) => (name === 'drafts.load' ? new Promise((done) => (answer = done)) : Promise.resolve({})),
  });
  render(DraftProbe);
  await userEvent.type(box(), 'new words');
  answer({ text: '{"reason":"old words"}', at: '2026-09-16T10:42:00Z' });
  await new Promise((done) => setTimeout(done, 0));
  expect(box().value).toBe('new words');
});

test('once saved for good, the draft is forgotten', async () => {
  const core = keeping({ decision: '{"reason":"old"}' });
  render(DraftProbe);
  await vi.waitFor(() => {
    expect(box().value).toBe('old');
  });
  await userEvent.click(screen.getByRole('button', { name: 'Saved' }));
  expect(core.at.decision).toBe('');
});

test('starting again empties the form', async () => {
  const core = keeping({ decision: '{"reason":"old"}' });
  render(DraftProbe);
  await userEvent.click(await screen.findByRole('button', { name: 'Start again' }));
  expect(box().value).toBe('');
  expect(core.at.decision).toBe('');
});
