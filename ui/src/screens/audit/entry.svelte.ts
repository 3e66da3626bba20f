/**
 * Typing in one paper form: a key gives the answer and goes on to the next standard. Answers are kept a moment after
 * the last key, together, and at once when somebody turns to another form.
 */
import { call } from '../../api/client';
import type { AnswerGiven, EntryAnswer, EntryDesk } from '../../api/generated';
import { inWords, type Words } from '../../api/words';
import { KEYS } from './words';

/** Milliseconds after the last key until what was typed is kept. */
const PAUSE = 900;

export class Form {
  readonly #round: string;
  readonly #rater: string;
  readonly ids: readonly string[];
  answers = $state<Record<string, AnswerGiven | undefined>>({});
  reasons = $state<Record<string, string>>({});
  at = $state(0);
  saving = $state(false);
  /** How many answers are typed and not kept yet. */
  unkept = $state(0);
  trouble = $state.raw<Words | undefined>();
  /** What is typed and not kept, by standard. */
  #dirty: Record<string, true> = {};
  #timer: number | undefined;

  constructor(desk: EntryDesk, rater: string) {
    this.#round = desk.round.id;
    this.#rater = rater;
    this.ids = desk.standards.map((standard) => standard.id);
    for (const one of desk.answers) {
      this.answers[one.standard] = one.answer ?? undefined;
      this.reasons[one.standard] = one.reason;
    }
    const first = this.ids.findIndex((id) => !this.answers[id]);
    this.at = first < 0 ? 0 : first;
  }

  get answered(): number {
    return this.ids.filter((id) => this.answers[id]).length;
  }

  get done(): boolean {
    return this.answered === this.ids.length;
  }

  /** The first standard that does not apply and has no reason yet; it cannot be kept. */
  get unreasoned(): string | undefined {
    return this.ids.find((id) => this.answers[id] === 'does_not_apply' && !this.reasons[id]?.trim());
  }

  /** Takes a key; returns whether it meant anything here. */
  press(key: string): boolean {
    const answer = KEYS[key.toLowerCase()];
    const id = this.ids[this.at];
    if (answer && id) {
      this.answer(id, answer);
      if (answer !== 'does_not_apply') this.go(1);
      return true;
    }
    if (key === 'Backspace' && id) {
      this.answer(id, undefined);
      return true;
    }
    if (key === 'ArrowDown' || key === 'Enter') return this.go(1);
    if (key === 'ArrowUp') return this.go(-1);
    return false;
  }

  go(by: 1 | -1): boolean {
    this.at = Math.min(this.ids.length - 1, Math.max(0, this.at + by));
    return true;
  }

  answer(id: string, answer: AnswerGiven | undefined): void {
    this.answers[id] = answer;
    this.#touch(id);
  }

  reason(id: string, reason: string): void {
    this.reasons[id] = reason;
    this.#touch(id);
  }

  #touch(id: string): void {
    this.#dirty[id] = true;
    this.unkept = Object.keys(this.#dirty).length;
    window.clearTimeout(this.#timer);
    this.#timer = window.setTimeout(() => void this.keep(), PAUSE);
  }

  /** Keeps what was typed. What does not apply waits until its reason is there. */
  keep = async (): Promise<EntryDesk | undefined> => {
    window.clearTimeout(this.#timer);
    const ready = Object.keys(this.#dirty).filter((id) => this.answers[id] !== 'does_not_apply' || this.reasons[id]?.trim());
    if (ready.length === 0 || this.saving) return undefined;
    const answers: EntryAnswer[] = ready.map((id) => ({ standard: id, answer: this.answers[id] ?? null, reason: this.reasons[id] ?? '' }));
    this.#dirty = Object.fromEntries(Object.keys(this.#dirty).filter((id) => !ready.includes(id)).map((id) => [id, true]));
    this.saving = true;
    const result = await call('audit.rate', { round: this.#round, rater: this.#rater, answers });
    this.saving = false;
    if (result.ok) {
      this.trouble = undefined;
    } else {
      this.trouble = inWords(result.error);
      for (const id of ready) this.#dirty[id] = true;
    }
    this.unkept = Object.keys(this.#dirty).length;
    if (result.ok && this.unkept > 0) this.#timer = window.setTimeout(() => void this.keep(), PAUSE);
    return result.ok ? result.value : undefined;
  };
}
