import { serverPath } from '../../serverPath.ts';
/** Milliseconds without a key before the server is asked. */
const pause = 150;
const most = 6;

const query = `query Suggest($text: String!) {
  search(query: $text, first: ${String(most)}, record: false) {
    nodes { id symbol code { hex: slug symbol } causes { plainText } }
    nearMisses { codes { hex: slug symbol meaning } }
  }
}`;

interface Suggestion {
  readonly id: string;
  readonly symbol: string | null;
  readonly code: { readonly hex: string; readonly symbol: string | null } | null;
  readonly causes: readonly { readonly plainText: string }[];
}

interface NearCode {
  readonly hex: string;
  readonly symbol: string | null;
  readonly meaning: string;
}

interface Found {
  readonly nodes: readonly Suggestion[];
  /** Of a code that is not typed to its end, or has a slip in it. */
  readonly nearMisses: readonly { readonly codes: readonly NearCode[] }[];
}

/** Makes the search box a combobox (ARIA 1.2): Down opens the list, Enter takes an option, Esc closes and then clears. */
export function suggest(): void {
  const found = document.querySelector<HTMLInputElement>('#q');
  if (found?.form == null) return;
  const box = found;
  const list = document.createElement('ul');
  list.id = 'suggestions';
  list.className = 'suggestions';
  list.hidden = true;
  list.setAttribute('role', 'listbox');
  list.setAttribute('aria-label', box.dataset['suggestions'] ?? '');
  box.parentElement?.append(list);
  for (const [name, value] of Object.entries({
    role: 'combobox',
    'aria-autocomplete': 'list',
    'aria-controls': list.id,
    'aria-expanded': 'false',
  }))
    box.setAttribute(name, value);

  let active = -1;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let asked = '';

  box.addEventListener('input', () => {
    clearTimeout(timer);
    timer = setTimeout(() => void fill(), pause);
  });
  box.addEventListener('blur', () => {
    clearTimeout(timer);
    show(false);
  });
  box.addEventListener('keydown', (event) => {
    const { key } = event;
    if (key === 'ArrowDown' || key === 'ArrowUp') {
      event.preventDefault();
      if (list.hidden)
        void fill().then(() => {
          choose(0);
        });
      else choose(active + (key === 'ArrowDown' ? 1 : -1));
    } else if (key === 'Escape' && !list.hidden) {
      // A search field would be cleared by the browser at once.
      event.preventDefault();
      show(false);
    } else if (key === 'Escape') box.value = '';
    else if (key === 'Enter' && active >= 0) {
      event.preventDefault();
      open(list.children[active]);
    }
  });
  list.addEventListener('mousedown', (event) => {
    event.preventDefault();
    if (event.target instanceof Element) open(event.target.closest('[role=option]'));
  });

  async function fill(): Promise<void> {
    const text = box.value.trim();
    asked = text;
    const nodes = text.length < 2 ? [] : await search(text);
    if (asked !== text || document.activeElement !== box) return;
    list.replaceChildren(...nodes.map(optionOf));
    show(nodes.length > 0);
  }

  function show(isOpen: boolean): void {
    list.hidden = !isOpen;
    box.setAttribute('aria-expanded', String(isOpen));
    choose(-1);
  }

  function choose(index: number): void {
    const options = [...list.children];
    active = list.hidden || options.length === 0 || index < 0 ? -1 : index % options.length;
    for (const [at, option] of options.entries()) option.setAttribute('aria-selected', String(at === active));
    const id = options[active]?.id;
    if (id === undefined) box.removeAttribute('aria-activedescendant');
    else box.setAttribute('aria-activedescendant', id);
  }
}

function open(option: Element | null | undefined): void {
  if (option instanceof HTMLElement) location.assign(serverPath(option.dataset['path'] ?? '/'));
}

function suggestionOf({ meaning, ...code }: NearCode): Suggestion {
  return { id: '', symbol: null, code, causes: [{ plainText: meaning }] };
}

function optionOf({ id, symbol, code, causes }: Suggestion, index: number): HTMLElement {
  const option = document.createElement('li');
  option.id = `suggestion-${String(index)}`;
  option.setAttribute('role', 'option');
  option.dataset['path'] = code === null ? `/entries/${encodeURIComponent(id)}` : `/codes/${code.hex}`;
  const name = document.createElement('code');
  name.textContent = code?.hex ?? '';
  const said = [symbol ?? code?.symbol, causes[0]?.plainText].filter(Boolean).join(' · ');
  option.append(...(code === null ? [] : [name, ' ']), said);
  return option;
}

/** Nothing where the server cannot be asked: the form still works. */
async function search(text: string): Promise<readonly Suggestion[]> {
  try {
    const response = await fetch(serverPath('/graphql'), {
      method: 'POST',
      credentials: 'omit',
      headers: { 'content-type': 'application/json', 'x-client-name': 'web' },
      body: JSON.stringify({ query, variables: { text: text.slice(0, 500) } }),
    });
    const { data } = (await response.json()) as { data?: { search: Found } };
    const { nodes, nearMisses } = data?.search ?? { nodes: [], nearMisses: [] };
    return [...nodes, ...nearMisses.flatMap(({ codes }) => codes.map(suggestionOf))].slice(0, most);
  } catch {
    return [];
  }
}
