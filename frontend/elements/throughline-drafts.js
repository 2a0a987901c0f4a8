// What is being typed stays in this tab until the service has it: a session may end, the machine may lose its network.
// Only the person who typed it gets it back, and signing out takes it away.

const PREFIX = 'throughline-draft ';

function kept(beginning) {
  return Object.keys(sessionStorage).filter((name) => name.startsWith(beginning));
}

function nameOf(field) {
  return `${PREFIX}${field.dataset.person} ${field.dataset.draft}`;
}

function fieldOf(event) {
  return event.composedPath().find((node) => node.dataset?.draft && node.dataset?.person);
}

document.addEventListener('input', (event) => {
  const field = fieldOf(event);
  if (field && !field.readonly) {
    // the input inside the field: the field itself may not have taken its text over yet
    const text = event.composedPath()[0].value ?? field.value;
    sessionStorage.setItem(nameOf(field), JSON.stringify({
      text, revision: Number(field.dataset.revision), read: field.dataset.read ?? '' }));
  }
});

// the service has this text now; what was typed since stays a draft
window.throughlineDraftSaved = (field, text) => {
  const draft = JSON.parse(sessionStorage.getItem(nameOf(field)) ?? 'null');
  if (draft && draft.text.replaceAll('\r\n', '\n') === text) {
    sessionStorage.removeItem(nameOf(field));
  } else if (draft) {
    draft.revision = Number(field.dataset.revision);
    draft.read = field.dataset.read ?? draft.read;
    sessionStorage.setItem(nameOf(field), JSON.stringify(draft));
  }
};

// A page that goes can send one thing more: what waits here, for a tab that is closed takes it along. A page that only goes
// on to another one sends it too; the service keeps the same text once.
window.addEventListener('pagehide', () => {
  const token = document.querySelector('meta[name="_csrf"]')?.content;
  const header = document.querySelector('meta[name="_csrf_header"]')?.content;
  const base = document.querySelector('base')?.href ?? document.baseURI;
  const typed = kept(PREFIX).map((name) => {
    const [person, record, question, item] = name.slice(PREFIX.length).split(' ');
    return { person, record, question, item: Number(item), ...JSON.parse(sessionStorage.getItem(name)) };
  }).filter((each) => each.person !== 'family' && document.querySelector(`[data-person="${CSS.escape(each.person)}"]`))
    .map(({ person, ...edit }) => ({ read: '', ...edit }));
  if (token && typed.length) {
    fetch(new URL('last-typed', base), {
      method: 'POST', keepalive: true, body: JSON.stringify(typed),
      headers: { 'Content-Type': 'application/json', [header]: token } });
  }
});

// the sections of a record in which something typed waits, so that they are opened and nothing is overlooked
window.throughlineDraftsOf = (person, record) => {
  const beginning = `${PREFIX}${person} ${record} `;
  return kept(beginning).map((name) => name.slice(beginning.length).split('.')[0]).join(' ');
};

// gives back what the service never got
window.throughlineDraftRestore = (field, give) => {
  const draft = JSON.parse(sessionStorage.getItem(nameOf(field)) ?? 'null');
  if (!draft) {
    return;
  }
  if (draft.text === field.value || field.readonly) {
    sessionStorage.removeItem(nameOf(field));
    return;
  }
  give(draft.text, draft.revision);
};

// where something typed waits for its person to sign in again, that person may type on: a form that takes the cursor
// by itself gives it back
window.throughlineDraftsWait = (form) => {
  if (kept(PREFIX).length === 0) {
    return;
  }
  if (form.contains(document.activeElement)) {
    document.activeElement.blur();
  } else {
    form.addEventListener('focusin', (event) => event.target.blur(), { once: true });
  }
};

window.throughlineDraftsForgotten = () => kept(PREFIX).forEach((name) => sessionStorage.removeItem(name));
