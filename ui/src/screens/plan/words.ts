/** How the plan is said: statuses, money, days, and the finding in the title. */
import type { ActionShown, ActionStatus, Plan, Presses } from '../../api/generated';
import { away, daysAway, readDate, shortDay } from '../../parts/dates';
import { count, opening } from '../../parts/words';

export const STATUSES: Record<ActionStatus, string> = {
  not_started: 'Not started',
  on_track: 'On track',
  at_risk: 'At risk',
  late: 'Late',
  done: 'Done',
  dropped: 'Dropped',
};

/** Amber waits for a person, green is settled; no action is red. */
export const TONES: Record<ActionStatus, 'plain' | 'own' | 'waiting' | 'settled'> = {
  not_started: 'plain',
  on_track: 'own',
  at_risk: 'waiting',
  late: 'waiting',
  done: 'settled',
  dropped: 'plain',
};

export const WALKED: Record<Presses, string> = {
  late: 'Past its day',
  at_risk: 'At risk',
  due_this_half_term: 'Due this half-term',
  should_have_begun: 'Should have begun',
  open: 'Under way',
};

export const isOpen = (action: ActionShown): boolean => action.standing !== 'done' && action.standing !== 'dropped';

/** What each action is called in a sentence and in a list: "3. A calm room". */
export const named = (action: ActionShown): string => `${String(action.number)}. ${action.fields.title}`;

/** "Fri 18 Sept, 3 days ago", "Fri 16 Oct"; the year where it is another one. */
export function dueWords(due: string | null, today: string): string {
  if (!due) return 'no day yet';
  const from = readDate(today);
  const year = readDate(due).getFullYear() === from.getFullYear() ? '' : ` ${String(readDate(due).getFullYear())}`;
  const near = Math.abs(daysAway(due, from)) <= 21 ? `, ${away(due, from)}` : '';
  return `${shortDay(due)}${year}${near}`;
}

/** "2 of 3", or nothing where there are no steps. */
export function stepsWords(action: ActionShown): string {
  const steps = action.fields.milestones;
  return steps.length === 0 ? '' : `${String(steps.filter((step) => step.done).length)} of ${String(steps.length)}`;
}

/** Pence as people write them: "£640", "£12.50". */
export function pounds(pence: number): string {
  const whole = Math.trunc(pence / 100).toLocaleString('en-GB');
  return pence % 100 === 0 ? `£${whole}` : `£${whole}.${String(pence % 100).padStart(2, '0')}`;
}

/** Reads "£1,250", "640" or "12.50"; undefined where it is no amount of money. */
export function readPounds(text: string): number | null | undefined {
  const plain = text.replaceAll(/[£,\s]/g, '');
  if (!plain) return null;
  const found = /^(\d{1,7})(?:\.(\d{1,2}))?$/.exec(plain);
  if (!found) return undefined;
  return Number(found[1]) * 100 + Number((found[2] ?? '').padEnd(2, '0'));
}

/** Reads a number as people type it; undefined where it is none. */
export function readNumber(text: string): number | null | undefined {
  const plain = text.trim().replaceAll(',', '');
  if (!plain) return null;
  return /^-?\d+(\.\d+)?$/.test(plain) ? Number(plain) : undefined;
}

/** The page's title: what presses most. */
export function finding(plan: Plan): string {
  const open = plan.actions.filter(isOpen);
  const late = open.filter((action) => action.overdue || action.standing === 'late').length;
  const soon = open.filter((action) => action.due_soon).length;
  if (plan.actions.length === 0) return 'Begin the action plan';
  if (open.length === 0) return 'Every action is done or dropped';
  if (late > 0) return `${opening(late)} ${late === 1 ? 'action is' : 'actions are'} past ${late === 1 ? 'its' : 'their'} day`;
  if (soon > 0) return `${opening(soon)} ${soon === 1 ? 'action is' : 'actions are'} due within two weeks`;
  return `${opening(open.length)} ${open.length === 1 ? 'action' : 'actions'} under way`;
}

/** The line under it: how far the work is. */
export function far(plan: Plan): string | undefined {
  if (plan.actions.length === 0) return undefined;
  const of = (status: ActionStatus) => plan.actions.filter((action) => action.standing === status).length;
  const open = plan.actions.filter(isOpen);
  const soon = open.filter((action) => action.due_soon).length;
  const nobody = open.filter((action) => !action.fields.lead).length;
  return [
    `${count(open.length, 'open action')}, ${String(of('done'))} done`,
    soon > 0 ? `${String(soon)} due within 14 days` : '',
    nobody > 0 ? `${String(nobody)} without a lead` : '',
  ]
    .filter(Boolean)
    .join('. ')
    .concat('.');
}
