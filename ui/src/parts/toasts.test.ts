import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { toasts } from './toasts.svelte';

beforeEach(() => vi.useFakeTimers());
afterEach(() => {
  vi.runAllTimers();
  vi.useRealTimers();
});

it('keeps an undo in reach for ten seconds', () => {
  const undo = vi.fn();
  toasts.say('Batch removed', undo);
  vi.advanceTimersByTime(9_900);
  expect(toasts.shown).toHaveLength(1);
  toasts.shown[0]?.undo?.();
  expect(undo).toHaveBeenCalledOnce();
  vi.advanceTimersByTime(200);
  expect(toasts.shown).toHaveLength(0);
});
