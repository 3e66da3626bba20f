/** One action as it is being written: saved quietly while somebody types, with the way back in reach for ten seconds. */
import { onDestroy, untrack } from 'svelte';
import { call } from '../../api/client';
import type { ActionFields, ActionShown, ApiError, Plan } from '../../api/generated';
import { inWords, type Words } from '../../api/words';
import { nowIso } from '../../parts/dates';
import { pounds, readNumber, readPounds } from './words';

const PAUSE_MS = 700;
const UNDO_MS = 10_000;

const point = () => ({ words: '', number: null });

/** An action of which nothing is known yet. */
export const blank = (): ActionFields => ({
  title: '',
  outcome_area: null,
  level_of_need: null,
  principle: null,
  standard: null,
  standard_title: '',
  rests_on: '',
  lead: '',
  lead_person: null,
  partners: [],
  start: null,
  due: null,
  cost_pence: null,
  cost_note: '',
  milestones: [],
  measure: { what: '', unit: '', before: point(), aim: point(), after: point() },
});

/** New milestones get the identity under which the core keeps them. */
function adopt(typed: ActionFields, kept: ActionFields): void {
  const known = new Set(typed.milestones.map((step) => step.id));
  const fresh = kept.milestones.filter((step) => !known.has(step.id));
  for (const step of typed.milestones) {
    if (step.id) continue;
    const at = fresh.findIndex((other) => other.title === step.title.trim() && other.due === step.due);
    if (at >= 0) step.id = fresh.splice(at, 1)[0]?.id ?? null;
  }
}

/** The three moments of a measure. */
export const POINTS = ['before', 'aim', 'after'] as const;

export class ActionDraft {
  fields = $state<ActionFields>(blank());
  /** Money and numbers as they are typed. */
  cost = $state('');
  numbers = $state({ before: '', aim: '', after: '' });
  at = $state<string | undefined>();
  waiting = $state(false);
  /** Whether something else was asked for while a number cannot be read. */
  stopped = $state(false);
  trouble = $state.raw<Words | undefined>();
  /** What is wrong with which field, as the core says it. */
  faults = $state.raw<Partial<Record<string, string>>>({});
  /** What stood before the last change, while it can be taken back. */
  before = $state.raw<ActionFields | undefined>();
  version: number;
  readonly #id: string;
  readonly #take: (plan: Plan) => void;
  #kept = '';
  #timer = 0;
  #undoTimer = 0;
  #sending: Promise<void> = Promise.resolve();

  constructor(action: ActionShown, take: (plan: Plan) => void) {
    this.#id = action.id;
    this.#take = take;
    this.version = action.version;
    this.#show(action.fields);
    $effect(() => {
      const text = JSON.stringify(this.#wire());
      untrack(() => {
        this.#changed(text);
      });
    });
    onDestroy(() => {
      window.clearTimeout(this.#timer);
      window.clearTimeout(this.#undoTimer);
      if (this.waiting) void this.#save();
    });
  }

  /** Shows what the core keeps. */
  #show(fields: ActionFields): void {
    this.fields = structuredClone($state.snapshot(fields));
    this.cost = fields.cost_pence === null ? '' : pounds(fields.cost_pence);
    for (const name of POINTS) {
      const { number } = fields.measure[name];
      this.numbers[name] = number === null ? '' : String(number);
    }
    this.#kept = JSON.stringify(this.#wire());
  }

  #wire(): ActionFields {
    const fields = $state.snapshot(this.fields);
    fields.milestones = fields.milestones.filter((step) => step.title.trim() || step.due);
    fields.partners = fields.partners.filter((partner) => partner.name.trim() || partner.pledge.trim());
    // What cannot be read leaves the number that is kept, so that everything else is kept meanwhile.
    const kept = this.#kept ? (JSON.parse(this.#kept) as ActionFields) : fields;
    const cost = readPounds(this.cost);
    fields.cost_pence = cost === undefined ? kept.cost_pence : cost;
    for (const name of POINTS) {
      const number = readNumber(this.numbers[name]);
      fields.measure[name].number = number === undefined ? kept.measure[name].number : number;
    }
    return fields;
  }

  /** Whether anything cannot be read as it is typed. */
  get unreadable(): boolean {
    return Object.keys(this.unread).length > 0;
  }

  /** What cannot be read as it is typed. */
  get unread(): { cost?: string; numbers?: string } {
    const wrong = POINTS.some((name) => readNumber(this.numbers[name]) === undefined);
    return {
      ...(readPounds(this.cost) === undefined ? { cost: 'That is no amount. Try "640" or "12.50".' } : {}),
      ...(wrong ? { numbers: 'Type numbers in figures, for example 61 or 61.5.' } : {}),
    };
  }

  #changed(text: string): void {
    window.clearTimeout(this.#timer);
    this.waiting = text !== this.#kept;
    if (this.waiting) {
      this.#timer = window.setTimeout(() => void this.#save(), PAUSE_MS);
    } else {
      // What was refused is not there any more.
      this.trouble = undefined;
      this.faults = {};
    }
  }

  /** Keeps what is typed now; waits for what is under way. False where something typed is not kept. */
  flush = async (): Promise<boolean> => {
    window.clearTimeout(this.#timer);
    if (this.waiting) await this.#save();
    await this.#sending;
    this.stopped = this.unreadable;
    return !this.trouble && !this.stopped;
  };

  #save(): Promise<void> {
    this.#sending = this.#sending.then(() => this.#send());
    return this.#sending;
  }

  async #send(): Promise<void> {
    const fields = untrack(() => this.#wire());
    const text = JSON.stringify(fields);
    if (text === this.#kept) {
      this.waiting = false;
      return;
    }
    const earlier = JSON.parse(this.#kept) as ActionFields;
    const result = await call('plan.save', { id: this.#id, version: this.version, fields });
    if (!result.ok) {
      this.#refused(result.error);
      return;
    }
    this.#taken(result.value);
    const mine = result.value.actions.find((action) => action.id === this.#id);
    if (mine) for (const typed of [fields, this.fields]) adopt(typed, mine.fields);
    this.#kept = JSON.stringify(fields);
    this.waiting = this.#changedSince();
    this.#offerUndo(earlier);
  }

  #changedSince(): boolean {
    return JSON.stringify(untrack(() => this.#wire())) !== this.#kept;
  }

  #refused(error: ApiError): void {
    // Still to be kept: whoever leaves, or asks for something else, tries once more.
    this.waiting = this.#changedSince();
    this.faults = error.code === 'invalid' ? { [error.detail.field]: inWords(error).happened } : {};
    this.trouble = inWords(error);
  }

  /** Takes over what was kept. */
  #taken(plan: Plan): void {
    this.trouble = undefined;
    this.faults = {};
    this.at = nowIso();
    this.#take(plan);
    const mine = plan.actions.find((action) => action.id === this.#id);
    if (mine) this.version = mine.version;
  }

  #offerUndo(earlier: ActionFields): void {
    window.clearTimeout(this.#undoTimer);
    this.before = earlier;
    this.#undoTimer = window.setTimeout(() => (this.before = undefined), UNDO_MS);
  }

  /** Takes the last change back. */
  undo = async (): Promise<void> => {
    const earlier = this.before;
    if (!earlier) return;
    window.clearTimeout(this.#timer);
    this.before = undefined;
    const result = await call('plan.save', { id: this.#id, version: this.version, fields: earlier });
    if (!result.ok) {
      this.#refused(result.error);
      return;
    }
    this.#taken(result.value);
    this.#show(earlier);
    this.waiting = false;
  };

  /** Another command changed the action: what it holds now counts. */
  follow(action: ActionShown): void {
    this.version = action.version;
    this.#show(action.fields);
    this.trouble = undefined;
    this.stopped = false;
    this.waiting = false;
  }
}
