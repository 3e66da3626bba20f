/** Now, as the core writes instants. */
export const instant = (): string => new Date().toISOString();
