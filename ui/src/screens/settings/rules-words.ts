/** The thresholds as sentences. */
import type { ThresholdFields } from '../../api/generated';
import { list, percent } from '../../parts/words';

export const SCHEMES = [
  { value: 'four_band', label: 'Four bands' },
  { value: 'three_band', label: 'Three bands' },
] as const;

export function inSentences(rules: ThresholdFields): string[] {
  const sdq = [
    rules.sdq_total ? 'a high or very high total' : '',
    rules.sdq_emotional ? 'a very high emotional scale' : '',
    rules.sdq_peer ? 'a very high peer scale' : '',
    `impact of ${String(rules.sdq_impact_at_or_above)} or more`,
  ].filter(Boolean);
  const bands = rules.sdq_bands === 'four_band' ? 'four bands' : 'three bands';
  return [
    `Attendance: ${percent(rules.attendance_at_or_below)} or less. Severe at ${percent(rules.attendance_severe_at_or_below)} or less. Under ${String(rules.attendance_fewest_sessions)} possible sessions it is said, and does not raise alone.`,
    `Attainment: reading and maths both under ${String(rules.attainment_below)}, or working below the test.`,
    `SDQ, ${bands}: ${list(sdq)}, by any informant.`,
    'Letter: the reader chose strong worry or cannot wait.',
    'Home: looked after, child protection, in need, previously looked after, or a young carer. Restricted tier.',
    "Adults' concern: a member of staff or a parent raised one, by name and date.",
  ];
}
