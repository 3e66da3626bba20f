/** Which workspace is chosen, and for whom it is unlocked. */
import { call, type Result } from './client';
import type { Session } from './generated';

class SessionState {
  now = $state.raw<Session | undefined>();

  /** Asks again: after every change of workspace or person. */
  async look(): Promise<void> {
    this.take(await call('session.look', {}));
  }

  async lock(): Promise<void> {
    this.take(await call('session.lock', {}));
  }

  take(result: Result<Session>): void {
    if (result.ok) this.now = result.value;
  }
}

export const session = new SessionState();
