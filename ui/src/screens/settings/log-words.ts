/** The log's words as sentences say them. */
import type { LogGroup, SubjectShown } from '../../api/generated';

/** "letter_read" and "letters.read" both read "letter read". */
export const opWords = (op: string): string => op.replaceAll(/[._]/g, ' ');

/** What an entry is about: a name, or the kind of thing before an identity that says nothing by itself. */
export const subjectWords = (subject: SubjectShown): string =>
  /^[0-9a-f]{8}$/.test(subject.name) ? `${opWords(subject.kind)} ${subject.name}` : subject.name;

/** "Aisha Rahman, Callum Price, Grace Adeyemi and 237 more". */
export function shortList(names: readonly string[]): string {
  if (names.length <= 4) return names.join(', ');
  return `${names.slice(0, 3).join(', ')} and ${String(names.length - 3)} more`;
}

/** What a data-protection officer asks for together. */
export const GROUPS: readonly { value: LogGroup | ''; label: string }[] = [
  { value: '', label: 'Everything' },
  { value: 'reads', label: 'Looked at' },
  { value: 'exports', label: 'Made or saved to leave' },
  { value: 'sign_ins', label: 'Signing in' },
  { value: 'failures', label: 'Refused, or a wrong passphrase' },
  { value: 'rules', label: 'Rules and settings' },
  { value: 'people', label: 'People and keys' },
];
