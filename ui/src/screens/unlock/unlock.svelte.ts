/** Unlocking: who, and with what; or the printed recovery key when every passphrase is lost. */
import { call, type Result } from '../../api/client';
import type { Session, StaffName } from '../../api/generated';
import { session } from '../../api/session.svelte';
import { inWords, type Words } from '../../api/words';

export class Unlocking {
  person = $state<string | undefined>();
  passphrase = $state('');
  again = $state('');
  recoveryKey = $state('');
  recovering = $state(false);
  trouble = $state.raw<Words | undefined>();
  busy = $state(false);

  constructor(people: readonly StaffName[]) {
    if (people.length === 1) this.person = people[0]?.id;
  }

  get ready(): boolean {
    if (this.person === undefined || this.passphrase.length === 0) return false;
    return !this.recovering || (this.recoveryKey.trim().length > 0 && this.passphrase === this.again);
  }

  /** Whether it opened. A wrong passphrase is told at once and the box keeps the focus. */
  async unlock(): Promise<boolean> {
    const person = this.person;
    if (!person || !this.ready || this.busy) return false;
    const passphrase = this.passphrase;
    return this.#take(
      this.recovering
        ? call('workspace.recover', { recovery_key: this.recoveryKey, person, passphrase })
        : call('session.unlock', { person, passphrase }),
    );
  }

  /** Puts this workspace away, to open another. */
  leave = (): Promise<boolean> => this.#take(call('workspace.close', {}));

  recover(): void {
    this.recovering = !this.recovering;
    this.passphrase = '';
    this.again = '';
    this.trouble = undefined;
  }

  async #take(asked: Promise<Result<Session>>): Promise<boolean> {
    this.busy = true;
    this.trouble = undefined;
    const result = await asked;
    this.busy = false;
    if (!result.ok) {
      this.trouble = inWords(result.error);
      return false;
    }
    this.passphrase = '';
    session.take(result);
    return true;
  }
}
