/** How often the clock is looked at, in milliseconds. */
const LOOK = 5_000;
/** A longer gap between two looks than this is a laptop that slept: whoever opens it has to say who they are. */
const SLEPT = 60_000;
/** Somebody being here is told at most so often. */
const TELL = 30_000;

/** Calls back once nobody has touched the keyboard or pointer for that long, or the computer slept. Returns how to stop. */
export function watchIdle(minutes: number, onidle: () => void, onhere: () => void = () => undefined): () => void {
  let last = Date.now();
  let looked = last;
  let told = 0;
  const touch = () => {
    last = Date.now();
    if (last - told < TELL) return;
    told = last;
    onhere();
  };
  const events = ['pointerdown', 'pointermove', 'keydown', 'wheel'] as const;
  for (const event of events) window.addEventListener(event, touch, { passive: true });
  // A wall clock rather than one long timer: a laptop that slept must lock as soon as it wakes.
  const timer = window.setInterval(() => {
    const now = Date.now();
    const slept = now - looked >= SLEPT;
    looked = now;
    if (slept || now - last >= minutes * 60_000) onidle();
  }, LOOK);
  return () => {
    window.clearInterval(timer);
    for (const event of events) window.removeEventListener(event, touch);
  };
}
