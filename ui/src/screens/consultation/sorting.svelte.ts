/** Sorting answers one at a time: which one is looked at, and what a key does to it. */
import { Act } from '../../api/act.svelte';
import { call } from '../../api/client';
import type { AnswerToSort, Sorting } from '../../api/generated';

export class Desk {
  value = $state.raw<Sorting | undefined>();
  at = $state(0);
  naming = $state(false);
  readonly act = new Act();
  readonly #consultation: string;
  readonly #changed: () => void;

  constructor(consultation: string, changed: () => void) {
    this.#consultation = consultation;
    this.#changed = changed;
  }

  get here(): AnswerToSort | undefined {
    return this.value?.answers[this.at];
  }

  get left(): number {
    return this.value?.answers.filter((answer) => !answer.looked_at).length ?? 0;
  }

  /** Opens a question at the first answer that nobody has looked at. */
  async open(question: string): Promise<void> {
    const value = await this.act.run(() => call('consultation.sorting', { consultation: this.#consultation, question }));
    if (!value) return;
    this.value = value;
    const first = value.answers.findIndex((answer) => !answer.looked_at);
    this.at = first < 0 ? 0 : first;
  }

  go = (by: 1 | -1): void => {
    const last = (this.value?.answers.length ?? 1) - 1;
    this.at = Math.min(last, Math.max(0, this.at + by));
  };

  /** A theme by its number, from 1: on, or off again. */
  toggle = (number: number): void => {
    const theme = this.value?.themes[number - 1];
    const here = this.here;
    if (!theme || !here) return;
    const themes = here.themes.includes(theme.id) ? here.themes.filter((id) => id !== theme.id) : [...here.themes, theme.id];
    void this.#sort(here, { themes, looked_at: true });
  };

  /** Looked at, whatever its themes; on to the next that nobody has looked at, or to the one after where there is none. */
  next = async (): Promise<void> => {
    const { here, at } = this;
    if (here && !here.looked_at) await this.#sort(here, { looked_at: true });
    const after = this.value?.answers.findIndex((answer, i) => i > at && !answer.looked_at) ?? -1;
    if (after < 0) this.go(1);
    else this.at = after;
  };

  quote(words: string | null): Promise<void> {
    const here = this.here;
    return here ? this.#sort(here, { quoted: words, looked_at: true }) : Promise.resolve();
  }

  async name(name: string): Promise<boolean> {
    const { value, here } = this;
    if (!value) return false;
    const next = await this.act.run(() =>
      call('consultation.save_theme', { consultation: this.#consultation, question: value.question, theme: null, name, response: here?.response ?? null }),
    );
    if (!next) return false;
    this.value = next;
    this.naming = false;
    this.#changed();
    return true;
  }

  async rename(theme: string, name: string): Promise<boolean> {
    const value = this.value;
    if (!value) return false;
    const next = await this.act.run(() => call('consultation.save_theme', { consultation: this.#consultation, question: value.question, theme, name, response: null }));
    if (next) this.value = next;
    return next !== undefined;
  }

  async remove(theme: string, into: string | null): Promise<boolean> {
    const value = this.value;
    if (!value) return false;
    const next = await this.act.run(() => call('consultation.remove_theme', { consultation: this.#consultation, question: value.question, theme, into }));
    if (next) this.value = next;
    this.#changed();
    return next !== undefined;
  }

  async #sort(here: AnswerToSort, change: Partial<Pick<AnswerToSort, 'themes' | 'looked_at' | 'quoted'>>): Promise<void> {
    const value = this.value;
    if (!value) return;
    const { response, themes, looked_at, quoted } = { ...here, ...change };
    const next = await this.act.run(() => call('consultation.sort', { consultation: this.#consultation, question: value.question, response, themes, looked_at, quoted }));
    if (!next) return;
    this.value = next;
    this.#changed();
  }
}
