/** Which letter comes next with one key. */
import type { QueueItem } from '../../api/generated';

/**
 * The next letter that nobody has read and nobody else has: after this one in the order of the queue, then from the top.
 * The queue is ordered anew once this letter is read, so its place `was` remembered when it was opened counts.
 */
export function nextUnread(items: readonly QueueItem[], pupil: string, was: number): QueueItem | undefined {
  const free = (item: QueueItem) => item.state === 'unread' && !item.elsewhere && item.pupil.id !== pupil;
  const at = items.findIndex((item) => item.pupil.id === pupil);
  // Read letters stand at the end: then what followed it now stands where it stood.
  const from = at >= 0 && items[at]?.state === 'unread' ? at + 1 : Math.max(was, 0);
  return items.slice(from).find(free) ?? items.find(free);
}
