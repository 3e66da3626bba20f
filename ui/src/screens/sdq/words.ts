/** SDQ in plain words: informants and scales. */
import type { InformantName, ScaleName } from '../../api/generated';

export const INFORMANTS: readonly { value: InformantName; label: string }[] = [
  { value: 'teacher', label: 'Teacher' },
  { value: 'parent', label: 'Parent or carer' },
  { value: 'self_report', label: 'The pupil' },
];

export const INFORMANT_WORDS: Record<InformantName, string> = { teacher: 'teacher', parent: 'parent', self_report: 'self' };

export const SCALE_WORDS: Record<ScaleName, string> = {
  emotional: 'Emotional',
  conduct: 'Conduct',
  hyperactivity: 'Hyperactivity',
  peer: 'Peer',
  prosocial: 'Prosocial (lower is harder)',
  total: 'Total of four',
  impact: 'Impact',
};
