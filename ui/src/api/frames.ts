/** What the frames of the programme are called on screen. The core says the same words on paper. */
import type { LevelOfNeed, OutcomeArea, Principle } from './generated';

export const OUTCOME_AREAS: Record<OutcomeArea, string> = {
  promoting_wellbeing: 'Promoting wellbeing',
  early_help: 'Early help',
  access: 'Access',
  whole_family: 'Whole-family approaches',
  recovery_and_transition: 'Recovery and transition',
};

export const LEVELS_OF_NEED: Record<LevelOfNeed, string> = {
  universal: 'Universal',
  universal_plus: 'Universal plus',
  early_help: 'Early help',
  complex: 'Complex',
  very_complex: 'Very complex',
};

export const PRINCIPLES: Record<Principle, string> = {
  leadership: 'Leadership and management',
  ethos: 'Ethos and environment',
  curriculum: 'Curriculum, teaching and learning',
  student_voice: 'Student voice',
  staff_development: 'Staff development, health and wellbeing',
  identifying_need: 'Identifying need and monitoring impact',
  parents_and_carers: 'Working with parents and carers',
  targeted_support: 'Targeted support and appropriate referral',
};
