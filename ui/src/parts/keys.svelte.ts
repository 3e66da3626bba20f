/**
 * Keys that work anywhere in the window. Single keys (J, K, ?) can be switched off (WCAG 2.1.4)
 * and never fire while somebody is typing or a dialog is open.
 */
import { onMount } from 'svelte';

export type Press = (event: KeyboardEvent) => void;

export interface Key {
  /** As the event names it, with "Ctrl+" before it where held: "j", "Enter", "Ctrl+k", "F2". */
  key: string;
  /** What it does, for the sheet of keys. */
  does: string;
  press: Press;
}

const layers: Key[][] = $state([]);

/** Whether letters on their own act as shortcuts. */
export const singleKeys = $state({ on: true });

/** Adds keys while the calling component is on screen; the newest layer wins. */
export function useKeys(keys: Key[]): void {
  onMount(() => {
    layers.push(keys);
    return () => {
      const at = layers.findIndex((layer) => layer.every((key, i) => key.press === keys[i]?.press));
      if (at >= 0) layers.splice(at, 1);
    };
  });
}

/** Every key that works now, for the sheet. */
export function liveKeys(): Key[] {
  const all = layers.toReversed().flat();
  return all.filter((key, i) => all.findIndex((other) => other.key === key.key) === i);
}

function nameOf(event: KeyboardEvent): string {
  const key = event.key.length === 1 ? event.key.toLowerCase() : event.key;
  return event.ctrlKey || event.metaKey ? `Ctrl+${key}` : key;
}

function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target.isContentEditable || target.closest('dialog, [role=listbox], [role=menu]')) return true;
  if (target instanceof HTMLInputElement) return !['checkbox', 'radio', 'button'].includes(target.type);
  return target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement;
}

/** Finds and runs the key's action; returns whether there was one. */
export function onPress(event: KeyboardEvent): boolean {
  if (event.altKey || event.defaultPrevented) return false;
  const name = nameOf(event);
  const single = name.length === 1;
  const anywhere = name === 'F2' || name.startsWith('Ctrl+');
  if (single && !singleKeys.on) return false;
  if (!anywhere && isTyping(event.target)) return false;
  const onControl = event.target instanceof HTMLElement && event.target.closest('button, a, summary, input');
  if (name === 'Enter' && onControl) return false;
  const key = liveKeys().find((known) => known.key === name);
  if (!key) return false;
  event.preventDefault();
  key.press(event);
  return true;
}
