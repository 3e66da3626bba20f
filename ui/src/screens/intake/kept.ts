/** Work with chosen files that is kept while its person goes to another page and back. */
import { session } from '../../api/session.svelte';

/**
 * Keeps one piece of work for whoever is in: never shown to the next person, and begun anew once the workspace was locked,
 * because locking lets every chosen file go.
 */
export function keptFor<T>(begin: () => T): (person: string) => T {
  let current: { person: string; opened: number; work: T } | undefined;
  return (person) => {
    if (current?.person !== person || current.opened !== session.opened) current = { person, opened: session.opened, work: begin() };
    return current.work;
  };
}
