/** Unlocking: who, and with what. */
import { call } from '../../api/client';
import type { PersonLine } from '../../api/generated';
import { session } from '../../api/session.svelte';
import { inWords, type Words } from '../../api/words';

export class Unlocking {
  person = $state<string | undefined>();
  passphrase = $state('');
  trouble = $state.raw<Words | undefined>();
  busy = $state(false);

  constructor(people: readonly PersonLine[]) {
    if (people.length === 1) this.person = people[0]?.id;
  }

  get ready(): boolean {
    return this.person !== undefined && this.passphrase.length > 0;
  }

  /** Whether it opened. A wrong passphrase is told at once and the box keeps the focus. */
  async unlock(): Promise<boolean> {
    if (!this.person || !this.ready || this.busy) return false;
    this.busy = true;
    this.trouble = undefined;
    const result = await call('session.unlock', { person: this.person, passphrase: this.passphrase });
    this.busy = false;
    if (result.ok) {
      this.passphrase = '';
      session.now = result.value;
      return true;
    }
    this.trouble = inWords(result.error);
    return false;
  }

  /** Puts this workspace away, to open another. */
  async leave(): Promise<void> {
    const result = await call('workspace.close', null);
    if (result.ok) session.now = result.value;
    else this.trouble = inWords(result.error);
  }
}
