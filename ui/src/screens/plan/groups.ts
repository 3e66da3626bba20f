/** The same actions under different heads. */
import type { ActionShown, Plan } from '../../api/generated';
import { LEVELS_OF_NEED, OUTCOME_AREAS } from '../../api/frames';
import { choices } from '../../api/names';
import { isOpen } from './words';

export type View = 'outcome' | 'level' | 'lead' | 'board' | 'timeline' | 'figures' | 'reviews';
export type Show = 'open' | 'due' | 'all';

export interface Group {
  key: string;
  label: string;
  actions: ActionShown[];
}

export const VIEWS: readonly { key: View; label: string }[] = [
  { key: 'outcome', label: 'By outcome area' },
  { key: 'level', label: 'By level of need' },
  { key: 'lead', label: 'By lead' },
  { key: 'board', label: 'Board' },
  { key: 'timeline', label: 'Timeline' },
  { key: 'figures', label: 'In figures' },
  { key: 'reviews', label: 'Half-term reviews' },
];

/** Which of the actions are asked for. */
export function shown(plan: Plan, show: Show): ActionShown[] {
  if (show === 'all') return plan.actions;
  const open = plan.actions.filter(isOpen);
  return show === 'open' ? open : open.filter((action) => action.overdue || action.due_soon || action.standing === 'late');
}

/** Actions under their heads. Empty heads stay, so that gaps are seen; those without a head come last. */
export function grouped(view: 'outcome' | 'level' | 'lead', actions: readonly ActionShown[]): Group[] {
  const headOf = (action: ActionShown): string =>
    (view === 'outcome' ? action.fields.outcome_area : view === 'level' ? action.fields.level_of_need : action.fields.lead) ?? '';
  const heads =
    view === 'outcome'
      ? choices(OUTCOME_AREAS)
      : view === 'level'
        ? choices(LEVELS_OF_NEED)
        : [...new Set(actions.map(headOf).filter(Boolean))].sort((a, b) => a.localeCompare(b, 'en-GB')).map((name) => ({ value: name, label: name }));
  const under = (head: string) => actions.filter((action) => headOf(action) === head);
  const rest = under('');
  const last = rest.length > 0 ? [{ key: 'none', label: view === 'lead' ? 'Nobody yet' : 'Not placed yet', actions: rest }] : [];
  return [...heads.map((head) => ({ key: head.value, label: head.label, actions: under(head.value) })), ...last];
}
