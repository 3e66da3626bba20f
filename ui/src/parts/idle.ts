/** Calls back once nobody has touched the keyboard or pointer for that long. Returns how to stop. */
export function watchIdle(minutes: number, onidle: () => void): () => void {
  let last = Date.now();
  const touch = () => {
    last = Date.now();
  };
  const events = ['pointerdown', 'pointermove', 'keydown', 'wheel'] as const;
  for (const event of events) window.addEventListener(event, touch, { passive: true });
  // A wall clock rather than one long timer: a laptop that slept must lock as soon as it wakes.
  const timer = window.setInterval(() => {
    if (Date.now() - last >= minutes * 60_000) onidle();
  }, 5_000);
  return () => {
    window.clearInterval(timer);
    for (const event of events) window.removeEventListener(event, touch);
  };
}
