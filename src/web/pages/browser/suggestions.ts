import { serverPath } from '../../serverPath.ts';
import { goTo } from './goTo.ts';

/** Milliseconds without a key before the server is asked. */
const pause = 150;
const most = 6;

const query = `query Suggest($text: String!, $language: Language!) {
  search(query: $text, first: ${String(most)}, record: false) {
    nodes { id symbol code { hex: slug symbol } causes { plainText } }
    nearMisses { codes { hex: slug symbol meaning(language: $language) } }
  }
  mitigations(filter: { text: $text }, first: 3) {
    nodes { plainText usedBy(first: 1) { nodes { id code { hex: slug } } } }
  }
  guides { slug title }
}`;

/** In the order in which they stand in the list. */
const groups = ['codes', 'near', 'steps', 'guides', 'pages', 'actions'] as const;

/** One line of the list: what it is called, what more is said of it, and where it leads or which key it stands for. */
interface Suggestion {
  readonly group: (typeof groups)[number];
  readonly name: string;
  readonly isCode: boolean;
  readonly said: string;
  readonly path: string;
  /** Of an action of the page. */
  readonly key?: string;
}

interface FoundEntry {
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
  readonly search: {
    readonly nodes: readonly FoundEntry[];
    /** Of a code that is not typed to its end, or has a slip in it. */
    readonly nearMisses: readonly { readonly codes: readonly NearCode[] }[];
  };
  readonly mitigations: {
    readonly nodes: readonly {
      readonly plainText: string;
      readonly usedBy: { readonly nodes: readonly Pick<FoundEntry, 'id' | 'code'>[] };
    }[];
  };
  readonly guides: readonly { readonly slug: string; readonly title: string }[];
}

/** Makes the search box the one way to codes, steps, guides, pages and what the page can do: a combobox (ARIA 1.2): Down opens the list, Enter takes an option, Esc closes and then clears. */
export function suggest(): void {
  const found = document.querySelector<HTMLInputElement>('#q');
  if (found?.form == null) return;
  const box = found;
  const list = document.createElement('div');
  list.id = 'suggestions';
  list.className = 'suggestions';
  list.hidden = true;
  list.setAttribute('role', 'listbox');
  list.setAttribute('aria-label', box.dataset['suggestions'] ?? '');
  list.dataset['keys'] = box.dataset['keys'] ?? '';
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
      // Up from the box itself goes to the last one.
      else if (key === 'ArrowUp' && active < 0) choose(optionsOf(list).length - 1);
      else choose(active + (key === 'ArrowDown' ? 1 : -1));
    } else if (key === 'Escape' && !list.hidden) {
      // A search field would be cleared by the browser at once.
      event.preventDefault();
      show(false);
    } else if (key === 'Escape') box.value = '';
    else if (key === 'Enter' && active >= 0) {
      event.preventDefault();
      open(optionsOf(list)[active]);
    }
  });
  list.addEventListener('mousedown', (event) => {
    event.preventDefault();
    if (event.target instanceof Element) open(event.target.closest('[role=option]'));
  });

  async function fill(): Promise<void> {
    const text = box.value.trim();
    asked = text;
    const found = text.length < 2 ? [] : await search(text);
    if (asked !== text || document.activeElement !== box) return;
    list.replaceChildren(...groupsOf(found, text, box));
    show(found.length > 0);
  }

  function show(isOpen: boolean): void {
    list.hidden = !isOpen;
    box.setAttribute('aria-expanded', String(isOpen));
    choose(-1);
  }

  function choose(index: number): void {
    const options = optionsOf(list);
    active = list.hidden || options.length === 0 || index < 0 ? -1 : index % options.length;
    for (const [at, option] of options.entries()) option.setAttribute('aria-selected', String(at === active));
    const id = options[active]?.id;
    if (id === undefined) box.removeAttribute('aria-activedescendant');
    else box.setAttribute('aria-activedescendant', id);
  }
}

function open(option: Element | null | undefined): void {
  if (!(option instanceof HTMLElement)) return;
  const { key, path = '/' } = option.dataset;
  if (key === undefined) goTo(path);
  else
    actionsOfPage()
      .find((button) => button.dataset['key'] === key)
      ?.click();
}

function optionsOf(list: Element): HTMLElement[] {
  return [...list.querySelectorAll<HTMLElement>('[role=option]')];
}

function entryAs({ id, symbol, code, causes }: FoundEntry): Suggestion {
  const said = [symbol ?? code?.symbol, causes[0]?.plainText].filter(Boolean).join(' · ');
  return code === null
    ? { group: 'codes', name: said, isCode: false, said: '', path: `/entries/${encodeURIComponent(id)}` }
    : { group: 'codes', name: code.hex, isCode: true, said, path: `/codes/${code.hex}` };
}

function nearAs({ hex, symbol, meaning }: NearCode): Suggestion {
  const said = [symbol, meaning].filter(Boolean).join(' · ');
  return { group: 'near', name: hex, isCode: true, said, path: `/codes/${hex}` };
}

/** The buttons of the page that have a key of their own. */
function actionsOfPage(): HTMLElement[] {
  return [...document.querySelectorAll<HTMLElement>('button[data-key]')];
}

function actionsSaying(text: string): Suggestion[] {
  return actionsOfPage()
    .map((button): Suggestion => ({
      group: 'actions',
      name: button.ariaLabel ?? button.textContent,
      isCode: false,
      said: '',
      path: '',
      key: button.dataset['key'] ?? '',
    }))
    .filter(({ name }) => says(name, text));
}

/** A step leads to the first entry that uses it. */
function stepsAs({ plainText, usedBy }: Found['mitigations']['nodes'][number]): Suggestion[] {
  return usedBy.nodes.map(({ id, code }) => ({
    group: 'steps',
    name: plainText,
    isCode: false,
    said: code?.hex ?? '',
    path: code === null ? `/entries/${encodeURIComponent(id)}` : `/codes/${code.hex}`,
  }));
}

/** The pages that the header and the footer link to. */
function pagesSaying(text: string): Suggestion[] {
  return [...document.querySelectorAll<HTMLAnchorElement>('.bar nav a, .foot a')]
    .filter(({ textContent, origin }) => origin === location.origin && says(textContent, text))
    .map((link) => {
      const path = link.pathname.slice(serverPath('').length) + link.hash;
      return { group: 'pages', name: link.textContent, isCode: false, said: '', path };
    });
}

function says(said: string, text: string): boolean {
  return said.toLowerCase().includes(text.toLowerCase());
}

/** Each group with its members, named in the language of the page. */
function groupsOf(found: readonly Suggestion[], text: string, { dataset }: HTMLElement): HTMLElement[] {
  let place = 0;
  return groups.flatMap((group) => {
    const members = found.filter((each) => each.group === group);
    if (members.length === 0) return [];
    const element = document.createElement('ul');
    element.setAttribute('role', 'group');
    element.setAttribute('aria-label', dataset[group] ?? '');
    element.dataset['label'] = dataset[group] ?? '';
    element.append(...members.map((each) => optionOf(each, place++, text)));
    return [element];
  });
}

function optionOf({ name, isCode, said, path, key }: Suggestion, index: number, text: string): HTMLElement {
  const option = document.createElement('li');
  option.id = `suggestion-${String(index)}`;
  option.setAttribute('role', 'option');
  option.dataset['path'] = path;
  const title = document.createElement(isCode ? 'code' : 'span');
  title.append(...marked(name, text));
  option.append(title, ' ', ...marked(said, text));
  if (key !== undefined) {
    option.dataset['key'] = key;
    const shown = document.createElement('kbd');
    shown.textContent = key;
    option.append(' ', shown);
  }
  return option;
}

/** The text with the words that were typed in marks. */
function marked(said: string, text: string): (string | HTMLElement)[] {
  const words = text.split(/\s+/).map((word) => word.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&'));
  return said.split(new RegExp(`(${words.join('|')})`, 'giu')).map((part, at) => {
    if (at % 2 === 0) return part;
    const mark = document.createElement('mark');
    mark.textContent = part;
    return mark;
  });
}

/** The pages and the actions alone where the server cannot be asked: the form still works. */
async function search(text: string): Promise<readonly Suggestion[]> {
  try {
    const response = await fetch(serverPath('/graphql'), {
      method: 'POST',
      credentials: 'omit',
      headers: { 'content-type': 'application/json', 'x-client-name': 'web' },
      body: JSON.stringify({
        query,
        variables: { text: text.slice(0, 500), language: document.documentElement.lang.toUpperCase() },
      }),
    });
    const { data } = (await response.json()) as { data?: Found };
    const { nodes, nearMisses } = data?.search ?? { nodes: [], nearMisses: [] };
    const codes = [...nodes.map(entryAs), ...nearMisses.flatMap((miss) => miss.codes.map(nearAs))].slice(0, most);
    const guides = (data?.guides ?? [])
      .filter(({ title }) => says(title, text))
      .slice(0, 3)
      .map(({ slug, title }): Suggestion => ({
        group: 'guides',
        name: title,
        isCode: false,
        said: '',
        path: `/guides/${slug}`,
      }));
    const steps = (data?.mitigations.nodes ?? []).flatMap(stepsAs);
    return [...codes, ...steps, ...guides, ...pagesSaying(text), ...actionsSaying(text)];
  } catch {
    return [...pagesSaying(text), ...actionsSaying(text)];
  }
}
