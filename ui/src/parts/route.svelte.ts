/** Where the window is now, and how to go elsewhere. */
import { href, readPlace, type Place } from './place';

export { href } from './place';

class Route {
  place = $state<Place>(readPlace(window.location.hash));

  constructor() {
    window.addEventListener('hashchange', () => {
      this.place = readPlace(window.location.hash);
    });
  }

  /** Goes there, leaving a step for Back. */
  go(path: readonly string[], query: Record<string, string | undefined> = {}): void {
    window.location.hash = href(path, query);
  }

  /** Goes there in place of this step: for filters and for moving between neighbours. */
  swap(path: readonly string[], query: Record<string, string | undefined> = {}): void {
    window.history.replaceState(null, '', href(path, query));
    this.place = readPlace(window.location.hash);
  }

  back(): void {
    window.history.back();
  }
}

export const route = new Route();
