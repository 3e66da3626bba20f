/** "2026/27" of the year that starts in 2026. */
const yearWords = (start: number) => `${String(start)}/${String((start + 1) % 100).padStart(2, '0')}`;

/** The years an intake may be set up for: until Easter the current one comes first, then the next. */
export function yearsToChoose(today: Date = new Date()): { value: string; label: string }[] {
  const first = today.getMonth() >= 3 ? today.getFullYear() : today.getFullYear() - 1;
  return [first, first + 1, first - 1].map((start) => ({ value: String(start), label: yearWords(start) }));
}
