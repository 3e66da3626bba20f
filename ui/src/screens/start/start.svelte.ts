/** What the first page does: create, open, recent, demo. */
import { ask, call, saveDocument, type Result } from '../../api/client';
import type { RecoverySheet, Session } from '../../api/generated';
import { session } from '../../api/session.svelte';
import type { Place } from '../../api/shell';
import { inWords, type Words } from '../../api/words';
import { route } from '../../parts/route.svelte';
import { Draft } from './draft.svelte';

/** A place opened before, with its school and year. */
export interface Recent extends Place {
  words: string;
}

export class Start {
  draft = new Draft();
  recent = $state.raw<Recent[]>([]);
  /** Shown once, after a workspace was made. */
  sheet = $state.raw<RecoverySheet | undefined>();
  savedAs = $state<string | undefined>();
  trouble = $state.raw<Words | undefined>();
  busy = $state(false);

  async lookForRecent(): Promise<void> {
    const result = await ask((shell) => shell.recentWorkspaces());
    if (!result.ok) return;
    // A place says its school and year by itself; one that cannot (a drive unplugged) keeps its folder's name.
    const looked = result.value.map(async (place): Promise<Recent> => {
      const peek = await call('workspace.peek', { handle: place.handle });
      return { ...place, words: peek.ok ? `${peek.value.school} · ${peek.value.year}` : place.name };
    });
    this.recent = await Promise.all(looked);
  }

  open = (handle: number): Promise<void> => this.#during(async () => this.#enter(await call('workspace.open', { handle })));

  demo = (): Promise<void> => this.#during(async () => this.#enter(await call('workspace.demo', {})));

  async chooseAndOpen(): Promise<void> {
    const place = await this.#place('open');
    if (place) await this.open(place.handle);
  }

  async create(): Promise<void> {
    const place = await this.#place('create');
    if (!place) return;
    await this.#during(async () => {
      const { school, year, name, role, passphrase } = this.draft;
      const result = await call('workspace.create', { handle: place.handle, school, year: Number(year), name, role, passphrase });
      if (result.ok) this.sheet = result.value;
      else this.trouble = inWords(result.error);
    });
  }

  /** Makes a link worker's workspace; its recovery key is shown once, as a school's is. */
  async createLink(): Promise<void> {
    const place = await this.#place('create');
    if (!place) return;
    await this.#during(async () => {
      const { name, passphrase } = this.draft;
      this.draft.school = `Schools of ${name.trim()}`;
      const result = await call('link_workspace.create', { handle: place.handle, name, passphrase });
      if (result.ok) this.sheet = result.value.sheet;
      else this.trouble = inWords(result.error);
    });
  }

  linkDemo = (): Promise<void> => this.#during(async () => this.#enter(await call('link_workspace.demo', {})));

  /** Saves the key where the person says; beside the workspace is refused with the reason. */
  async saveKey(): Promise<void> {
    if (!this.sheet) return;
    this.trouble = undefined;
    const result = await saveDocument(this.sheet.document);
    if (result.ok) this.savedAs = result.value ?? this.savedAs;
    else this.trouble = inWords(result.error);
  }

  stored = (): Promise<void> => this.#during(async () => this.#enter(await call('workspace.recovery_stored', {})));

  async #place(purpose: 'open' | 'create'): Promise<Place | null> {
    this.trouble = undefined;
    const result = await ask((shell) => shell.chooseWorkspace(purpose));
    if (result.ok) return result.value;
    this.trouble = inWords(result.error);
    return null;
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
