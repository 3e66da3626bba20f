/** Pupils without a letter, in words: how it stands, and what happens next. */
import type { LetterState, PlanShown, ToWrite } from '../../api/generated';
import { clock, shortDay } from '../../parts/dates';
import { opening } from '../../parts/words';

export function titleOf(rows: readonly ToWrite[] | undefined): string {
  if (!rows) return 'Writing';
  if (rows.length === 0) return 'Everybody has written';
  return `${opening(rows.length)} ${rows.length === 1 ? 'pupil has' : 'pupils have'} not written`;
}

export function lineOf(rows: readonly ToWrite[] | undefined): string | undefined {
  if (!rows || rows.length === 0) return undefined;
  const count = (state: LetterState) => rows.filter((row) => row.state === state).length;
  const day = rows.filter((row) => row.plan?.write_on).length;
  return [
    count('absent') > 0 ? `${String(count('absent'))} absent` : '',
    count('declined') > 0 ? `${String(count('declined'))} declined` : '',
    day === 0 ? 'nobody has a day to write yet' : `${String(day)} ${day === 1 ? 'has' : 'have'} a day to write`,
  ]
    .filter(Boolean)
    .join(', ')
    .concat('.');
}

const plain = (text: string) => text.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase();

export const matches = (row: ToWrite, typed: string): boolean =>
  plain(`${row.pupil.name} ${row.pupil.form ?? ''}`).includes(plain(typed.trim()));

const HOW: Record<LetterState, string> = {
  not_written: 'Not written yet',
  absent: 'Absent on the day',
  declined: 'Would rather not write',
  unread: 'Pages are here, not typed yet',
  read: '',
};

/** What was agreed, as a sentence without its full stop. */
export function planWords(plan: PlanShown | null): string {
  if (!plan) return '';
  return [
    plan.write_on ? `Write together ${shortDay(plan.write_on)}${plan.write_with ? ` with ${plan.write_with}` : ''}` : '',
    plan.talk_offered ? `Talk offered ${shortDay(plan.talk_offered)}` : '',
    plan.asked_again ? `Asked again ${shortDay(plan.asked_again)}` : '',
  ]
    .filter(Boolean)
    .join('. ');
}

const SUGGESTED: Record<LetterState, string> = {
  not_written: 'Open the writing place, or type the letter in from paper',
  absent: 'Write it with them in the first week',
  declined: 'Offer a talk instead, and ask once more later',
  unread: 'Go on in the writing place, or type what the pages say',
  read: '',
};

export function standing(row: ToWrite): { how: string; next: string } {
  const begun = row.begun ? `, began ${shortDay(row.begun.slice(0, 10))} ${clock(row.begun)}${row.begun_with ? ` with ${row.begun_with}` : ''} and has not finished` : '';
  return { how: HOW[row.state] + begun, next: planWords(row.plan) || SUGGESTED[row.state] };
}
