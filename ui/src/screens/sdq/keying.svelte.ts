/**
 * Keying one form the way a data clerk does: a digit fills the box and moves on, space leaves
 * it blank, Backspace steps back. A second keying hides the first, and every box where the two
 * differ is settled by looking at the paper.
 */
import type { ImpactTicks, InformantName } from '../../api/generated';
import { impactCells, ITEMS, type Cell } from './cells';

export type Answer = number | 'blank' | undefined;

export class Keying {
  readonly cells: readonly Cell[];
  first = $state<Answer[]>([]);
  second = $state<Answer[]>([]);
  at = $state(0);
  pass = $state<'first' | 'second'>('first');

  constructor(informant: InformantName, withImpact: boolean) {
    this.cells = withImpact ? [...ITEMS, ...impactCells(informant)] : ITEMS;
    this.first = this.cells.map(() => undefined);
    this.second = this.cells.map(() => undefined);
  }

  get shown(): readonly Answer[] {
    return this.pass === 'first' ? this.first : this.second;
  }

  get done(): boolean {
    return this.shown.every((answer) => answer !== undefined);
  }

  get answered(): number {
    return this.shown.filter((answer) => answer !== undefined).length;
  }

  /** Boxes where two full keyings differ. */
  get differing(): Cell[] {
    if (this.pass === 'first') return [];
    return this.cells.filter((_, i) => this.second[i] !== undefined && this.second[i] !== this.first[i]);
  }

  /** Takes a key; returns whether it meant anything here. */
  press(key: string): boolean {
    const cell = this.cells[this.at];
    if (!cell) return false;
    if (/^[0-3]$/.test(key)) {
      if (Number(key) > cell.top) return false;
      this.#fill(Number(key));
      return true;
    }
    switch (key) {
      case ' ':
      case '.':
        this.#fill('blank');
        return true;
      case 'Backspace':
        this.at = Math.max(0, this.at - 1);
        this.#here(undefined);
        return true;
      case 'ArrowRight':
      case 'ArrowDown':
        this.at = Math.min(this.cells.length - 1, this.at + 1);
        return true;
      case 'ArrowLeft':
      case 'ArrowUp':
        this.at = Math.max(0, this.at - 1);
        return true;
      default:
        return false;
    }
  }

  /** Starts the second keying: the first is hidden, not lost. */
  again(): void {
    this.pass = 'second';
    this.at = 0;
  }

  /** Takes the paper's answer for a box both keyings now agree on. */
  settle(id: string, answer: Answer): void {
    const i = this.cells.findIndex((cell) => cell.id === id);
    if (i < 0) return;
    this.first[i] = answer;
    this.second[i] = answer;
  }

  /** The answer of a box as kept: null when blank or not keyed. */
  value(id: string): number | null {
    const answer = this.first[this.cells.findIndex((cell) => cell.id === id)];
    return typeof answer === 'number' ? answer : null;
  }

  /** The 25 answers in printed order. */
  get answers(): (number | null)[] {
    return ITEMS.map((cell) => this.value(cell.id));
  }

  /** The supplement, when it was keyed. */
  get impact(): ImpactTicks | null {
    if (this.cells.length === ITEMS.length) return null;
    return {
      difficulties: this.value('difficulties'),
      distress: this.value('distress'),
      home: this.value('home'),
      friends: this.value('friends'),
      class: this.value('class'),
      leisure: this.value('leisure'),
    };
  }

  #here(answer: Answer): void {
    if (this.pass === 'first') this.first[this.at] = answer;
    else this.second[this.at] = answer;
  }

  #fill(answer: Answer): void {
    this.#here(answer);
    if (this.at < this.cells.length - 1) this.at += 1;
  }
}
