/** One pupil's page for this folder's tests. */
import type { PupilPage } from '../../api/generated';

const staff = [{ id: 'p1', name: 'Priya Nair', role: 'lead' as const, post: '' }];

export const page = (change: Partial<PupilPage> = {}): PupilPage => ({
  pupil: { id: 'u1', name: 'Aisha Rahman', sort: 'Rahman, Aisha', form: '7B', primary: 'Larkmeadow', apart: null },
  forename: 'Aisha',
  context: { born: '2015-03-04', upn: null, sen: null, first_language: null, eal: null },
  interests: ['drawing'],
  strengths: [],
  letter: {
    state: 'unread',
    id: 'l1',
    text: 'Dear me,\n  I dont think anyone will save me a seat.',
    hand: 'own',
    language: null,
    written: null,
    elsewhere: false,
    readings: [],
  },
  talk_requests: [],
  sources: [],
  sdq: [],
  pattern: 'not_enough_known',
  overlays: [],
  reasons: [{ source: 'letter', fact: 'The letter speaks', rule: 'r', dated: null }],
  missing: [],
  rules: { id: 'r1', from: '2026-09-03T08:00:00Z' },
  opted_out: false,
  concerns: [],
  decisions: [],
  talks: [],
  offers: [],
  reviews: [],
  red_route: [],
  timeline: [],
  staff,
  ...change,
});
