/** The reading desk: this laptop's reading key and the parcels opened with it, without any school's workspace. */
import { ask, call, saveDocument, type Result } from '../../api/client';
import type { DeskShown, Session } from '../../api/generated';
import { session } from '../../api/session.svelte';
import { inWords, type Words } from '../../api/words';
import { route } from '../../parts/route.svelte';

export class Desk {
  shown = $state.raw<DeskShown | undefined>();
  trouble = $state.raw<Words | undefined>();
  busy = $state(false);

  look = (): Promise<void> => this.#during(async () => this.#take(await call('reading_desk.look', {})));

  makeKey = (name: string, passphrase: string): Promise<void> =>
    this.#during(async () => this.#take(await call('reading_desk.make_key', { name, passphrase })));

  unlock = (passphrase: string): Promise<void> => this.#during(async () => this.#take(await call('reading_desk.unlock', { passphrase })));

  lock = (): Promise<void> => this.#during(async () => this.#take(await call('reading_desk.lock', {})));

  startAgain = (): Promise<void> => this.#during(async () => this.#take(await call('reading_desk.start_again', {})));

  open = (parcel: string): Promise<void> => this.#during(async () => this.#enter(await call('reading_desk.open', { parcel })));

  /** Lets the reader choose the file they were sent, and opens it. */
  chooseAndOpen = (): Promise<void> =>
    this.#during(async () => {
      const chosen = await ask((shell) => shell.chooseFiles(['bwparcel', 'bwreply'], false));
      if (!chosen.ok) {
        this.trouble = inWords(chosen.error);
        return;
      }
      const file = chosen.value[0];
      if (file) this.#enter(await call('reading_desk.open_file', { file: file.handle }));
    });

  /** The code as a small file; its name, once it is saved. */
  async saveCode(): Promise<string | undefined> {
    const made = await call('reading_desk.card', {});
    const saved = made.ok ? await saveDocument(made.value.document) : made;
    this.trouble = saved.ok ? undefined : inWords(saved.error);
    return saved.ok ? (saved.value ?? undefined) : undefined;
  }

  #take(result: Result<DeskShown>): void {
    if (result.ok) this.shown = result.value;
    else this.trouble = inWords(result.error);
  }

  #enter(result: Result<Session>): void {
    if (result.ok) {
      route.swap([]);
      session.take(result);
    } else this.trouble = inWords(result.error);
  }

  async #during(work: () => Promise<void>): Promise<void> {
    this.busy = true;
    this.trouble = undefined;
    await work();
    this.busy = false;
  }
}
