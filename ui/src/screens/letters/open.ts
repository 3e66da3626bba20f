/** Opens one letter of the queue and remembers the list as it stood. */
import type { QueueItem } from '../../api/generated';
import { href } from '../../parts/place';
import { route } from '../../parts/route.svelte';
import { walk } from '../../pieces/walk.svelte';
import type { Tab } from './queue';

const LABELS: Record<Tab, string> = { unread: 'to read', read: 'read', none: 'without a letter', all: 'pupils' };

export function openFrom(items: readonly QueueItem[], tab: Tab, pupil: string): void {
  const back = href(['letters'], { show: tab });
  route.swap(['letters'], { show: tab });
  walk.start(
    LABELS[tab],
    items.map((item) => item.pupil.id),
    back,
  );
  route.go(['letters', pupil]);
}
