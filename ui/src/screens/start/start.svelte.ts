/** What the first page does: create, open, recent, demo. */
import { call, saveDocument } from '../../api/client';
import type { Recent } from '../../api/generated';
import { session } from '../../api/session.svelte';
import { shell } from '../../api/shell';
import { inWords, type Words } from '../../api/words';
import { Draft } from './draft.svelte';

export class Start {
  draft = new Draft();
  recent = $state.raw<Recent[]>([]);
  recoveryKey = $state<string | undefined>();
  savedAs = $state<string | undefined>();
  trouble = $state.raw<Words | undefined>();
  busy = $state(false);
  #keyDocument = 0;

  async lookForRecent(): Promise<void> {
    const result = await call('workspace.recent', null);
    if (result.ok) this.recent = result.value;
  }

  async open(handle: number): Promise<void> {
    await this.#during(async () => {
      const result = await call('workspace.open', { handle });
      if (result.ok) session.now = result.value;
      else this.trouble = inWords(result.error);
    });
  }

  async chooseAndOpen(): Promise<void> {
    const chosen = await shell().chooseWorkspace('open');
    if (chosen) await this.open(chosen.handle);
  }

  async demo(): Promise<void> {
    await this.#during(async () => {
      const result = await call('workspace.demo', null);
      if (result.ok) session.now = result.value;
      else this.trouble = inWords(result.error);
    });
  }

  async create(): Promise<void> {
    const chosen = await shell().chooseWorkspace('create');
    if (!chosen) return;
    await this.#during(async () => {
      const { school, year, name, role, passphrase } = this.draft;
      const result = await call('workspace.create', { handle: chosen.handle, school, year: Number(year), name, role, passphrase });
      if (result.ok) {
        this.recoveryKey = result.value.recovery_key;
        this.#keyDocument = result.value.document;
      } else this.trouble = inWords(result.error);
    });
  }

  /** Saves the key where the person says; beside the workspace is refused with the reason. */
  async saveKey(): Promise<void> {
    this.trouble = undefined;
    const result = await saveDocument(this.#keyDocument);
    if (result.ok) this.savedAs = result.value ?? this.savedAs;
    else this.trouble = inWords(result.error);
  }

  async stored(): Promise<void> {
    const result = await call('workspace.recovery_stored', null);
    if (!result.ok) {
      this.trouble = inWords(result.error);
      return;
    }
    this.recoveryKey = undefined;
    session.now = result.value;
  }

  async #during(work: () => Promise<void>): Promise<void> {
    this.busy = true;
    this.trouble = undefined;
    await work();
    this.busy = false;
  }
}
