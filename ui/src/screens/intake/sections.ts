/** Which parts of the intake a role has something to do in. */
import type { Role } from '../../api/generated';

/** Whether files are brought in by this role. */
export const brings = (role: Role | undefined): boolean => role === undefined || role === 'lead' || role === 'data_manager';
