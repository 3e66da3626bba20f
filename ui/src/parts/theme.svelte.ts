/** Light, dark, or as the computer is set. Kept for this computer. */

export type Theme = 'system' | 'light' | 'dark';

const KEY = 'bridgewell.theme';
const isTheme = (text: string | null): text is Theme => text === 'system' || text === 'light' || text === 'dark';

class ThemeChoice {
  chosen = $state<Theme>('system');

  constructor() {
    const kept = window.localStorage.getItem(KEY);
    if (isTheme(kept)) this.choose(kept);
  }

  choose(next: Theme): void {
    this.chosen = next;
    window.localStorage.setItem(KEY, next);
    if (next === 'system') delete document.documentElement.dataset['theme'];
    else document.documentElement.dataset['theme'] = next;
  }
}

export const theme = new ThemeChoice();
