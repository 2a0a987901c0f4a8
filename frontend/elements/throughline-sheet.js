// A sheet of short answers: a row for each child, a column for each question. It is filled in by the keyboard like a
// spreadsheet, and each answer is saved as it is typed. What the service has not got yet stays in this tab
// (throughline-drafts.js). Where the service refuses an answer, the words stay in their cell with the reason below.

import './throughline-drafts.js';

const PAUSE = 800;
const AGAIN = 3000;
const AT_ONCE = 20;
const NONE = 'Asked: none';

const plain = (text) => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()
  .replace(/[^\p{L}\p{N}]+/gu, ' ').trim().split(' ').sort().join(' ');

// rows and cells of what a spreadsheet copies: tabs between cells, quotes around cells with line breaks
function cellsOf(text) {
  const rows = [[]];
  let cell = '';
  let quoted = false;
  const source = text.replaceAll('\r\n', '\n').replace(/\n$/, '');
  for (let at = 0; at < source.length; at++) {
    const sign = source[at];
    if (quoted) {
      if (sign === '"' && source[at + 1] === '"') {
        cell += '"';
        at++;
      } else if (sign === '"') {
        quoted = false;
      } else {
        cell += sign;
      }
    } else if (sign === '"' && cell === '') {
      quoted = true;
    } else if (sign === '\t' || sign === '\n') {
      rows.at(-1).push(cell.trim());
      cell = '';
      if (sign === '\n') {
        rows.push([]);
      }
    } else {
      cell += sign;
    }
  }
  rows.at(-1).push(cell.trim());
  return rows;
}

function made(tag, parts = {}, ...within) {
  const element = document.createElement(tag);
  Object.entries(parts).forEach(([name, value]) => {
    if (name === 'text') {
      element.textContent = value;
    } else if (value !== undefined && value !== null) {
      element.setAttribute(name, value);
    }
  });
  element.append(...within);
  return element;
}

class ThroughlineSheet extends HTMLElement {
  connectedCallback() {
    this.onHide = () => { if (document.visibilityState === 'hidden') { this.flush(); } };
    document.addEventListener('visibilitychange', this.onHide);
    // a browser hands to the document what is pasted into a list
    this.onPaste = (event) => {
      if (this.cell && document.activeElement === this.cell.input) {
        this.pasted(event, this.cell);
      }
    };
    document.addEventListener('paste', this.onPaste);
  }

  disconnectedCallback() {
    document.removeEventListener('visibilitychange', this.onHide);
    document.removeEventListener('paste', this.onPaste);
    clearTimeout(this.timer);
  }

  // called by the service with the children, the questions and the answers that there are
  show(json) {
    const sheet = JSON.parse(json);
    this.waiting = new Set();
    this.sending = new Set();
    this.before = null;
    this.columns = sheet.columns;
    this.said = made('p', { class: 'tl-total', role: 'status' });
    this.undo = this.button('Undo', () => this.takeBack());
    this.undo.hidden = true;
    this.fill = this.button('Fill the blanks below', () => this.fillBelow(this.cell?.input.value ?? ''));
    this.none = this.button('‘Asked: none’ in the blanks below', () => this.fillBelow(NONE));
    this.fill.disabled = true;
    this.none.disabled = true;
    const body = made('tbody');
    this.rows = sheet.rows.map((row, at) => this.row(row, at, body));
    const head = made('tr', {}, made('th', { scope: 'col', text: 'Child' }),
      ...this.columns.map((column) => made('th', { scope: 'col', class: column.size ? `tl-sheet-${column.size}` : null }, made('span', { text: column.label }),
        ...(column.note ? [made('small', { text: column.note })] : []))));
    const table = made('table', { class: 'tl-table tl-sheet' }, made('thead', {}, head), body);
    const lists = sheet.settings.length
      ? [made('datalist', { id: 'tl-sheet-settings' }, ...sheet.settings.map((name) => made('option', { value: name })))] : [];
    this.replaceChildren(made('div', { class: 'tl-actions tl-sheet-tools' }, this.fill, this.none, this.undo), this.said,
      made('div', { class: 'tl-table-scroll tl-table-cards', role: 'region', tabindex: '0', 'aria-label': sheet.label }, table),
      ...lists);
    this.cells().forEach((cell) => this.restore(cell));
    this.tell();
  }

  button(words, act) {
    const button = made('button', { type: 'button', class: 'tl-sheet-button', text: words });
    // the cell that is meant keeps the cursor
    button.addEventListener('mousedown', (event) => event.preventDefault());
    button.addEventListener('click', act);
    return button;
  }

  cells() {
    return this.rows.flatMap((row) => row.cells);
  }

  row(row, at, body) {
    const line = made('tr', {}, made('th', { scope: 'row' }, made('a', { href: row.address, text: row.child })));
    const cells = row.cells.map((given, index) => this.cellOf(row, given, at, index));
    cells.forEach((cell) => line.append(cell.place));
    body.append(line);
    return { child: row.child, name: plain(row.child), cells };
  }

  cellOf(row, given, at, index) {
    const column = this.columns[index];
    const name = `${column.label}: ${row.child}`;
    const parts = { 'aria-label': name, 'data-revision': given.revision };
    if (given.open) {
      parts['data-read'] = given.text;
      parts['data-draft'] = `${row.record} ${column.key} 0`;
      parts['data-person'] = this.getAttribute('person');
    }
    let input;
    if (column.options.length) {
      const words = given.text && !column.options.includes(given.text) ? [given.text] : [];
      input = made('select', parts, made('option', { value: '', text: '' }),
        ...[...column.options, ...words].map((word) => made('option', { value: word, text: word })));
      input.disabled = !given.open;
    } else {
      input = made(column.lines ? 'textarea' : 'input', { ...parts, autocomplete: 'off',
        ...(column.lines ? { rows: '1' } : { type: 'text' }), ...(column.setting ? { list: 'tl-sheet-settings' } : {}) });
      input.readOnly = !given.open;
    }
    input.value = given.text;
    const note = made('div', { class: 'tl-sheet-note', id: `tl-sheet-${at}-${index}` });
    const place = made('td', { 'data-label': column.label }, input, note);
    const cell = { record: row.record, column, at, index, input, note, place, child: row.child, open: given.open,
      saved: given.text, known: given.text, revision: given.revision };
    this.remark(cell, given.remark);
    if (given.note) {
      this.words(cell, given.note);
    }
    input.addEventListener('focus', () => { this.cell = cell; this.ready(); });
    if (column.options.length) {
      // the first click comes to the cell, as in a spreadsheet: one can type or paste; the second one opens the list
      input.addEventListener('mousedown', (event) => {
        if (document.activeElement !== input && window.matchMedia('(min-width: 40rem)').matches) {
          event.preventDefault();
          input.focus();
        }
      });
    }
    input.addEventListener('input', () => this.changed(cell));
    input.addEventListener('blur', () => {
      if (!this.waiting.has(cell) && !cell.refused && input.value === cell.saved) {
        input.value = cell.known;
        cell.saved = cell.known;
      }
      this.flush();
    });
    input.addEventListener('keydown', (event) => this.key(event, cell));
    return cell;
  }

  ready() {
    this.fill.disabled = !this.cell?.open || !this.cell.input.value.trim();
    this.none.disabled = !this.cell?.open || !this.cell.column.none;
  }

  // moving about

  key(event, cell) {
    const { input } = cell;
    const isList = input.tagName === 'SELECT';
    const control = event.ctrlKey || event.metaKey;
    const step = (rows, columns) => {
      event.preventDefault();
      this.go(cell.at + rows, cell.index + columns);
    };
    if (event.isComposing) {
      return;
    }
    if (control && event.key.toLowerCase() === 'd') {
      event.preventDefault();
      const above = this.rows[cell.at - 1]?.cells[cell.index];
      if (above && cell.open) {
        this.many([[cell, above.input.value]], 'Copied from above');
      }
    } else if (event.altKey && event.key.toLowerCase() === 'n') {
      event.preventDefault();
      if (cell.open && cell.column.none && !input.value.trim()) {
        this.put(cell, NONE);
      } else if (cell.open && input.value === NONE) {
        this.put(cell, '');
      }
    } else if (event.key === 'Enter' && !event.altKey && !event.shiftKey && !control) {
      step(1, 0);
    } else if (event.key === 'Enter' && event.shiftKey && !cell.column.lines) {
      step(-1, 0);
    } else if (event.altKey || control || event.shiftKey) {
      return;
    } else if (event.key === 'ArrowDown' && this.isEdge(input, false)) {
      step(1, 0);
    } else if (event.key === 'ArrowUp' && this.isEdge(input, true)) {
      step(-1, 0);
    } else if (event.key === 'ArrowRight' && (isList || input.selectionStart === input.value.length || this.isWhole(input))) {
      step(0, 1);
    } else if (event.key === 'ArrowLeft' && (isList || input.selectionEnd === 0 || this.isWhole(input))) {
      step(0, -1);
    } else if (event.key === 'Delete' && isList && cell.open) {
      this.put(cell, '');
    }
  }

  isWhole(input) {
    return input.value !== '' && input.selectionStart === 0 && input.selectionEnd === input.value.length;
  }

  // in words of several lines the arrows go from line to line first
  isEdge(input, up) {
    if (input.tagName !== 'TEXTAREA' || this.isWhole(input)) {
      return true;
    }
    return up ? !input.value.slice(0, input.selectionStart).includes('\n') : !input.value.slice(input.selectionEnd).includes('\n');
  }

  go(at, index) {
    const cell = this.rows[at]?.cells[index];
    if (cell) {
      cell.input.focus();
      cell.input.select?.();
    }
  }

  // answers put in by more than typing

  put(cell, text) {
    const { input } = cell;
    if (input.tagName === 'SELECT') {
      const word = this.chosen(cell, text);
      if (word === null) {
        this.refuse(cell, `‘${text}’ is not one of the answers: ${cell.column.options.join(', ')}`);
        return false;
      }
      input.value = word;
    } else {
      input.value = text;
    }
    // the draft of this tab hears it, and so does the saving
    input.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
    return true;
  }

  chosen(cell, text) {
    const asked = text.trim().toLowerCase();
    const words = cell.column.options;
    if (!asked) {
      return '';
    }
    const same = words.find((word) => word.toLowerCase() === asked);
    const begun = words.filter((word) => word.toLowerCase().startsWith(asked));
    return same ?? (begun.length === 1 ? begun[0] : null);
  }

  many(puts, what) {
    const old = [];
    let wrong = 0;
    puts.forEach(([cell, text]) => {
      const was = cell.input.value;
      if (this.put(cell, text)) {
        old.push([cell, was]);
      } else {
        wrong++;
      }
    });
    this.before = old.length ? old : null;
    this.undo.hidden = !this.before;
    this.news = `${what}: ${old.length} ${old.length === 1 ? 'answer' : 'answers'}${wrong ? `, ${wrong} not taken` : ''}.`;
    this.flush();
  }

  takeBack() {
    const before = this.before ?? [];
    this.before = null;
    this.undo.hidden = true;
    before.forEach(([cell, text]) => this.put(cell, text));
    this.news = `Taken back: ${before.length} ${before.length === 1 ? 'answer' : 'answers'}.`;
    this.cell?.input.focus();
    this.flush();
  }

  fillBelow(text) {
    const from = this.cell;
    if (!from || !text.trim()) {
      return;
    }
    const start = text === NONE ? from.at : from.at + 1;
    const blanks = this.rows.slice(start).map((row) => row.cells[from.index])
      .filter((cell) => cell.open && !cell.input.value.trim());
    this.many(blanks.map((cell) => [cell, text]), 'Filled');
  }

  pasted(event, cell) {
    let rows = cellsOf(event.clipboardData.getData('text/plain'));
    const isOne = rows.length === 1 && rows[0].length === 1;
    if (!cell.open || (isOne && cell.input.tagName !== 'SELECT')) {
      return;
    }
    event.preventDefault();
    if (rows.length > 1 && this.columns.some((column) => column.label.toLowerCase() === rows[0].at(-1).toLowerCase())) {
      rows = rows.slice(1);
    }
    const puts = [];
    const lost = [];
    const named = this.byName(rows);
    rows.forEach((row, down) => {
      const line = named ? this.rows.find((each) => each.name === plain(row[0])) : this.rows[cell.at + down];
      const words = named ? row.slice(1) : row;
      if (!line) {
        lost.push(named ? row[0] : words.join(' '));
        return;
      }
      words.forEach((text, right) => {
        const target = line.cells[cell.index + right];
        if (target?.open && text !== target.input.value) {
          puts.push([target, text]);
        }
      });
    });
    this.many(puts, named ? 'Pasted by name' : 'Pasted from here down');
    if (lost.length) {
      this.news += named ? ` No child of this list is called ${lost.join('; ')}.`
        : ` ${lost.length} more rows than children: ${lost.slice(0, 3).join('; ')}${lost.length > 3 ? ' …' : ''}.`;
      this.tell();
    }
  }

  // names beside the answers find their children, whatever the order of the rows
  byName(rows) {
    const known = new Set(this.rows.map((row) => row.name));
    const found = rows.filter((row) => row.length > 1 && known.has(plain(row[0])));
    return known.size === this.rows.length && rows.every((row) => row.length > 1) && found.length * 2 > rows.length;
  }

  // saving

  changed(cell) {
    this.waiting.add(cell);
    if (cell.refused) {
      this.refuse(cell, '');
    }
    if (this.cell === cell) {
      this.ready();
    }
    // while somebody types on, what is there is saved all the same
    this.timer ??= setTimeout(() => this.flush(), PAUSE);
    this.tell();
  }

  async flush() {
    clearTimeout(this.timer);
    this.timer = null;
    try {
      while (this.due().length) {
        await this.send(this.due().slice(0, AT_ONCE));
      }
    } catch (notReached) {
      this.timer ??= setTimeout(() => this.flush(), AGAIN);
    }
    this.tell();
  }

  // what is typed, not saved, not on its way and not refused as it stands
  due() {
    [...this.waiting].filter((cell) => cell.input.value === cell.saved && !cell.refused && !this.sending.has(cell))
      .forEach((cell) => {
        this.waiting.delete(cell);
        window.throughlineDraftSaved(cell.input, cell.saved);
      });
    return [...this.waiting].filter((cell) => cell.tried !== cell.input.value && !this.sending.has(cell));
  }

  async send(cells) {
    const edits = cells.map((cell) => {
      this.sending.add(cell);
      cell.tried = cell.input.value;
      return { record: cell.record, question: cell.column.key, item: 0, text: cell.tried, revision: cell.revision, read: cell.known };
    });
    this.tell();
    try {
      const outcomes = JSON.parse(await this.$server.write(JSON.stringify(edits)));
      cells.forEach((cell, index) => this.heard(cell, outcomes[index]));
      if (outcomes.some((outcome) => outcome.kind === 'later')) {
        throw new Error('The database does not answer');
      }
    } catch (notReached) {
      cells.filter((cell) => this.waiting.has(cell) && !cell.refused).forEach((cell) => { cell.tried = null; });
      throw notReached;
    } finally {
      cells.forEach((cell) => this.sending.delete(cell));
    }
  }

  heard(cell, outcome) {
    if (outcome.kind === 'kept') {
      const isAsTyped = cell.input.value === cell.tried;
      if (isAsTyped && cell.input !== document.activeElement) {
        cell.input.value = outcome.text;
      }
      // as it was typed, and as the service keeps it: a name that was typed in part is kept whole
      cell.saved = isAsTyped ? cell.input.value : outcome.text;
      cell.known = outcome.text;
      cell.revision = outcome.revision;
      cell.input.dataset.read = cell.known;
      cell.input.dataset.revision = outcome.revision;
      window.throughlineDraftSaved(cell.input, cell.tried.replaceAll('\r\n', '\n'));
      cell.tried = null;
      if (isAsTyped) {
        this.waiting.delete(cell);
      }
      this.at = outcome.at;
      this.refuse(cell, '');
      this.remark(cell, outcome.remark);
    } else if (outcome.kind === 'conflict') {
      this.both(cell, outcome);
    } else if (outcome.kind === 'later') {
      cell.tried = null;
      this.refuse(cell, outcome.words);
    } else {
      this.refuse(cell, outcome.words);
    }
  }

  // two people wrote the same answer: both are shown, and nothing is chosen for the person
  both(cell, theirs) {
    this.refuse(cell, `${theirs.by} wrote here at ${theirs.at} while you were writing: ‘${theirs.text || 'nothing'}’`);
    const choose = (words, text) => {
      const button = this.button(words, () => {
        cell.revision = theirs.revision;
        cell.input.dataset.revision = theirs.revision;
        cell.saved = theirs.text;
        cell.known = theirs.text;
        cell.tried = null;
        this.refuse(cell, '');
        this.put(cell, text);
        cell.input.focus();
        this.flush();
      });
      button.setAttribute('aria-label', `${words}: ${cell.column.label}: ${cell.child}`);
      return button;
    };
    cell.note.append(made('div', { class: 'tl-actions' }, choose('Keep mine', cell.input.value), choose('Keep theirs', theirs.text)));
  }

  words(cell, words, isWrong = false) {
    cell.note.replaceChildren(...(words ? [made('span', { text: words })] : []));
    cell.note.classList.toggle('tl-sheet-wrong', isWrong);
    if (words) {
      cell.input.setAttribute('aria-describedby', cell.note.id);
    } else {
      cell.input.removeAttribute('aria-describedby');
    }
  }

  refuse(cell, words) {
    cell.refused = !!words;
    this.words(cell, words && `Not saved. ${words}`, !!words);
    cell.input.toggleAttribute('aria-invalid', !!words);
    if (words) {
      cell.input.setAttribute('aria-invalid', 'true');
    }
  }

  // it is saved as it was typed, and there is something to put right about it
  remark(cell, words) {
    if (words) {
      this.words(cell, words, true);
    }
  }

  tell() {
    const wrong = this.cells().filter((cell) => cell.refused).length;
    const open = this.waiting.size - [...this.waiting].filter((cell) => cell.refused).length;
    const state = open ? `Saving ${open} ${open === 1 ? 'answer' : 'answers'}` : this.at ? `Saved at ${this.at}`
      : 'Everything is saved while you type';
    const words = [this.news, `${state}${wrong ? `. ${wrong} not saved: see the red words below the answers` : ''}`]
      .filter((part) => part).join(' ');
    if (this.said.textContent !== words) {
      this.said.textContent = words;
    }
  }

  // what was typed in this tab and never arrived
  restore(cell) {
    if (cell.open) {
      window.throughlineDraftRestore(cell.input, (text, revision) => {
        cell.revision = revision;
        cell.input.dataset.revision = revision;
        if (this.put(cell, text)) {
          this.news = 'What you had typed before is here again.';
        }
      });
    }
  }
}

customElements.define('throughline-sheet', ThroughlineSheet);
