/** Something a screen asked the core for: not here yet, here, or a trouble in words. */
import { call, type Input, type Name, type Output } from './client';
import { inWords, type Words } from './words';

export class Asked<K extends Name> {
  value = $state.raw<Output<K> | undefined>();
  trouble = $state.raw<Words | undefined>();
  #turn = 0;
  readonly #name: K;
  readonly #input: () => Input<K>;

  constructor(name: K, input: () => Input<K>) {
    this.#name = name;
    this.#input = input;
    // Asks now, and again whenever what it asks by changes.
    $effect(() => {
      void this.#ask(this.#input());
    });
  }

  /** Asks again; what is shown stays until the answer comes. */
  reload = (): Promise<void> => this.#ask(this.#input());

  async #ask(input: Input<K>): Promise<void> {
    const mine = ++this.#turn;
    const result = await call(this.#name, input);
    if (mine !== this.#turn) return;
    if (result.ok) {
      this.value = result.value;
      this.trouble = undefined;
    } else {
      this.trouble = inWords(result.error);
    }
  }
}
