import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { watchIdle } from './idle';

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

it('locks after the minutes set, counted from the last touch', () => {
  const lock = vi.fn();
  const stop = watchIdle(10, lock);
  vi.advanceTimersByTime(9 * 60_000);
  window.dispatchEvent(new Event('keydown'));
  vi.advanceTimersByTime(9 * 60_000);
  expect(lock).not.toHaveBeenCalled();
  vi.advanceTimersByTime(61_000);
  expect(lock).toHaveBeenCalled();
  stop();
});

it('stops when told', () => {
  const lock = vi.fn();
  watchIdle(1, lock)();
  vi.advanceTimersByTime(5 * 60_000);
  expect(lock).not.toHaveBeenCalled();
});
