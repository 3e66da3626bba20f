/** Now, as the core writes instants. */
import { today } from '../parts/dates';

export const instant = (): string => today().toISOString();
