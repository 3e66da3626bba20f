import { expect, test } from 'vitest';
import { fake } from '../../api/fake';
import type { DecisionShown, SaveDecision } from '../../api/generated';
import { Decision } from './decision.svelte';

const shown = (saved: SaveDecision): DecisionShown => ({
  id: 'd1',
  by: { id: 'p1', name: 'Priya Nair', role: 'lead', post: '' },
  at: '2026-09-16T10:00:00Z',
  kind: saved.kind,
  reason: saved.reason,
  task_who: null,
  task_what: null,
  task_by: null,
  task_done: null,
  family: saved.family,
  thrive: saved.thrive,
  review: saved.review,
  saw: '',
  superseded: false,
});

test('a decision without a reason is not sent, and says what is missing', async () => {
  const core = fake({ 'decisions.save': shown });
  const decision = new Decision('u1');
  decision.form.kind = 'usual_support';
  decision.form.reason = '   ';
  expect(decision.shown.reason).toBeUndefined();
  expect(await decision.save()).toBeUndefined();
  expect(decision.shown.reason).toContain('Write why');
  expect(core.asked).toEqual([]);
});

test('usual support needs a reason and nothing else', async () => {
  const core = fake({ 'decisions.save': shown });
  const decision = new Decision('u1');
  decision.form.kind = 'usual_support';
  decision.form.reason = 'Settled, and friends in the form.';
  expect(await decision.save()).toBeDefined();
  expect(core.asked[0]?.[1]).toMatchObject({ pupil: 'u1', kind: 'usual_support', task: null, family: { kind: 'not_yet' } });
  expect(decision.form.reason).toBe('');
});

test('talking first means a name, a deed and a day', () => {
  const decision = new Decision('u1');
  decision.form.kind = 'talk_first';
  decision.form.reason = 'Ask about lunch.';
  expect(Object.keys(decision.faults).sort()).toEqual(['by', 'what', 'who']);
  decision.form.who = 'p2';
  decision.form.what = 'talk at lunch';
  decision.form.by = '2026-09-18';
  expect(decision.wire?.task).toEqual({ who: 'p2', what: 'talk at lunch', by: '2026-09-18' });
});

test('a family told needs how, by whom and when; do not contact needs why', () => {
  const decision = new Decision('u1');
  decision.form.kind = 'usual_support';
  decision.form.reason = 'x';
  decision.form.family = 'told';
  expect(Object.keys(decision.faults).sort()).toEqual(['how', 'told', 'toldOn']);
  decision.form.family = 'do_not_contact';
  expect(Object.keys(decision.faults)).toEqual(['whyNot']);
  decision.form.whyNot = 'Asked by children’s services.';
  expect(decision.wire?.family).toEqual({ kind: 'do_not_contact', reason: 'Asked by children’s services.' });
});

test('a correction names the decision it corrects and keeps the rest to be changed', () => {
  const staff = [{ id: 'p2', name: 'Daniel Obi', role: 'pastoral' as const, post: '' }];
  const decision = new Decision('u1');
  const earlier = { ...shown({ pupil: 'u1', kind: 'refer', reason: 'r', task: null, family: { kind: 'not_yet' }, thrive: null, review: null, supersedes: null }) };
  decision.correct({ ...earlier, task_who: 'Daniel Obi', task_what: 'ring', task_by: '2026-09-20' }, staff);
  expect(decision.wire).toMatchObject({ supersedes: 'd1', kind: 'refer', task: { who: 'p2' } });
});
