/** How the services of the directory are said. */
import type { Answers, Caller, Service } from '../api/generated';
import { list } from '../parts/words';

export const CALLERS: Record<Caller, string> = { pupil: 'pupils', parent: 'parents and carers', staff: 'staff' };
export const ANSWERS: Record<Answers, string> = { always: 'day and night', in_hours: 'in working hours', out_of_hours: 'out of hours' };

/** "pupils", "parents and carers and staff", "anybody". */
export function callersOf(service: Service): string {
  if (service.callers.length === 3) return 'anybody';
  return list(service.callers.map((caller) => CALLERS[caller]));
}

/** When it answers, with where. */
export function whenOf(service: Service): string {
  const hours = service.hours || ANSWERS[service.answers];
  return service.answers === 'out_of_hours' && service.hours ? `out of hours: ${hours}` : hours;
}
