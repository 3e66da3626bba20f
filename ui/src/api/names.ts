/** What the closed lists of the core are called on screen: one word for each thing, the same everywhere. */
import type {
  ConcernedAdult,
  DecisionKind,
  Hand,
  InformantName,
  LetterState,
  OpportunityKind,
  Outcome,
  OverlayName,
  PatternName,
  PupilName,
  ScaleName,
  SourceName,
  Theme,
  ThriveGroup,
  WorryLevel,
} from './generated';

export const LEVELS: Record<WorryLevel, string> = {
  none: 'settled',
  mild: 'some worry',
  marked: 'strong worry',
  severe: 'cannot wait',
};

export const DECISIONS: Record<DecisionKind, string> = {
  talk_first: 'Talk first',
  offer: 'Offer',
  refer: 'Refer',
  check_again: 'Check again',
  usual_support: 'Usual support',
};

export const PATTERNS: Record<PatternName, string> = {
  several_sources: 'Several sources',
  quiet_worry: 'Quiet worry',
  mirror: 'Mirror',
  one_source: 'One source',
  not_enough_known: 'Not enough known',
  nothing_raised: 'Nothing raised',
};

export const OVERLAYS: Record<OverlayName, string> = { red_route: 'Red route', asked_to_talk: 'Asked to talk' };

export const SOURCES: Record<SourceName, string> = {
  attendance: 'Attendance',
  attainment: 'Attainment',
  sdq: 'SDQ',
  home: 'Home',
  letter: 'Letter',
  concern: 'Concern',
};

export const LETTERS: Record<LetterState, string> = {
  not_written: 'not written yet',
  absent: 'absent on the day',
  declined: 'declined to write',
  unread: 'not read yet',
  read: 'read',
};

export const HANDS: Record<Hand, string> = {
  own: 'in their own hand',
  scribed: 'written down by an adult',
  other_language: 'in another language',
};

export const THEMES: Record<Theme, string> = {
  friends: 'friends',
  bullying: 'unkindness and bullying',
  lost_older: 'getting lost, older pupils',
  work: 'lessons and homework',
  teachers: 'teachers and rules',
  travel: 'the journey',
  family: 'home and family',
  body: 'sleep, food and health',
  low_mood: 'feeling low',
  self_harm: 'hurting themselves, or not wanting to be here',
  abuse: 'not being safe',
  identity: 'being different',
  excitement: 'looking forward',
  interests: 'likes',
  strengths: 'good at',
  people_help: 'people who help',
};

const BRIGHT: readonly Theme[] = ['excitement', 'interests', 'strengths', 'people_help'];

/** Whether a theme tells of something good: what the child likes, is good at, looks forward to. */
export const isBright = (theme: Theme): boolean => BRIGHT.includes(theme);

export const KINDS: Record<OpportunityKind, string> = {
  club: 'Club',
  role: 'Role',
  group: 'Small group',
  mentor: 'Mentor',
  event: 'Event',
  course: 'Course',
};

export const OUTCOMES: Record<Outcome, string> = {
  better: 'Going better',
  same: 'About the same',
  harder: 'Harder than before',
  too_soon: 'Too soon to say',
};

export const THRIVE: Record<ThriveGroup, string> = {
  thriving: 'Thriving',
  getting_advice: 'Getting Advice',
  getting_help: 'Getting Help',
  getting_more_help: 'Getting More Help',
  getting_risk_support: 'Getting Risk Support',
};

export const ADULTS: Record<ConcernedAdult, string> = {
  staff: 'A member of staff',
  parent: 'A parent or carer',
  primary: 'The primary school',
};

export const INFORMANTS: Record<InformantName, string> = { parent: 'Parent', teacher: 'Teacher', self_report: 'Pupil' };

export const SCALES: Record<ScaleName, string> = {
  emotional: 'Emotional',
  conduct: 'Conduct',
  hyperactivity: 'Hyperactivity',
  peer: 'Peer',
  prosocial: 'Prosocial',
  total: 'Total difficulties',
  impact: 'Impact',
};

/** The form, and what tells a pupil from a namesake: "7B · born 3 January 2015". Empty when neither is known. */
export const tell = (pupil: PupilName): string => [pupil.form, pupil.apart].filter(Boolean).join(' · ');

/** A closed list as choices for a control, in its own order. */
export function choices<K extends string>(names: Record<K, string>): { value: K; label: string }[] {
  return (Object.keys(names) as K[]).map((value) => ({ value, label: names[value] }));
}
