/** Why somebody might do what the log says, in words. */
import type { Because } from '../api/generated';

export const BECAUSE: Record<Because, string> = {
  role: 'their role includes it',
  responsible_for_pupil: 'responsible for the pupil',
  holds_restricted_key: 'holds the restricted tier’s key',
  self_: 'about themselves',
  opening_workspace: 'opening the workspace',
  refused: 'was refused',
};
