import type { Language } from '../domain/language.ts';
import { provideTables } from '../domain/codes/tables/tableSource.ts';
import { answerHtml } from './answerHtml.ts';
import { openPack } from './openPack.ts';
import { dayOf, packWords } from './packWords.ts';
import { readPack } from './readPack.ts';
import { fieldsOf } from '../domain/fieldsOf.ts';

/*
 * The page of a pack, which is one file: what was packed, the tables of names and the rendered texts stand in it as JSON. It asks no
 * server. What is typed stands after # in the address, so that an answer can be linked to.
 */

/** As much of a browser as it uses: the rest of this room knows none. */
declare const document: {
  title: string;
  readonly documentElement: { lang: string };
  querySelector(selector: 'input'): (Listening & { value: string }) | null;
  querySelector(selector: 'output'): { innerHTML: string } | null;
  querySelector(selector: 'button'): (Listening & { textContent: string; lang: string; hidden: boolean }) | null;
  getElementById(id: string): { textContent: string } | null;
};
declare const navigator: { readonly languages: readonly string[] };
declare const location: { readonly hash: string };
declare const history: { replaceState(state: null, title: string, address: string): void };
declare const window: Listening;

interface Listening {
  addEventListener(event: string, listener: () => void): void;
}

const tables = textsIn('tables');
provideTables((file) => tables[file] ?? '');
const packed = readPack(textOf('pack'));
const pack = openPack(packed);
const texts = textsIn('texts');
const field = document.querySelector('input');
const answer = document.querySelector('output');
const other = document.querySelector('button');
let language = preferredLanguage();

if (field !== null && answer !== null) {
  const show = () => {
    answer.innerHTML = answerHtml(pack, texts, field.value, language);
  };
  const follow = () => {
    field.value = decodeURIComponent(location.hash.slice(1));
    show();
  };
  field.addEventListener('input', () => {
    history.replaceState(null, '', `#${encodeURIComponent(field.value)}`);
    show();
  });
  window.addEventListener('hashchange', follow);
  other?.addEventListener('click', () => {
    language = otherThan(language);
    speak();
    show();
  });
  speak();
  follow();
}

/** What the page says around the answer. */
function speak(): void {
  const words = packWords[language];
  const { version, committedAt, guides, entries } = packed;
  document.documentElement.lang = language.toLowerCase();
  document.title = words.title;
  const said = {
    title: words.title,
    field: words.field,
    about: `${words.guidanceOf(dayOf(committedAt), version, guides.length, entries.length)} ${words.noServer}`,
  };
  for (const [id, text] of Object.entries(said)) {
    const part = document.getElementById(id);
    if (part !== null) part.textContent = text;
  }
  if (other === null) return;
  other.textContent = words.other;
  other.lang = otherThan(language).toLowerCase();
  other.hidden = false;
}

function otherThan(chosen: Language): Language {
  return chosen === 'DE' ? 'EN' : 'DE';
}

/** German if the browser asks for it before English. */
function preferredLanguage(): Language {
  const known = navigator.languages.find((tag) => /^(?:de|en)\b/i.test(tag)) ?? 'en';
  return /^de/i.test(known) ? 'DE' : 'EN';
}

/** The texts by name that stand in an element as JSON. */
function textsIn(id: string): Readonly<Record<string, string>> {
  const written = Object.entries(fieldsOf(JSON.parse(textOf(id))));
  return Object.fromEntries(written.map(([name, text]) => [name, String(text)]));
}

function textOf(id: string): string {
  return document.getElementById(id)?.textContent ?? '';
}
