/** Something cannot wait: for the pupil somebody is looking at, or else for one they pick. One step from anywhere. */
import { route } from '../parts/route.svelte';

const IDENTITY = /^[0-9a-f-]{36}$/;

class TellDsl {
  /** Whether the list to pick a pupil from is open. */
  asking = $state(false);

  /** For whom the window is open: a pupil's page, their letter, or the row that has the focus. */
  private here(): string | undefined {
    const row = document.activeElement?.closest<HTMLElement>('[data-pupil]')?.dataset.pupil;
    if (row) return row;
    const [screen = '', id = ''] = route.place.path;
    return ['pupil', 'letters', 'redroute'].includes(screen) && IDENTITY.test(id) ? id : undefined;
  }

  start(): void {
    const pupil = this.here();
    if (pupil) route.go(['redroute', pupil]);
    else this.asking = true;
  }
}

export const tellDsl = new TellDsl();
