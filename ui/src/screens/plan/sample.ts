/** A plan for tests. */
import type { ActionShown, Plan } from '../../api/generated';
import { blank } from './draft.svelte';

export const action = (number: number, changes: Partial<ActionShown>): ActionShown => ({
  id: `a${String(number)}`,
  version: 1,
  number,
  fields: { ...blank(), title: `Action ${String(number)}` },
  standing: 'on_track',
  said: 'on_track',
  said_by: 'Priya Nair',
  said_on: '2026-09-14',
  why: '',
  late_by_date: false,
  overdue: false,
  due_soon: false,
  next_day: null,
  history: [],
  may_move: true,
  ...changes,
});

export const plan = (actions: ActionShown[], changes: Partial<Plan> = {}): Plan => ({
  today: '2026-09-21',
  may_change: true,
  actions,
  touched: [],
  half_terms: [],
  half_terms_proposed: true,
  reviews: [],
  prompts: [],
  people: [],
  ...changes,
});
