/**
 * National lines that answer for any school in the United Kingdom, checked in November 2026.
 *
 * - 999: police and ambulance.
 * - NSPCC Helpline, for adults who are worried about a child: 0808 800 5000, free; hours differ and have changed, so none
 *   are given here. From nspcc.org.uk, "Report abuse".
 * - Childline, for anyone under 19: 0800 1111, free, at any hour. From childline.org.uk.
 *
 * The local authority's own lines stand in Settings, because each council has others.
 */
export interface Line {
  who: string;
  number: string;
  when: string;
}

export const NATIONAL: readonly Line[] = [
  { who: 'NSPCC Helpline, for adults', number: '0808 800 5000', when: 'free; to ask for advice about a child, never instead of 999' },
  { who: 'Childline, for pupils', number: '0800 1111', when: 'free, day and night; the pupil can ring from any phone' },
];
