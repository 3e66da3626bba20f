/** What the closed lists of supervision are called on screen. */
import type { AgendaKind, SharingBasis } from '../../api/generated';

export const KINDS: Record<AgendaKind, string> = {
  last_time: 'From last time',
  talk: 'Asked to talk',
  promise: 'Promised',
  concern: 'Concern',
  review: 'Review',
  undecided: 'Undecided',
  staff_time: 'For colleagues',
  own: 'Added',
};

export const GROUNDS: Record<SharingBasis, string> = {
  pupil_and_family_agreed: 'The pupil and the family agreed',
  family_agreed: 'The family agreed',
  pupil_agreed: 'The pupil agreed',
  agreed_referral: 'Part of an agreed referral',
  keeping_safe: 'Needed to keep a child safe',
};
