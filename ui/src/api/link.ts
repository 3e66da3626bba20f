/** Words of review packs: levels, states and kinds as they read. */
import type { AnswerKind, PackLevel, PackStatus, RemarkKind } from './generated';

export const LEVELS: Record<PackLevel, string> = {
  not_yet: 'not yet',
  emerging: 'emerging',
  established: 'established',
  embedded: 'embedded',
  not_known: 'not known yet',
  does_not_apply: 'does not apply',
};

export const STATUSES: Record<PackStatus, string> = {
  not_started: 'not started',
  on_track: 'on track',
  at_risk: 'at risk',
  late: 'late',
  done: 'done',
  dropped: 'dropped',
};

export const REMARKS: Record<RemarkKind, string> = {
  comment: 'Comment',
  question: 'Question',
  agreed: 'Agreed',
  not_yet_agreed: 'Not yet agreed',
  sign_off: 'Signed off',
};

export const ANSWERS: Record<AnswerKind, string> = {
  accepted: 'Accepted',
  answered: 'Answered',
  declined: 'Declined',
};
