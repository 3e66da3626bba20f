/** What the lists of a consultation are called on screen, and the findings its pages begin with. */
import type { Audience, Came, ChangeState, ConsultationLine, ConsultationStage, Count, HiddenBecause, QuestionKind } from '../../api/generated';
import { day, daysAway } from '../../parts/dates';
import { count } from '../../parts/words';

export const AUDIENCES: Record<Audience, string> = {
  pupils: 'Pupils',
  parents: 'Parents and carers',
  staff: 'Staff',
  governors: 'Governors',
  partners: 'Partners',
};

const ONE_OF: Record<Audience, string> = {
  pupils: 'pupil',
  parents: 'parent or carer',
  staff: 'member of staff',
  governors: 'governor',
  partners: 'partner',
};

/** What so many people of an audience are called, after their number. */
export const peopleOf = (audience: Audience, people: number): string =>
  people === 1 ? ONE_OF[audience] : AUDIENCES[audience].toLowerCase();

export const STAGES: Record<ConsultationStage, string> = { drafting: 'drafting', open: 'open', closed: 'closed', answered: 'answered' };

/** What a move is called on its button. */
export const MOVES: Record<ConsultationStage, string> = {
  drafting: 'Back to drafting',
  open: 'Open it',
  closed: 'Close it',
  answered: 'People can be told',
};

export const KINDS: Record<QuestionKind, string> = { open: 'In their own words', one: 'Choose one', several: 'Choose several' };

export const CAME: Record<Came, string> = { typed: 'typed in', pasted: 'pasted', imported: 'from a form' };

export const STATES: Record<ChangeState, string> = { done: 'Done', planned: 'Will be done', not_possible: 'Not possible' };

export const HIDDEN: Record<HiddenBecause, string> = {
  small: 'so small that somebody might be recognised',
  would_reveal_another: 'a small number could be worked out from it',
  tells_about_every_member: 'it would say something about everybody in a small group',
  small_base: 'a percentage of too few',
  published_before: 'beside what was given out before, a small number could be worked out',
  not_proven: 'it could not be shown that a small number stays safe beside it',
};

/** A number as it may be given out. */
export const shown = (value: Count): string => (value.kind === 'shown' ? String(value.value) : 'not shown');

/** Why a number is not given out; empty for one that is. */
export const why = (value: Count): string => (value.kind === 'hidden' ? HIDDEN[value.value] : '');

/** Where a consultation stands, in a line. */
export function stands(one: Pick<ConsultationLine, 'stage' | 'opens' | 'closes'>): string {
  switch (one.stage) {
    case 'drafting':
      return one.opens ? `being written; opens ${day(one.opens)}` : 'being written';
    case 'open':
      if (!one.closes) return 'open';
      return daysAway(one.closes) < 0 ? `open; the last day was ${day(one.closes)}` : `open until ${day(one.closes)}`;
    case 'closed':
      return 'closed; answers are being sorted';
    case 'answered':
      return 'answered: people can be told';
  }
}

/** The finding of the list. */
export function finding(all: readonly ConsultationLine[]): string {
  const waiting = all.find((one) => one.unsorted > 0 && one.stage !== 'drafting');
  if (waiting) return `${count(waiting.unsorted, 'answer')} to “${waiting.title}” ${waiting.unsorted === 1 ? 'waits' : 'wait'} to be sorted`;
  const open = all.find((one) => one.stage === 'open');
  if (open) return `“${open.title}” is ${stands(open)}`;
  const told = all.find((one) => one.stage === 'answered');
  if (told) return `“${told.title}” is answered`;
  return 'Consultation';
}

/** A whole number typed in a field; undefined where it is none. */
export function whole(text: string | undefined): number | undefined {
  const trimmed = (text ?? '').trim();
  return /^\d{1,6}$/.test(trimmed) ? Number(trimmed) : undefined;
}
