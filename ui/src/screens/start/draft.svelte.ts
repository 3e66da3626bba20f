/** What a new workspace needs, as it is typed. */
import type { Role } from '../../api/generated';
import { yearsToChoose } from './years';

export class Draft {
  school = $state('');
  year = $state(yearsToChoose()[0]?.value ?? '');
  name = $state('');
  role = $state<Role>('lead');
  passphrase = $state('');
  again = $state('');

  get faults(): { school?: string; name?: string; passphrase?: string } {
    const faults: { school?: string; name?: string; passphrase?: string } = {};
    if (!this.school.trim()) faults.school = 'Type the name of the school.';
    if (!this.name.trim()) faults.name = 'Type your name: every decision and every reading carries one.';
    if (!this.passphrase) faults.passphrase = 'Choose a passphrase. Nobody can open the workspace without one.';
    else if (this.passphrase !== this.again) faults.passphrase = 'Type the same passphrase in both boxes.';
    return faults;
  }

  get complete(): boolean {
    return Object.keys(this.faults).length === 0;
  }
}
