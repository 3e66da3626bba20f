import type { ConsultationPage } from '../../api/generated';

/** An open consultation with one open question, for tests. */
export const consultation: ConsultationPage = {
  id: 'c',
  title: 'A better lunchtime',
  stage: 'open',
  opens: null,
  closes: null,
  draft: { vision: '', aims: [], outcomes: [], know: '', plan: '', how_to_answer: '', pull_audit: false, pull_plan: false, pull_wellbeing: false },
  audiences: [],
  put: { audit: null, actions: [], wellbeing: [], withheld: [] },
  live: false,
  questions: [{ id: 'q', kind: 'open', words: 'What would you change?', options: [] }],
  events: [],
  files: [],
  answered: [],
  sorting: [{ question: 'q', answers: 2, unsorted: 2 }],
  themes: [],
  changes: [],
  actions: [],
  on: null,
  back: null,
  only_words: [],
  version: 1,
};
