/** Functions that run inside the page. Each stands alone: nothing around it is there when it runs. */

/** The words on the screen, spaces made single. */
export function textShown() {
  return document.body.innerText.replace(/\s+/g, ' ').trim();
}

/** The first shown element of this role and name, as assistive technology would tell them. */
export function find(role, wanted) {
  const native = {
    button: 'button, summary, input[type=submit]', link: 'a[href]', textbox: 'input, textarea', combobox: 'select, input',
    checkbox: 'input[type=checkbox]', radio: 'input[type=radio]', heading: 'h1, h2, h3, h4', row: 'tr', cell: 'td',
    columnheader: 'th', rowheader: 'th', table: 'table', dialog: 'dialog', navigation: 'nav', img: 'img, svg',
    switch: 'input[type=checkbox]', spinbutton: 'input[type=number]', group: 'fieldset, details', region: 'section',
  };
  const selector = [`[role="${role}"]`, native[role]].filter(Boolean).join(', ');
  const shown = (element) => element.checkVisibility({ visibilityProperty: true }) && !element.closest('[inert], [aria-hidden="true"]');
  const plain = (text) => text.replace(/\s+/g, ' ').trim();
  // What lies under an open modal dialog cannot be reached by a person either.
  const modal = [...document.querySelectorAll('dialog:modal')].at(-1);
  const within = [...(modal ?? document).querySelectorAll(selector)];
  const candidates = (modal?.matches(selector) ? [modal, ...within] : within).filter(shown);
  if (candidates.length === 0) return null;
  window.axe.setup(document);
  try {
    const fits = (element) => {
      const node = window.axe.utils.getNodeFromTree(element);
      // Passwords and the head of a disclosure have no role of their own that all browsers agree on.
      const roleless = (role === 'textbox' && element.type === 'password')
        || (role === 'button' && element.localName === 'summary');
      if (!node || (!roleless && window.axe.commons.aria.getRole(node) !== role)) return false;
      const name = plain(window.axe.commons.text.accessibleTextVirtual(node));
      return wanted.part === undefined ? !wanted.whole || name === wanted.whole : name.includes(wanted.part);
    };
    return candidates.find(fits) ?? null;
  } finally {
    window.axe.teardown();
  }
}
