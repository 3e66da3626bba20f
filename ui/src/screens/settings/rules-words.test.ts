import { expect, it } from 'vitest';
import { inSentences } from './rules-words';

it('says the thresholds with their bands named', () => {
  const words = inSentences({
    attendance_at_or_below: 90,
    attendance_severe_at_or_below: 50,
    attendance_fewest_sessions: 60,
    attainment_below: 100,
    sdq_bands: 'four_band',
    sdq_impact_at_or_above: 2,
    sdq_total: true,
    sdq_emotional: false,
    sdq_peer: true,
  });
  expect(words[0]).toContain('90.0\u202f% or less');
  expect(words[2]).toBe('SDQ, four bands: a high or very high total, a very high peer scale and impact of 2 or more, by any informant.');
});
