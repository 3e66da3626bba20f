/** Days laid out on a line: where each lies between the first and the last, as a share of the whole. */
import type { Plan } from '../../api/generated';
import { readDate } from '../../parts/dates';

const MONTHS = 'Jan Feb Mar Apr May June July Aug Sept Oct Nov Dec'.split(' ');
const DAY_MS = 86_400_000;
/** The most labels that stand side by side in the narrowest picture. */
const LABELS = 5;

export interface Span {
  /** A day as a share of the line, from 0 to 100; days outside lie at its ends. */
  at: (iso: string) => number;
  /** The first of each month on the line; some have a label, as many as there is room for. */
  months: { at: number; label: string }[];
}

/** From the month of the earliest day to the month of the latest, today among them. */
export function spanOf(plan: Plan): Span {
  const days = plan.actions
    .flatMap((action) => [action.fields.start, action.fields.due, ...action.fields.milestones.map((step) => step.due)])
    .filter((iso): iso is string => iso !== null)
    .concat(plan.today)
    .sort();
  const first = readDate(days[0] ?? plan.today);
  const last = readDate(days[days.length - 1] ?? plan.today);
  const from = new Date(first.getFullYear(), first.getMonth(), 1);
  const to = new Date(last.getFullYear(), last.getMonth() + 1, 1);
  const utc = (date: Date) => Date.UTC(date.getFullYear(), date.getMonth(), date.getDate());
  const whole = Math.max(1, (utc(to) - utc(from)) / DAY_MS);
  const share = (date: Date) => Math.min(100, Math.max(0, ((utc(date) - utc(from)) / DAY_MS / whole) * 100));
  const months: Span['months'] = [];
  for (let month = from; month < to; month = new Date(month.getFullYear(), month.getMonth() + 1, 1)) {
    months.push({ at: share(month), label: '' });
  }
  const every = Math.ceil(months.length / LABELS);
  let year = 0;
  for (const [place, month] of months.entries()) {
    if (place % every !== 0) continue;
    const on = new Date(from.getFullYear(), from.getMonth() + place, 1);
    month.label = `${MONTHS[on.getMonth()] ?? ''}${on.getFullYear() === year ? '' : ` ${String(on.getFullYear())}`}`;
    year = on.getFullYear();
  }
  return { at: (iso) => share(readDate(iso)), months };
}
