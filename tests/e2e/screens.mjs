/**
 * Every screen worth a picture, in an order in which each can be reached from the one before. `reach` does what a
 * person does; the picture is taken when it is done.
 */
const fromRail = (name, title) => ({
  name,
  reach: async (window) => {
    await window.click('link', title);
    await window.byRole('heading', { part: '' });
  },
});

export const screens = [
  { name: 'start', reach: (window) => window.see('Explore the demo school') },
  {
    name: 'home',
    reach: async (window) => {
      await window.click('button', { part: 'Explore the demo school' });
      await window.byRole('navigation');
    },
  },
  ...['Intake', 'Letters', 'SDQ', 'Compare', 'Opportunities', 'Reviews', 'Documents', 'Settings'].map((title) => fromRail(title.toLowerCase(), title)),
];
