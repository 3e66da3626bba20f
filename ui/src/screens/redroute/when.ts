/** A local day and time, as typed, as an instant. */
export const instantOf = (day: string, time: string): string => new Date(`${day}T${time}`).toISOString();
