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
    name: 'create',
    reach: async (window) => {
      await window.click('link', 'Back');
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
