/** How hard a passphrase is to guess, as the core weighs it; nothing typed is kept. */
import { call } from '../api/client';
import type { Strength } from '../api/generated';

/** Characters from which a passphrase of ordinary words is strong. */
export const SUGGESTED_LENGTH = 14;

export class Weighing {
  strength = $state.raw<Strength | undefined>();
  #turn = 0;

  /** Weighs what is typed so far; `known` are words that make it easier here. */
  async weigh(passphrase: string, known: string[]): Promise<void> {
    const mine = ++this.#turn;
    if (!passphrase) {
      this.strength = undefined;
      return;
    }
    const result = await call('people.weigh_passphrase', { passphrase, known });
    if (mine === this.#turn && result.ok) this.strength = result.value;
  }
}
