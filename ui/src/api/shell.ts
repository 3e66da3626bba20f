/** The only file that knows the window runs in a desktop shell. */
import { invoke } from '@tauri-apps/api/core';

/** A file the person chose: the shell keeps its bytes, the window holds a handle and a name. */
export interface ChosenFile {
  handle: number;
  name: string;
  bytes: number;
}

/** A workspace the person chose, by handle and the name to show. */
export interface ChosenWorkspace {
  handle: number;
  name: string;
}

export interface Shell {
  call(name: string, payload: unknown): Promise<unknown>;
  chooseFiles(kinds: readonly string[], several: boolean): Promise<ChosenFile[]>;
  chooseWorkspace(purpose: 'open' | 'create'): Promise<ChosenWorkspace | null>;
  /** Saves a made document where the person says; null when they changed their mind. */
  saveDocument(handle: number): Promise<string | null>;
}

const desktop: Shell = {
  call: (name, payload) => invoke('call', { name, payload }),
  chooseFiles: (kinds, several) => invoke('choose_files', { kinds, several }),
  chooseWorkspace: (purpose) => invoke('choose_workspace', { purpose }),
  saveDocument: (handle) => invoke('save_document', { handle }),
};

let current: Shell = desktop;

export const shell = (): Shell => current;

/** Puts a stand-in in place of the desktop, for tests. */
export function useShell(replacement: Shell): void {
  current = replacement;
}
