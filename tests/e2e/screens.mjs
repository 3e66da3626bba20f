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

/** In milliseconds: what may be given out is worked out by the test build, which is slow at it on a busy machine. */
const WORKED_OUT = 120_000;

/** From the list of pupils to the first one's page, and on to who has looked at it. */
async function toLookedAt(window) {
  await window.click('link', { part: 'Compare' });
  await window.see('8 pupils shown');
  await window.press('j', 'Enter');
  await window.byRole('region', 'The letter');
  await window.click('link', 'Looked at, asked for, leaving');
}

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
  through('year', 'The year in figures'),
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
  through('plan-figures', 'In figures'),
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
  fromRail('consultation', 'Consultation'),
  through('consultation-wellbeing', 'Questions for a whole year group'),
  {
    name: 'consultation-draft',
    reach: async (window) => {
      await window.click('link', 'Consultations');
      await window.click('link', 'Wellbeing at Wrenfield');
      await window.see('As it was put to people');
    },
  },
  through('consultation-reach', 'People reached'),
  {
    name: 'consultation-responses',
    reach: async (window) => {
      await window.click('link', 'Responses');
      await window.byRole('button', 'Take in a form’s file');
      await window.settled();
    },
  },
  {
    name: 'consultation-sorting',
    reach: async (window) => {
      await window.click('link', { part: 'Sorting' });
      await window.see('answers to look at');
    },
  },
  {
    name: 'consultation-changes',
    reach: async (window) => {
      await window.click('link', 'Consultations');
      await window.click('link', 'A better lunchtime');
      await window.click('link', 'You said, we did');
      await window.see('The queue takes half of lunch.');
    },
  },
  {
    name: 'consultation-results',
    reach: async (window) => {
      await window.click('link', 'Results and papers');
      await window.see('What may be given out, in people', WORKED_OUT);
      await window.settled();
    },
  },
  {
    name: 'consultation-writing',
    reach: async (window) => {
      await window.click('link', 'Consultations');
      await window.click('button', 'Begin a consultation');
      await window.type({ part: 'What it is called' }, 'The library at break');
      await window.click('button', 'Begin');
      await window.see('Pulled, as it stands today');
    },
  },
  fromRail('documents', 'Documents'),
  {
    name: 'summary',
    reach: async (window) => {
      await window.click('link', 'Transition summary for leaders');
      await window.click('button', 'Make the document');
      await window.see('What is left out, and why');
      await window.settled();
    },
  },
  {
    name: 'invitations',
    reach: async (window) => {
      await window.click('link', { part: 'Documents' });
      await window.click('link', 'Invitations');
      await window.click('button', 'Show it');
      await window.see('and nothing else about the pupil');
    },
  },
  {
    name: 'passport',
    reach: async (window) => {
      await window.click('link', { part: 'Documents' });
      await window.click('link', 'Pupil passport');
      await window.byRole('combobox', 'Pupil');
      await window.settled();
    },
  },
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
  through('settings-rules', 'Rules'),
  through('settings-words', 'Words of our area'),
  through('settings-log', 'Log'),
  {
    name: 'keeping',
    reach: async (window) => {
      await window.click('link', 'Keeping and erasing');
      await window.see('Kept longer');
    },
  },
  through('backups', 'Backups'),
  {
    name: 'data-protection',
    reach: async (window) => {
      await window.click('link', 'Data protection');
      await window.see('Papers your school needs');
    },
  },
  {
    name: 'who-has-looked',
    reach: async (window) => {
      await toLookedAt(window);
      await window.see('Why they might');
    },
  },
  {
    name: 'access-request',
    reach: async (window) => {
      await window.type('Who asks', 'Her mother, seen in person');
      await window.click('button', 'Record the request');
      await window.see('to be looked at');
    },
  },
  {
    name: 'transfer',
    reach: async (window) => {
      await toLookedAt(window);
      await window.click('link', 'Make a file for the next school');
      await window.see('What stays here');
    },
  },
  {
    name: 'passport-page',
    reach: async (window) => {
      await window.click('link', { part: 'Compare' });
      await window.see('8 pupils shown');
      await window.press('j', 'Enter');
      await window.click('link', { part: 'Write it with' });
      await window.click('button', { part: 'Write it with' });
      await window.click('button', { part: 'Write down what they say: What helps me' });
      await window.type('What helps me, 1', 'A quiet corner');
      await window.click('button', 'Save it');
      await window.see('With whom it is shared');
    },
  },
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
