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

it('locks as soon as a laptop that slept wakes, however short the sleep', () => {
  const lock = vi.fn();
  const stop = watchIdle(30, lock);
  vi.advanceTimersByTime(20_000);
  expect(lock).not.toHaveBeenCalled();
  vi.setSystemTime(Date.now() + 120_000);
  vi.advanceTimersByTime(5_000);
  expect(lock).toHaveBeenCalledTimes(1);
  stop();
});

it('says that somebody is here, and not at every move', () => {
  const here = vi.fn();
  const stop = watchIdle(10, () => undefined, here);
  for (let moves = 0; moves < 50; moves += 1) window.dispatchEvent(new Event('pointermove'));
  expect(here).toHaveBeenCalledTimes(1);
  vi.advanceTimersByTime(31_000);
  window.dispatchEvent(new Event('pointermove'));
  expect(here).toHaveBeenCalledTimes(2);
  stop();
});
