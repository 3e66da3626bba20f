import { expect, test } from 'vitest';
import type { AuditCoverage, AuditStandardShown } from '../../api/generated';
import { byPriority, finding, progress } from './words';

const done = (more: Partial<AuditCoverage>): AuditCoverage => ({
  standards: 47,
  looked_at: 0,
  agreed: 0,
  in_place: 0,
  with_level: 0,
  with_evidence: 0,
  groups: [],
  ...more,
});

test('the title says the finding, and never a finding that is not there', () => {
  expect(finding(done({}))).toBe('Nobody has answered yet');
  expect(finding(done({ looked_at: 3 }))).toBe('No level is agreed yet');
  expect(finding(done({ looked_at: 40, agreed: 40, with_level: 38, in_place: 21 }))).toBe('21 of 38 standards with a level are in place');
});

test('the line under it says how far the work is', () => {
  const groups = [{ group: 'pupils' as const, raters: 4, standards: 30 }];
  expect(progress('Summer 2026', done({ agreed: 12, looked_at: 40, groups }), false)).toBe(
    'Summer 2026: 12 of 47 agreed, 40 looked at by somebody, 1 of 5 groups asked.',
  );
});

test('what comes later stands after what comes next', () => {
  const of = (priority: AuditStandardShown['priority']) => ({ priority }) as AuditStandardShown;
  expect([of('later'), of('next'), of('first')].toSorted(byPriority).map((one) => one.priority)).toEqual(['first', 'next', 'later']);
});
