/** Sorting answers one at a time: which one is looked at, and what a key does to it. */
import { Act } from '../../api/act.svelte';
import { call, type Result } from '../../api/client';
import type { AnswerToSort, Sorting } from '../../api/generated';

export class Desk {
  value = $state.raw<Sorting | undefined>();
  at = $state(0);
  naming = $state(false);
  readonly act = new Act();
  readonly #consultation: string;
  readonly #changed: () => void;
  /** What was pressed, one after the other: a key pressed while another is at work is done after it. */
  #last: Promise<unknown> = Promise.resolve();
  /** Counts up when something went wrong: what was pressed before that is not done on top of it. */
  #broken = 0;

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

  /** Does it after all that was pressed before; undefined where one of those went wrong. */
  #after<T>(work: () => Promise<T>): Promise<T | undefined> {
    const broken = this.#broken;
    const done = this.#last.then(async () => {
      if (broken !== this.#broken) return undefined;
      const before = this.act.trouble;
      const value = await work();
      if (this.act.trouble && this.act.trouble !== before) this.#broken += 1;
      return value;
    });
    this.#last = done;
    return done;
  }

  /** Opens a question at the first answer that nobody has looked at. */
  async open(question: string): Promise<void> {
    await this.#after(async () => {
      const value = await this.act.run(() => call('consultation.sorting', { consultation: this.#consultation, question }));
      if (!value) return;
      this.value = value;
      const first = value.answers.findIndex((answer) => !answer.looked_at);
      this.at = first < 0 ? 0 : first;
    });
  }

  go = (by: 1 | -1): void => {
    void this.#after(() => {
      this.#step(by);
      return Promise.resolve();
    });
  };

  #step(by: 1 | -1): void {
    const last = (this.value?.answers.length ?? 1) - 1;
    this.at = Math.min(last, Math.max(0, this.at + by));
  }

  /** A theme by its number, from 1: on, or off again. */
  toggle = (number: number): void => {
    void this.#after(async () => {
      const theme = this.value?.themes[number - 1];
      const here = this.here;
      if (!theme || !here) return;
      const themes = here.themes.includes(theme.id) ? here.themes.filter((id) => id !== theme.id) : [...here.themes, theme.id];
      await this.#sort(here, { themes, looked_at: true });
    });
  };

  /** Looked at, whatever its themes; on to the next that nobody has looked at, or to the one after where there is none. */
  next = async (): Promise<void> => {
    await this.#after(async () => {
      const { here, at } = this;
      if (here && !here.looked_at && !(await this.#sort(here, { looked_at: true }))) return;
      const after = this.value?.answers.findIndex((answer, i) => i > at && !answer.looked_at) ?? -1;
      if (after < 0) this.#step(1);
      else this.at = after;
    });
  };

  async quote(words: string | null): Promise<void> {
    const response = this.here?.response;
    await this.#after(async () => {
      const here = this.value?.answers.find((answer) => answer.response === response);
      if (here) await this.#sort(here, { quoted: words, looked_at: true });
    });
  }

  async name(name: string): Promise<boolean> {
    const response = this.here?.response ?? null;
    const named = await this.#after(() => this.#keep((of) => call('consultation.save_theme', { ...of, theme: null, name, response })));
    if (named) this.naming = false;
    return named === true;
  }

  async rename(theme: string, name: string): Promise<boolean> {
    return (await this.#after(() => this.#keep((of) => call('consultation.save_theme', { ...of, theme, name, response: null })))) === true;
  }

  async remove(theme: string, into: string | null): Promise<boolean> {
    return (await this.#after(() => this.#keep((of) => call('consultation.remove_theme', { ...of, theme, into })))) === true;
  }

  #sort(here: AnswerToSort, change: Partial<Pick<AnswerToSort, 'themes' | 'looked_at' | 'quoted'>>): Promise<boolean> {
    const { response, themes, looked_at, quoted } = { ...here, ...change };
    return this.#keep((of) => call('consultation.sort', { ...of, response, themes, looked_at, quoted }));
  }

  /** Does something to the question that is open, and takes over how its answers stand then. */
  async #keep(work: (of: { consultation: string; question: string }) => Promise<Result<Sorting>>): Promise<boolean> {
    const question = this.value?.question;
    if (question === undefined) return false;
    const next = await this.act.run(() => work({ consultation: this.#consultation, question }));
    if (!next) return false;
    this.value = next;
    this.#changed();
    return true;
  }
}
