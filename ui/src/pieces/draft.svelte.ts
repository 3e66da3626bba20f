/**
 * What is being typed about one pupil, kept in the workspace as it is typed, so that it is there again after a crash.
 * Make one while a component is made; it looks for an earlier draft by itself.
 */
import { onDestroy, untrack } from 'svelte';
import { call } from '../api/client';
import { instant } from './instant';

const PAUSE_MS = 400;

interface Form<T> {
  /** What is in the form now. */
  read: () => T;
  /** Puts an earlier state back into the form. */
  restore: (kept: T) => void;
}

export class Draft<T> {
  /** When it was last kept. */
  at = $state<string | undefined>();
  waiting = $state(false);
  /** When the draft that was brought back had been kept. */
  broughtBack = $state<string | undefined>();
  readonly #pupil: string;
  readonly #name: string;
  readonly #form: Form<T>;
  #blank: string;
  #kept: string;
  #timer = 0;

  constructor(pupil: string, name: string, form: Form<T>) {
    this.#pupil = pupil;
    this.#name = name;
    this.#form = form;
    this.#blank = untrack(() => JSON.stringify(form.read()));
    this.#kept = this.#blank;
    void this.#bringBack();
    $effect(() => {
      const text = JSON.stringify(form.read());
      untrack(() => {
        this.#changed(text);
      });
    });
    onDestroy(() => {
      if (this.waiting) void this.#keep();
    });
  }

  /** Saved for good, or not wanted: the draft goes, and what is in the form now counts as its beginning. */
  async forget(): Promise<void> {
    window.clearTimeout(this.#timer);
    this.waiting = false;
    this.at = undefined;
    this.broughtBack = undefined;
    this.#kept = this.#now();
    this.#blank = this.#kept;
    await call('drafts.save', { pupil: this.#pupil, form: this.#name, text: '' });
  }

  /** Empties the form again. */
  async discard(): Promise<void> {
    this.#form.restore(JSON.parse(this.#blank) as T);
    await this.forget();
  }

  #now = (): string => untrack(() => JSON.stringify(this.#form.read()));

  async #bringBack(): Promise<void> {
    const result = await call('drafts.load', { pupil: this.#pupil, form: this.#name });
    if (!result.ok || !result.value.text || this.#now() !== this.#blank) return;
    this.#kept = result.value.text;
    this.#form.restore(JSON.parse(result.value.text) as T);
    this.at = result.value.at ?? undefined;
    this.broughtBack = this.at;
  }

  #changed(text: string): void {
    window.clearTimeout(this.#timer);
    this.waiting = text !== this.#kept;
    if (this.waiting) this.#timer = window.setTimeout(() => void this.#keep(), PAUSE_MS);
  }

  async #keep(): Promise<void> {
    const text = this.#now();
    this.waiting = false;
    const result = await call('drafts.save', { pupil: this.#pupil, form: this.#name, text: text === this.#blank ? '' : text });
    if (!result.ok) return;
    this.#kept = text;
    this.at = instant();
  }
}
