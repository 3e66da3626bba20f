/** Which workspace is chosen, and for whom it is unlocked. */
import { call, type Result } from './client';
import type { Session } from './generated';

/** Everybody's passphrase in the demo school, whose pupils are invented. */
export const DEMO_PASSPHRASE = 'wrenfield demo school';

class SessionState {
  now = $state.raw<Session | undefined>();
  /** Whether the chosen workspace is the demo school, as far as it was open since the start. */
  demo = $state(false);

  /** Whether a parcel was open last: its reader goes back to the reading desk, not to the first page. */
  parcel = $state(false);

  /** How often somebody came in since the start. What was handed to the core before is gone. */
  opened = 0;

  /** Asks again: after every change of workspace or person. */
  async look(): Promise<void> {
    this.take(await call('session.look', {}));
  }

  async lock(): Promise<void> {
    this.take(await call('session.lock', {}));
  }

  take(result: Result<Session>): void {
    if (!result.ok) return;
    if (result.value.me && !this.now?.me) this.opened++;
    this.now = result.value;
    if (result.value.me || result.value.workspace) this.parcel = result.value.parcel;
    if (result.value.me) this.demo = result.value.demo;
    else if (!result.value.workspace) this.demo = false;
  }
}

export const session = new SessionState();
