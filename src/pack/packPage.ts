import { provideTables } from '../domain/codes/tables/tableSource.ts';
import { answerHtml, type RenderedTexts } from './answerHtml.ts';
import { openPack } from './openPack.ts';
import { readPack } from './readPack.ts';

/*
 * The page of a pack, which is one file: what was packed, the tables of names and the rendered texts stand in it as JSON. It asks no
 * server. What is typed stands after # in the address, so that an answer can be linked to.
 */

/** As much of a browser as it uses: the rest of this room knows none. */
declare const document: {
  querySelector(selector: 'input'): (Listening & { value: string }) | null;
  querySelector(selector: 'output'): { innerHTML: string } | null;
  getElementById(id: string): { readonly textContent: string } | null;
};
declare const location: { readonly hash: string };
declare const history: { replaceState(state: null, title: string, address: string): void };
declare const window: Listening;

interface Listening {
  addEventListener(event: string, listener: () => void): void;
}

const tables = JSON.parse(textOf('tables')) as Readonly<Record<string, string>>;
provideTables((file) => tables[file] ?? '');
const pack = openPack(readPack(textOf('pack')));
const texts = JSON.parse(textOf('texts')) as RenderedTexts;
const field = document.querySelector('input');
const answer = document.querySelector('output');

if (field !== null && answer !== null) {
  const show = () => {
    answer.innerHTML = answerHtml(pack, texts, field.value);
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
  follow();
}

function textOf(id: string): string {
  return document.getElementById(id)?.textContent ?? '';
}
