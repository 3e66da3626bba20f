/** What each reason in the core's closed list says to a person: what happened, what is safe, what to do. */
import type { ApiError, Refusal, Role } from './generated';

export interface Words {
  happened: string;
  safe?: string | undefined;
  next?: string | undefined;
}

export const ROLE_WORDS: Record<Role, string> = {
  lead: 'wellbeing lead',
  pastoral: 'pastoral staff',
  dsl: 'designated safeguarding lead',
  data_manager: 'data manager',
};

/** "a sentence." with a capital and a full stop, however the core wrote it. */
function sentence(text: string): string {
  const opened = text.charAt(0).toUpperCase() + text.slice(1);
  return /[.?]$/.test(opened) ? opened : `${opened}.`;
}

const either = (items: readonly string[]) =>
  items.length < 2 ? items.join('') : `${items.slice(0, -1).join(', ')} or ${items[items.length - 1] ?? ''}`;

function refusal(because: Refusal, message: string): Words {
  const happened = sentence(message);
  switch (because) {
    case 'decisions_rest_on_it':
      return { happened, safe: 'Nothing was removed.', next: 'Correct those pupils one by one instead.' };
    case 'no_place_left':
      return { happened, safe: 'No offer was made.', next: 'Choose another opportunity, or add a place to this one.' };
    case 'sdq_basis_missing':
      return { happened, next: 'Record the basis under Settings, SDQ basis. Scale scores from an official scoring can be typed meanwhile.' };
    case 'level_not_chosen':
      return { happened, next: 'Read the letter and choose a level first.' };
    case 'open_elsewhere':
      return { happened, safe: 'Nothing was changed.', next: 'Close Bridgewell where it is open, then try again.' };
    case 'newer_workspace':
      return { happened, safe: 'Nothing was changed.', next: 'Update Bridgewell on this computer, then open it again.' };
    case 'writing_place':
      return { happened };
    case 'file':
      return { happened, safe: 'Nothing was brought in.' };
    case 'taken':
    case 'other':
      return { happened };
  }
}

export function inWords(error: ApiError): Words {
  switch (error.code) {
    case 'wrong_passphrase':
      return {
        happened: 'That passphrase does not open this workspace.',
        safe: 'Nothing was changed.',
        next: 'Check capitals and spaces and try again. If it is forgotten, the recovery key in the school safe opens it.',
      };
    case 'locked':
      return { happened: 'The workspace is locked.', safe: 'What you had saved is kept.', next: 'Unlock it with your passphrase.' };
    case 'not_allowed':
      return {
        happened: sentence(error.detail.reason),
        next: error.detail.roles.length > 0 ? `Ask the ${either(error.detail.roles.map((role) => ROLE_WORDS[role]))}.` : undefined,
      };
    case 'not_responsible':
      return { happened: 'This pupil is not among those you are responsible for.', next: 'The wellbeing lead can change that under Settings, People.' };
    case 'needs_restricted_key':
      return { happened: 'This is in the restricted tier.', next: 'Ask the designated safeguarding lead.' };
    case 'invalid':
    case 'disk':
      return { happened: sentence(error.detail.message) };
    case 'refused':
      return refusal(error.detail.because, error.detail.message);
    case 'not_found':
      return { happened: `There is no such ${error.detail.what} any more.`, next: 'Go back and look again: somebody may have changed it.' };
    case 'stale':
      return { happened: 'Somebody changed this while you were working on it.', safe: 'Your version is still on the screen.', next: 'Look at the newer one before you save.' };
    case 'broken':
      return {
        happened: 'Something went wrong inside Bridgewell.',
        safe: 'Nothing was changed.',
        next: `Try once more. If it happens again, report this: ${error.detail.message}.`,
      };
  }
}
