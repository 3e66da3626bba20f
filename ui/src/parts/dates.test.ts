import { describe, expect, it } from 'vitest';
import { agreeOn, away, clock, day, dayAndTime, daysAway, fullDay, isoDay, shortDay } from './dates';

const september = new Date(2026, 8, 15, 9, 30);

describe('dates in words', () => {
  it('leaves out this year and says any other', () => {
    expect(day('2026-09-09', september)).toBe('9 September');
    expect(day('2025-09-09', september)).toBe('9 September 2025');
    expect(fullDay('2015-03-07')).toBe('7 March 2015');
  });

  it('shortens the way people write it', () => {
    expect(shortDay('2026-09-18')).toBe('Fri 18 Sept');
    expect(shortDay('2026-06-02')).toBe('Tue 2 June');
  });

  it.each([
    ['2026-09-15', 'today'],
    ['2026-09-16', 'tomorrow'],
    ['2026-09-14', 'yesterday'],
    ['2026-09-18', 'in 3 days'],
    ['2026-09-05', '10 days ago'],
  ])('%s is %s', (iso, words) => {
    expect(away(iso, september)).toBe(words);
  });

  it('counts calendar days across the clock change', () => {
    expect(daysAway('2026-10-26', new Date(2026, 9, 24, 23, 59))).toBe(2);
  });

  it('speaks of the day agreed on, not of this computer\'s', () => {
    agreeOn('2026-09-21');
    expect(isoDay()).toBe('2026-09-21');
    expect(away('2026-09-24')).toBe('in 3 days');
    agreeOn(isoDay(new Date()));
    expect(isoDay()).toBe(isoDay(new Date()));
  });

  it('tells the time and the day of an instant', () => {
    expect(clock('2026-09-15T10:42:00')).toBe('10:42');
    expect(dayAndTime('2026-09-15T08:05:00', september)).toBe('15 September, 08:05');
    expect(isoDay(september)).toBe('2026-09-15');
  });
});
