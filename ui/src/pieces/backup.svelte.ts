/** Going back to a backup: chosen, looked into with a passphrase of its day, then restored into a folder of its own. */
import { ask, call } from '../api/client';
import type { BackupPreview, BackupShown } from '../api/generated';
import { session } from '../api/session.svelte';
import { inWords, type Words } from '../api/words';
import { route } from '../parts/route.svelte';

export class BackupWork {
  #handle = 0;
  shown = $state.raw<BackupShown | undefined>();
  preview = $state.raw<BackupPreview | undefined>();
  person = $state('');
  passphrase = $state('');
  trouble = $state.raw<Words | undefined>();
  busy = $state(false);

  choose = (): Promise<void> =>
    this.#during(async () => {
      const place = await ask((shell) => shell.chooseWorkspace('backup'));
      if (!place.ok) this.trouble = inWords(place.error);
      if (!place.ok || !place.value) return;
      this.#handle = place.value.handle;
      this.forget();
      const result = await call('backups.look_at', { handle: this.#handle });
      if (!result.ok) this.trouble = inWords(result.error);
      else {
        this.shown = result.value;
        const me = session.now?.me?.id;
        this.person = (result.value.people.find((one) => one.id === me) ?? result.value.people[0])?.id ?? '';
      }
    });

  lookInto = (): Promise<void> =>
    this.#during(async () => {
      const result = await call('backups.look_into', { handle: this.#handle, person: this.person, passphrase: this.passphrase });
      if (result.ok) this.preview = result.value;
      else this.trouble = inWords(result.error);
    });

  /** Into a folder that the person names. The workspace that is open stays as it is, and is closed. */
  restore = (): Promise<void> =>
    this.#during(async () => {
      const into = await ask((shell) => shell.chooseWorkspace('create'));
      if (!into.ok) this.trouble = inWords(into.error);
      if (!into.ok || !into.value) return;
      const { person, passphrase } = this;
      const result = await call('backups.restore', { handle: this.#handle, person, passphrase, into: into.value.handle });
      if (result.ok) {
        this.forget();
        route.swap([]);
        session.take(result);
      } else this.trouble = inWords(result.error);
    });

  /** Lets the backup and the passphrase go. */
  forget = (): void => {
    this.shown = undefined;
    this.preview = undefined;
    this.passphrase = '';
    this.trouble = undefined;
  };

  async #during(work: () => Promise<void>): Promise<void> {
    this.busy = true;
    this.trouble = undefined;
    await work();
    this.busy = false;
  }
}
