/** What is chosen for a document, and how the core is asked for it. The core's own list says what each kind needs. */
import { call, type Result } from '../../api/client';
import type { DocumentKind, DocumentMade, DocumentNeeds } from '../../api/generated';
import { day, shortDay } from '../../parts/dates';

/** Everything that can be chosen. Which of it counts depends on what the kind needs. */
export interface Choices {
  /** What is asked of the readers, one sentence a line. */
  asks: string;
  /** Names in these sentences that mean nobody here, such as “Rose” for a flower. */
  letStand: readonly string[];
  /** The round, session, review or consultation. */
  of: string;
  /** The group a paper form is for; empty leaves a box for each. */
  group: string;
  pupil: string;
  restricted: boolean;
}

export const NOTHING: Choices = { asks: '', letStand: [], of: '', group: '', pupil: '', restricted: false };

/** One round, session, review or consultation to choose. */
export interface Of {
  value: string;
  label: string;
  version: number;
}

/** What this kind can be made of; none where nothing is to be chosen. */
export async function choicesOf(needs: DocumentNeeds): Promise<Result<readonly Of[]>> {
  switch (needs) {
    case 'round': {
      const found = await call('audit.look', { round: null, frame: 'principles', since: null, benchmark: null });
      if (!found.ok) return found;
      return { ok: true, value: found.value.rounds.map(({ id, name, version }) => ({ value: id, label: name, version })) };
    }
    case 'supervision': {
      const found = await call('supervision.list', {});
      if (!found.ok) return found;
      const told = (to_come: boolean) => (to_come ? 'agenda' : 'notes');
      return { ok: true, value: found.value.sessions.map((one) => ({ value: one.id, label: `${shortDay(one.on)}, ${told(one.to_come)}`, version: one.version })) };
    }
    case 'review': {
      const found = await call('plan.look', {});
      if (!found.ok) return found;
      const finished = found.value.reviews.filter((review) => review.finished_at);
      return { ok: true, value: finished.map((review) => ({ value: review.id, label: `${review.period}, ends ${day(review.ends)}`, version: review.version })) };
    }
    case 'consultation': {
      const found = await call('consultation.list', {});
      if (!found.ok) return found;
      return { ok: true, value: found.value.all.map((one) => ({ value: one.id, label: one.title, version: 0 })) };
    }
    default:
      return { ok: true, value: [] };
  }
}

/** What comes first where there is nothing to make a document from. */
export const FIRST: Partial<Record<DocumentNeeds, string>> = {
  round: 'Start a round of the audit first: what is answered in it comes onto paper.',
  supervision: 'Prepare supervision with the link team first; its agenda and its notes can then be printed.',
  review: 'Finish a half-term review of the action plan first.',
  consultation: 'Begin a consultation first.',
};

/** Whether everything that has to be chosen is chosen. */
export function isReady(kind: DocumentKind, choices: Choices): boolean {
  if (kind.needs === 'pupil') return choices.pupil !== '';
  return kind.needs === 'supervision' || kind.needs === 'review' || kind.needs === 'consultation' ? choices.of !== '' : true;
}

/** One sentence a line, blank lines left out. */
export const asksOf = (text: string): string[] => text.split('\n').map((line) => line.trim()).filter(Boolean);

/** What goes to the kind's command. */
export function payload(kind: DocumentKind, choices: Choices, of: Of | undefined): Record<string, unknown> {
  switch (kind.needs) {
    case 'asks':
      return { asks: asksOf(choices.asks), let_stand: choices.letStand };
    case 'pupil':
      return { pupil: choices.pupil, include_restricted: choices.restricted };
    case 'round':
      return kind.key === 'audit-form' ? { round: of?.value ?? null, group: choices.group || null } : { round: of?.value ?? null, benchmark: null };
    case 'supervision':
    case 'review':
      return { id: of?.value, version: of?.version };
    case 'consultation':
      return { consultation: of?.value ?? null, kind: kind.key.replace(/^consultation-/, '') };
    default:
      return {};
  }
}

/** Makes it. The command is the one that the core's list names, so that its type is the list's promise. */
export const makeKind = (kind: DocumentKind, choices: Choices, of: Of | undefined): Promise<Result<DocumentMade>> =>
  call(kind.command as 'plan.document', payload(kind, choices, of));
