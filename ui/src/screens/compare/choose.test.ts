import { describe, expect, test } from 'vitest';
import { choose, firstShow, isListed, sorted, type Filters } from './choose';
import { finding } from './finding';
import { shortPrimary } from './primary';
import { cohort, row } from './sample';

const raised = { reasons: [{ source: 'letter' as const, fact: 'f', rule: 'r', dated: null }] };
const talked = { decision: { kind: 'talk_first' as const, next: '', on: '2026-09-16', talked: true } };
const all: Filters = { show: 'all', form: '', primary: '', reader: '', far: '', text: '' };
const rows = [
  row('a', 'Aisha Rahman', 'quiet_worry', { ...raised, ...talked }),
  row('b', 'Zofia Łukasik', 'quiet_worry', raised),
  row('c', 'Callum Price', 'nothing_raised', { overlays: ['asked_to_talk'] }),
  row('d', 'Grace Adeyemi', null),
];
const ids = (filters: Partial<Filters>) => choose(rows, { ...all, ...filters }).map((one) => one.pupil.id);

describe('which pupils are shown', () => {
  test('a pattern shows its own pupils, an overlay those of every pattern', () => {
    expect(ids({ show: 'quiet_worry' })).toEqual(['a', 'b']);
    expect(ids({ show: 'asked_to_talk' })).toEqual(['c']);
    expect(ids({ show: 'opted_out' })).toEqual(['d']);
  });

  test('somebody who asked to talk is listed though nothing is raised', () => {
    expect(rows.filter(isListed).map((one) => one.pupil.id)).toEqual(['a', 'b', 'c']);
  });

  test('undecided and talked with', () => {
    expect(ids({ show: 'listed', far: 'no' })).toEqual(['b', 'c']);
    expect(ids({ far: 'talked' })).toEqual(['a']);
  });

  test('a name is found without its accents, and words of the letter are found too', () => {
    expect(ids({ text: 'zofia' })).toEqual(['b']);
    expect(ids({ text: 'LUNCH rahman' })).toEqual(['a']);
  });
});

test('what is not known comes last whichever way a column is sorted', () => {
  const some = [
    row('x', 'X A', 'one_source', { attendance: { main: '', beside: 'not recorded', raised: false, known: false, sort: null } }),
    row('y', 'Y A', 'one_source', { attendance: { main: '80.0 %', beside: '', raised: true, known: true, sort: 80 } }),
    row('z', 'Z A', 'one_source', { attendance: { main: '99.0 %', beside: '', raised: false, known: true, sort: 99 } }),
  ];
  expect(sorted(some, 'attendance', true).map((one) => one.pupil.id)).toEqual(['y', 'z', 'x']);
  expect(sorted(some, 'attendance', false).map((one) => one.pupil.id)).toEqual(['z', 'y', 'x']);
});

describe('what opens first', () => {
  test('the quiet worries, unless the address asks for something else', () => {
    expect(firstShow(cohort(rows), {})).toBe('quiet_worry');
    expect(firstShow(cohort(rows), { show: 'mirror' })).toBe('mirror');
    expect(firstShow(cohort(rows), { decided: 'no' })).toBe('listed');
  });

  test('somebody with no quiet worry is not shown an empty list', () => {
    expect(firstShow(cohort([row('c', 'Callum Price', 'nothing_raised')]), {})).toBe('all');
  });
});

test('the title says the finding and the line how far the work is', () => {
  expect(finding(cohort(rows), 'quiet_worry')).toEqual({
    title: 'Two quiet worries',
    line: 'Their figures are unremarkable. Their letters are not. 1 of 2 have been talked with.',
  });
  expect(finding(cohort(rows), 'mirror').title).toBe('No settled letters beside a raised figure');
});

test('a primary is told by its own name, where there is little room', () => {
  const short = ['St Wilfrid\'s C of E Primary School', 'Kestrel Bank Primary', 'Moor End Community Junior School', 'The Primary at Leigh', 'Primary School'];
  expect(short.map(shortPrimary)).toEqual(['St Wilfrid\'s C of E', 'Kestrel Bank', 'Moor End', 'The Primary at Leigh', 'Primary School']);
  expect(shortPrimary(null)).toBeNull();
});
