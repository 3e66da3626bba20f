/** The one call to the core. What comes back is either the thing asked for or a reason in a closed list. */
import type { ApiError, Commands } from './generated';
import { shell, type Shell } from './shell';

export type Name = keyof Commands;
export type Input<K extends Name> = Commands[K]['input'];
export type Output<K extends Name> = Commands[K]['output'];

export type Result<T> = { ok: true; value: T } | { ok: false; error: ApiError };

/** Whether a rejection is one of ours. Anything else is a fault of the program itself. */
function isApiError(reason: unknown): reason is ApiError {
  return typeof reason === 'object' && reason !== null && 'code' in reason && typeof reason.code === 'string';
}

async function settled<T>(work: Promise<T>): Promise<Result<T>> {
  try {
    return { ok: true, value: await work };
  } catch (reason) {
    if (isApiError(reason)) return { ok: false, error: reason };
    return { ok: false, error: { code: 'broken', detail: { message: String(reason) } } };
  }
}

export function call<K extends Name>(name: K, input: Input<K>): Promise<Result<Output<K>>> {
  return settled(shell().call(name, input) as Promise<Output<K>>);
}

/** Runs something of the shell's own, its refusals as results too. */
export function ask<T>(work: (at: Shell) => Promise<T>): Promise<Result<T>> {
  return settled(work(shell()));
}

/** Saves a finished document where the person says: its name there, or null when they changed their mind. */
export function saveDocument(handle: number): Promise<Result<string | null>> {
  return ask((at) => at.saveDocument(handle));
}
