import { expect, test } from 'vitest';
import type { Plan } from '../../api/generated';
import { grouped, shown } from './groups';
import { action, plan } from './sample';
import { spanOf } from './span';
import { dueWords, far, finding, pounds, readNumber, readPounds } from './words';

test('money is read as people type it and said as they write it', () => {
  expect(['640', '£1,250', '12.5', '12.50', '', ' '].map(readPounds)).toEqual([64_000, 125_000, 1_250, 1_250, null, null]);
  expect(['about 20', '1.2.3', '-5', '12.505'].map(readPounds)).toEqual([undefined, undefined, undefined, undefined]);
  expect([64_000, 1_250, 125_000].map(pounds)).toEqual(['£640', '£12.50', '£1,250']);
  expect(['61', '61.5', '-2', '', 'sixty'].map(readNumber)).toEqual([61, 61.5, -2, null, undefined]);
});

test('the title says what presses most', () => {
  const say = (...actions: Plan['actions']) => finding(plan(actions));
  expect(say()).toBe('Begin the action plan');
  expect(say(action(1, { overdue: true, standing: 'late' }), action(2, { due_soon: true }))).toBe('One action is past its day');
  expect(say(action(1, { due_soon: true }), action(2, {}))).toBe('One action is due within two weeks');
  expect(say(action(1, { standing: 'done' }))).toBe('Every action is done or dropped');
  expect(far(plan([action(1, {}), action(2, { standing: 'done' })]))).toBe('1 open action, 1 done. 1 without a lead.');
});

test('every head stands, gaps are seen and nobody is lost', () => {
  const placed = action(1, {});
  placed.fields.outcome_area = 'access';
  const groups = grouped('outcome', [placed, action(2, {})]);
  expect(groups.map((group) => group.actions.length)).toEqual([0, 0, 1, 0, 0, 1]);
  expect(groups.at(-1)?.label).toBe('Not placed yet');
  expect(grouped('lead', [action(3, {})]).map((group) => group.label)).toEqual(['Nobody yet']);
});

test('what is due is a choice of its own', () => {
  const all = plan([action(1, { overdue: true }), action(2, { due_soon: true }), action(3, {}), action(4, { standing: 'done' })]);
  expect(shown(all, 'due').map((one) => one.number)).toEqual([1, 2]);
  expect(shown(all, 'open').map((one) => one.number)).toEqual([1, 2, 3]);
  expect(shown(all, 'all')).toHaveLength(4);
});

test('days near are told apart from days far', () => {
  expect(dueWords('2026-09-18', '2026-09-21')).toBe('Fri 18 Sept, 3 days ago');
  expect(dueWords('2026-12-18', '2026-09-21')).toBe('Fri 18 Dec');
  expect(dueWords('2027-07-09', '2026-09-21')).toBe('Fri 9 July 2027');
  expect(dueWords(null, '2026-09-21')).toBe('no day yet');
});

test('a line of months holds every day of the plan', () => {
  const one = action(1, {});
  one.fields.start = '2026-09-01';
  one.fields.due = '2026-10-31';
  const span = spanOf(plan([one]));
  expect(span.months.map((month) => month.label)).toEqual(['Sept 2026', 'Oct']);
  expect(span.at('2026-09-01')).toBe(0);
  expect(Math.round(span.at('2026-10-01'))).toBe(49);
  expect(span.at('2027-01-01')).toBe(100);
});
