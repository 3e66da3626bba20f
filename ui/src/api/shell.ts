/** The only file that knows the window runs in a desktop shell. */
import { Channel, invoke } from '@tauri-apps/api/core';
import { getCurrentWebview } from '@tauri-apps/api/webview';
import type { ApiError } from './generated';

/** A file the person chose: the shell keeps its bytes, the window holds a handle and a name. */
export interface ChosenFile {
  handle: number;
  name: string;
  bytes: number;
}

/** A file that was not taken, and why. */
export interface NotTaken {
  name: string;
  why: string;
}

/** Many files at once: those that were taken, and those that were not. */
export interface Taken {
  files: ChosenFile[];
  not_taken: NotTaken[];
}

/** What happens over the window while files are dragged. The window never sees a path. */
export type Dragged =
  | { what: 'over'; things: number }
  | { what: 'left' }
  | { what: 'dropped' }
  | { what: 'taken'; taken: Taken }
  | { what: 'refused'; error: ApiError };

/** A workspace's place, by handle and the name to show. */
export interface Place {
  handle: number;
  name: string;
}

export interface Shell {
  call(name: string, payload: unknown): Promise<unknown>;
  /** Kinds are endings without the dot. None chosen is an empty list. */
  chooseFiles(kinds: readonly string[], several: boolean): Promise<ChosenFile[]>;
  /** Lets the person choose several files, or a folder with what is in it. */
  takeFiles(kinds: readonly string[], from: 'files' | 'folder'): Promise<Taken>;
  /** Tells of files dragged and dropped onto the window, until what it returns is called. */
  watchDrops(kinds: readonly string[], told: (dragged: Dragged) => void): () => void;
  chooseWorkspace(purpose: 'open' | 'create' | 'backups' | 'backup'): Promise<Place | null>;
  /** Workspaces opened lately on this computer, the latest first. */
  recentWorkspaces(): Promise<Place[]>;
  /** Saves a made document where the person says: its name, or null when they changed their mind. */
  saveDocument(handle: number): Promise<string | null>;
  /** Lets the person choose a folder for many documents; null when they changed their mind. */
  chooseFolder(): Promise<Place | null>;
  /** Saves a made document in a chosen folder, never over another: its name there. */
  saveInto(folder: number, handle: number): Promise<string>;
  /** Makes everything in the window larger or smaller: 1 is as designed. */
  zoom(factor: number): Promise<void>;
  /** Text was copied: it is taken off the clipboard again after a minute. */
  copied(): Promise<void>;
  quit(): Promise<void>;
}

const desktop: Shell = {
  call: (name, payload) => invoke('call', { name, payload }),
  chooseFiles: (kinds, several) => invoke('choose_files', { kinds, several }),
  takeFiles: (kinds, from) => invoke('take_files', { kinds, from }),
  watchDrops: (kinds, told) => {
    const channel = new Channel<Dragged>(told);
    void invoke('watch_drops', { kinds, channel });
    return () => void invoke('stop_watching');
  },
  chooseWorkspace: (purpose) => invoke('choose_workspace', { purpose }),
  recentWorkspaces: () => invoke('recent_workspaces'),
  saveDocument: (handle) => invoke('save_document', { handle }),
  chooseFolder: () => invoke('choose_folder'),
  saveInto: (folder, handle) => invoke('save_into', { folder, handle }),
  zoom: (factor) => getCurrentWebview().setZoom(factor),
  copied: () => invoke('copied'),
  quit: () => invoke('quit'),
};

let current: Shell = desktop;

export const shell = (): Shell => current;

/** Puts a stand-in in place of the desktop, for tests. */
export function useShell(replacement: Shell): void {
  current = replacement;
}
