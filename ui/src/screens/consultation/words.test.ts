import { describe, expect, it } from 'vitest';
import type { ConsultationLine } from '../../api/generated';
import { agreeOn } from '../../parts/dates';
import { finding, peopleOf, shown, stands, whole, why } from './words';

const line = (change: Partial<ConsultationLine>): ConsultationLine => ({
  id: '1',
  title: 'A better lunchtime',
  stage: 'open',
  opens: '2026-09-14',
  closes: '2026-10-09',
  responses: 12,
  people: 40,
  unsorted: 0,
  ...change,
});

describe('a consultation in words', () => {
  it('says first what waits for somebody', () => {
    agreeOn('2026-09-21');
    expect(finding([])).toBe('Consultation');
    expect(finding([line({})])).toBe('“A better lunchtime” is open until 9 October');
    expect(finding([line({ stage: 'answered' }), line({ unsorted: 1 })])).toBe('1 answer to “A better lunchtime” waits to be sorted');
    expect(stands(line({ closes: '2026-09-20' }))).toBe('open; the last day was 20 September');
  });

  it('never shows what is hidden, and says why', () => {
    expect(shown({ kind: 'shown', value: 12 })).toBe('12');
    expect(shown({ kind: 'hidden', value: 'small' })).toBe('not shown');
    expect(why({ kind: 'hidden', value: 'small' })).toContain('recognised');
    expect(why({ kind: 'shown', value: 0 })).toBe('');
  });

  it('takes whole numbers only', () => {
    expect([' 12 ', '1.5', '-1', '', 'x'].map(whole)).toEqual([12, undefined, undefined, undefined, undefined]);
  });
});

it('says one person of an audience as one', () => {
  expect([peopleOf('governors', 1), peopleOf('governors', 3), peopleOf('staff', 12)]).toEqual(['governor', 'governors', 'staff']);
});
