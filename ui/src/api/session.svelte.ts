/** Which workspace is open, and for whom. */
import { call } from './client';
import type { Session } from './generated';

class SessionState {
  now = $state.raw<Session | undefined>();

  async look(): Promise<void> {
    const result = await call('session.look', null);
    if (result.ok) this.now = result.value;
  }

  async lock(): Promise<void> {
    const result = await call('session.lock', null);
    if (result.ok) this.now = result.value;
  }
}

export const session = new SessionState();
