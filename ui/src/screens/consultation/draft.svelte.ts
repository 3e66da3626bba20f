/** A draft while it is written: kept a moment after the last key, and again when more was typed meanwhile. */
import { call } from '../../api/client';
import type { Audience, ConsultationDraft, ConsultationPage, QuestionKind } from '../../api/generated';
import { inWords, type Words } from '../../api/words';
import { nowIso } from '../../parts/dates';

/** Milliseconds after the last key until what was typed is kept. */
const PAUSE = 900;

export interface QuestionFields {
  /** Its place in the list for the window, which never changes. */
  key: number;
  id: string | null;
  kind: QuestionKind;
  words: string;
  /** Answers to choose from, a line each. */
  options: string;
}

/** What the parts of the draft are called on screen, by their names in the core. */
const FIELDS: Partial<Record<string, string>> = {
  title: 'What it is called',
  vision: 'Vision',
  aims: 'Aims',
  outcomes: 'Outcomes',
  know: 'What you know',
  plan: 'What you plan',
  how_to_answer: 'How people answer',
  audiences: 'Whom you ask',
  questions: 'What you ask',
  closes: 'Last day to answer',
};

const lines = (text: string): string[] => text.split('\n').map((line) => line.trim()).filter(Boolean);

export class Draft {
  title = $state('');
  opens = $state('');
  closes = $state('');
  words = $state({ vision: '', aims: '', outcomes: '', know: '', plan: '', how_to_answer: '' });
  pulls = $state({ pull_audit: true, pull_plan: true, pull_wellbeing: false });
  reached = $state<Partial<Record<Audience, string>>>({});
  questions = $state<QuestionFields[]>([]);
  saving = $state(false);
  savedAt = $state<string | undefined>();
  trouble = $state.raw<Words | undefined>();
  readonly #id: string;
  #version: number;
  #next = 1;
  #dirty = false;
  #timer: number | undefined;
  readonly #told: (page: ConsultationPage) => void;

  constructor(page: ConsultationPage, told: (page: ConsultationPage) => void) {
    this.#id = page.id;
    this.#version = page.version;
    this.#told = told;
    const { draft } = page;
    this.title = page.title;
    this.opens = page.opens ?? '';
    this.closes = page.closes ?? '';
    this.words = { vision: draft.vision, aims: draft.aims.join('\n'), outcomes: draft.outcomes.join('\n'), know: draft.know, plan: draft.plan, how_to_answer: draft.how_to_answer };
    this.pulls = { pull_audit: draft.pull_audit, pull_plan: draft.pull_plan, pull_wellbeing: draft.pull_wellbeing };
    this.reached = Object.fromEntries(page.audiences.map((reach) => [reach.audience, reach.how]));
    this.questions = page.questions.map((question) => ({ key: this.#next++, id: question.id, kind: question.kind, words: question.words, options: question.options.join('\n') }));
  }

  add(): void {
    this.questions.push({ key: this.#next++, id: null, kind: 'open', words: '', options: '' });
  }

  take(key: number): void {
    this.questions = this.questions.filter((question) => question.key !== key);
    this.touch();
  }

  move(key: number, by: 1 | -1): void {
    const at = this.questions.findIndex((question) => question.key === key);
    const to = at + by;
    const one = this.questions[at];
    const other = this.questions[to];
    if (!one || !other) return;
    this.questions[at] = other;
    this.questions[to] = one;
    this.touch();
  }

  asks(audience: Audience, asked: boolean): void {
    if (asked) this.reached[audience] ??= '';
    else this.reached[audience] = undefined;
    this.touch();
  }

  touch = (): void => {
    this.#dirty = true;
    window.clearTimeout(this.#timer);
    this.#timer = window.setTimeout(() => void this.keep(), PAUSE);
  };

  #whole(): ConsultationDraft {
    const { aims, outcomes, ...words } = this.words;
    return { ...words, ...this.pulls, aims: lines(aims), outcomes: lines(outcomes) };
  }

  /** Keeps what was typed, if anything was. */
  keep = async (): Promise<void> => {
    window.clearTimeout(this.#timer);
    if (!this.#dirty || this.saving) return;
    this.#dirty = false;
    this.saving = true;
    const sent = this.questions.filter((question) => question.words.trim() || lines(question.options).length > 0);
    const result = await call('consultation.save', {
      id: this.#id,
      version: this.#version,
      title: this.title,
      opens: this.opens || null,
      closes: this.closes || null,
      draft: this.#whole(),
      audiences: Object.entries(this.reached).flatMap(([audience, how]) => (how === undefined ? [] : [{ audience: audience as Audience, how }])),
      questions: sent.map((question) => ({ id: question.id, kind: question.kind, words: question.words, options: lines(question.options) })),
    });
    this.saving = false;
    if (!result.ok) {
      this.#dirty = true;
      this.savedAt = undefined;
      const words = inWords(result.error);
      const field = result.error.code === 'invalid' ? FIELDS[result.error.detail.field] : undefined;
      this.trouble = field ? { ...words, happened: `${field}: ${words.happened}` } : words;
      return;
    }
    this.trouble = undefined;
    this.savedAt = nowIso();
    this.#version = result.value.version;
    // Questions are kept in the order in which they were sent; new ones have an identity from now on.
    sent.forEach((question, place) => {
      const kept = result.value.questions[place];
      const here = this.questions.find((one) => one.key === question.key);
      if (kept && here) here.id = kept.id;
    });
    this.#told(result.value);
    if (this.#dirty) this.touch();
  };
}
