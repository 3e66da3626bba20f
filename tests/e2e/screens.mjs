/**
 * Every screen worth a picture, in an order in which each can be reached from the one before. `reach` does what a
 * person does; the picture is taken when it is done.
 */
const fromRail = (name, title) => ({
  name,
  reach: async (window) => {
    await window.click('link', { part: title });
    await window.byRole('heading');
    await window.settled();
  },
});

/** A screen one step further: a link of the page, by its name. */
const through = (name, link) => ({
  name,
  reach: async (window) => {
    await window.click('link', link);
    await window.byRole('heading');
    await window.settled();
  },
});

export const screens = [
  { name: 'start', reach: (window) => window.see('Explore the demo school') },
  {
    name: 'reading-desk',
    reach: async (window) => {
      await window.click('button', { part: 'Read letters for a school' });
      await window.type('Your name, as colleagues know it', 'Joan Hale');
      await window.type('Passphrase', 'twelve yellow herons waiting');
      await window.type('Passphrase once more', 'twelve yellow herons waiting');
      await window.click('button', 'Make my reading key');
      await window.see('Your reading code');
    },
  },
  {
    name: 'link-start',
    reach: async (window) => {
      await window.click('link', 'Back');
      await window.click('button', { part: 'I visit schools as a link worker' });
      await window.byRole('button', 'Choose where to keep it');
    },
  },
  {
    name: 'schools',
    reach: async (window) => {
      await window.click('button', 'Look at an invented one first');
      await window.byRole('rowheader', { part: 'Alder Park School' });
    },
  },
  fromRail('across-schools', 'Across schools'),
  fromRail('figures', 'Figures for the NHS'),
  {
    name: 'one-school',
    reach: async (window) => {
      await window.click('link', { part: 'Your schools' });
      await window.click('link', 'Alder Park School');
      await window.byRole('heading', 'Alder Park School');
      await window.settled();
    },
  },
  through('one-school-plan', 'Plan'),
  through('one-school-visits', 'Visits and history'),
  through('visit-page', 'Page before a visit'),
  {
    name: 'create',
    reach: async (window) => {
      await window.click('button', 'Lock');
      await window.click('button', 'Open another workspace');
      await window.click('button', { part: 'Create a school workspace' });
      await window.byRole('button', 'Choose where to keep it');
    },
  },
  {
    name: 'home',
    reach: async (window) => {
      await window.click('link', 'Back');
      await window.click('button', { part: 'Explore the demo school' });
      await window.byRole('navigation');
    },
  },
  fromRail('intake', 'Intake'),
  through('intake-waiting', 'Waiting for an answer'),
  through('intake-files', 'Files brought in'),
  through('intake-letters', 'Letters as files'),
  fromRail('writing', 'Writing'),
  fromRail('letters', 'Letters'),
  {
    name: 'letter',
    reach: async (window) => {
      await window.click('button', 'Read the next letter');
      await window.byRole('button', 'Save the reading');
    },
  },
  {
    name: 'share',
    reach: async (window) => {
      await window.click('link', { part: 'Letters' });
      await window.click('button', 'Share the reading');
      await window.see('Hand letters out');
    },
  },
  fromRail('sdq', 'SDQ'),
  fromRail('compare', 'Compare'),
  {
    name: 'pupil',
    reach: async (window) => {
      await window.press('j', 'Enter');
      await window.byRole('region', 'The letter');
    },
  },
  through('red-route', 'Tell the DSL'),
  fromRail('opportunities', 'Opportunities'),
  fromRail('reviews', 'Reviews'),
  fromRail('link-worker', 'Link worker'),
  fromRail('audit', 'Audit'),
  through('audit-standard', 'Pupils are asked, and told what came of it'),
  {
    name: 'audit-compare',
    reach: async (window) => {
      await window.click('link', { part: 'Audit' });
      await window.click('link', 'Between rounds');
      await window.see('Standards that moved');
      await window.settled();
    },
  },
  through('audit-papers', 'On paper'),
  {
    name: 'audit-entry',
    reach: async (window) => {
      await window.click('link', 'Type in answers');
      await window.click('button', 'Begin this form');
      await window.see('of 47 answers typed in');
      await window.press('2', '1', '3');
      await window.see('3 of 47 answers typed in');
    },
  },
  fromRail('people', 'People'),
  through('people-champions', 'Champions'),
  through('people-voice', 'Pupil voice'),
  through('who-to-ring', 'Who to ring'),
  fromRail('supervision', 'Supervision'),
  through('supervision-for-yourself', 'For yourself'),
  fromRail('plan', 'Action plan'),
  through('plan-board', 'Board'),
  through('plan-timeline', 'Timeline'),
  {
    name: 'plan-action',
    reach: async (window) => {
      await window.click('link', { part: 'Say who does what' });
      await window.byRole('heading', { part: '10. Say who does what' });
    },
  },
  {
    name: 'plan-review',
    reach: async (window) => {
      await window.click('link', 'Action plan');
      await window.click('link', 'Half-term reviews');
      await window.click('button', 'Hold the half-term review');
      await window.click('button', 'Talk about this one');
      await window.byRole('textbox', 'What happened since the last review');
    },
  },
  {
    name: 'plan-out',
    reach: async (window) => {
      await window.click('link', 'Action plan');
      await window.click('link', 'Print, calendar, table');
      await window.click('button', 'Make the document');
      await window.see('No number of people from 1 to 5');
    },
  },
  fromRail('documents', 'Documents'),
  through('summary', 'Summary of the new Year 7'),
  {
    name: 'letters-home',
    reach: async (window) => {
      await window.click('link', { part: 'Documents' });
      await window.click('link', 'Letters home');
      await window.see('What goes with every letter');
      await window.click('button', 'Show it');
      await window.see('Their letter, exactly as they wrote it');
    },
  },
  fromRail('settings', 'Settings'),
  {
    // The last one: nothing leads out of it but the passphrase.
    name: 'writing-place',
    reach: async (window) => {
      await window.click('link', { part: 'Writing' });
      await window.click('button', { part: 'Writing place' });
      await window.click('button', 'Yes, open the writing place');
      await window.byRole('textbox', 'Your letter');
    },
  },
];
