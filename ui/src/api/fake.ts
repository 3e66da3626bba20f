/** A stand-in for the core, for tests: each command answers from a function the test gives. */
import { useShell, type Shell } from './shell';
import type { Input, Name, Output } from './client';

export type Answers = { [K in Name]?: (input: Input<K>) => Output<K> };

/** Puts the stand-in in place. A command without an answer rejects, so that a test says what it needs. */
export function fake(answers: Answers, shell: Partial<Shell> = {}): { asked: [string, unknown][] } {
  const asked: [string, unknown][] = [];
  useShell({
    call: (name, payload) => {
      asked.push([name, payload]);
      const answer = answers[name as Name] as ((input: unknown) => unknown) | undefined;
      if (!answer) return Promise.reject({ code: 'not_found', detail: { what: `command ${name}` } });
      try {
        return Promise.resolve(answer(payload));
      } catch (error) {
        return Promise.reject(error);
      }
    },
    chooseFiles: () => Promise.resolve([]),
    takeFiles: () => Promise.resolve({ files: [], not_taken: [] }),
    watchDrops: () => () => undefined,
    chooseWorkspace: () => Promise.resolve(null),
    recentWorkspaces: () => Promise.resolve([]),
    zoom: () => Promise.resolve(),
    copied: () => Promise.resolve(),
    quit: () => Promise.resolve(),
    saveDocument: () => Promise.resolve(null),
    chooseFolder: () => Promise.resolve(null),
    saveInto: () => Promise.resolve(''),
    ...shell,
  });
  return { asked };
}
