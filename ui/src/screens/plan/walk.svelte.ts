/** A review as it is being held: what is typed is kept in the workspace as a draft, and changes nothing yet. */
import { onDestroy, untrack } from 'svelte';
import { call } from '../../api/client';
import type { ActionShown, Plan, PlanReviewShown, ReviewLine, ReflectionPrompt } from '../../api/generated';
import { inWords, type Words } from '../../api/words';
import { nowIso } from '../../parts/dates';

const PAUSE_MS = 600;

export class Held {
  period = $state('');
  lines = $state<Record<string, ReviewLine>>({});
  thoughts = $state<Partial<Record<ReflectionPrompt, string>>>({});
  at = $state<string | undefined>();
  waiting = $state(false);
  trouble = $state.raw<Words | undefined>();
  version: number;
  readonly #id: string;
  readonly #take: (plan: Plan) => void;
  #kept: string;
  #timer = 0;
  #sending: Promise<void> = Promise.resolve();

  constructor(review: PlanReviewShown, take: (plan: Plan) => void) {
    this.#id = review.id;
    this.#take = take;
    this.version = review.version;
    this.period = review.period;
    for (const line of review.lines) this.lines[line.action] = { ...line };
    for (const one of review.reflections) this.thoughts[one.prompt] = one.answer;
    this.#kept = JSON.stringify(this.#wire());
    $effect(() => {
      const text = JSON.stringify(this.#wire());
      untrack(() => {
        window.clearTimeout(this.#timer);
        this.waiting = text !== this.#kept;
        if (this.waiting) this.#timer = window.setTimeout(() => void this.#save(), PAUSE_MS);
      });
    });
    onDestroy(() => {
      window.clearTimeout(this.#timer);
      if (this.waiting) void this.#save();
    });
  }

  /** The line of an action, begun with how it stands. */
  talkAbout(action: ActionShown): void {
    this.lines[action.id] ??= { action: action.id, happened: '', status: action.standing, why: '', next_step: '', next_by: null };
  }

  /** Leaves an action for another time. */
  leaveOut(action: string): void {
    this.lines = Object.fromEntries(Object.entries(this.lines).filter(([id]) => id !== action));
  }

  #wire() {
    const thoughts = Object.entries($state.snapshot(this.thoughts)) as [ReflectionPrompt, string][];
    return {
      period: this.period,
      lines: Object.values($state.snapshot(this.lines)),
      reflections: thoughts.filter(([, answer]) => answer.trim()).map(([prompt, answer]) => ({ prompt, answer })),
    };
  }

  flush = async (): Promise<boolean> => {
    window.clearTimeout(this.#timer);
    if (this.waiting) await this.#save();
    await this.#sending;
    return !this.trouble;
  };

  #save(): Promise<void> {
    this.#sending = this.#sending.then(() => this.#send());
    return this.#sending;
  }

  async #send(): Promise<void> {
    const wire = untrack(() => this.#wire());
    const text = JSON.stringify(wire);
    const result = await call('plan.save_review', { id: this.#id, version: this.version, ...wire, text: '' });
    if (!result.ok) {
      // Still to be kept: leaving, or finishing, tries once more.
      this.waiting = true;
      this.trouble = inWords(result.error);
      return;
    }
    this.trouble = undefined;
    this.at = nowIso();
    this.#kept = text;
    this.waiting = JSON.stringify(untrack(() => this.#wire())) !== text;
    this.version = result.value.reviews.find((review) => review.id === this.#id)?.version ?? this.version;
    this.#take(result.value);
  }
}
