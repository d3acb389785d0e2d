import { decodeErrorCode } from '../domain/codes/decoding/decode.ts';
import type { ErrorCode } from '../domain/codes/errorCode.ts';
import { meaningOfCode } from '../domain/codes/meaning/meaningOfCode.ts';
import { finish } from '../domain/finish.ts';
import type { EntryNode, GuideNode } from '../domain/guidance/nodes.ts';
import type { StepRecord } from '../domain/guidance/records.ts';
import { stepText } from '../domain/guidance/stepText.ts';
import type { GuideAnswer } from '../domain/lookup/guideAnswer.ts';
import { lookUp, type Lookup } from '../domain/lookup/lookup.ts';
import { search } from '../domain/search/search.ts';
import type { OpenPack } from './openPack.ts';

/** HTML of the texts of a guide, as the server rendered them, by guide and text. */
export type RenderedTexts = Readonly<Record<string, string>>;

export function renderedKey(guide: Pick<GuideNode, 'id'>, text: string): string {
  return `${guide.id}\n${text}`;
}

/** How many results and names are shown. */
const mostResults = 20;

/** The answer to what someone typed, as HTML: that of a code, or else what its words find. Empty for an empty text. */
export function answerHtml(pack: OpenPack, texts: RenderedTexts, typed: string): string {
  const query = typed.trim();
  if (query === '') return '';
  const found = lookUp(pack.catalog, query, null);
  if (found.code !== null) return lookupHtml({ ...pack, texts }, found, found.code);
  return searchHtml({ ...pack, texts }, found, query);
}

type Shown = OpenPack & { readonly texts: RenderedTexts };

function lookupHtml(shown: Shown, found: Lookup, code: ErrorCode): string {
  const { byGuide, outcome, suggestions, readings, escalations } = found;
  const others = readings.filter((reading) => reading !== code);
  return [
    `<h2>${titleOf(code)}</h2>`,
    `<p>${escape(meaningOfCode(decodeErrorCode(code), null).text)}</p>`,
    outcome === 'UNLISTED' ? '<p>No guide lists this code, so there are no steps for it alone.</p>' : '',
    ...byGuide.map((answer) => guideHtml(shown, answer)),
    byGuide.length === 0 ? escalations.map(({ text }) => `<p>${escape(text)}</p>`).join('') : '',
    linksTo('It can also be read as', others),
    linksTo('Did you mean', suggestions),
  ].join('');
}

function guideHtml(shown: Shown, { guide, relation, entries, firstSteps, escalation }: GuideAnswer): string {
  const general = listOf(
    'ol',
    firstSteps.map((step) => stepHtml(shown, guide, step)),
  );
  const rows = entries.map((entry) => entryHtml(shown, guide, entry)).join('');
  const first =
    general === ''
      ? ''
      : `<h4>${relation === 'LISTED' ? 'First, as for most errors here' : 'What the guide says of all of its errors'}</h4>${general}`;
  const turn = escalation === null ? '' : `<p>${htmlOf(shown, guide, escalation)}</p>`;
  return `<section><h3>${escape(guide.title)}</h3>${first}${rows}${turn}${creditOf(guide)}</section>`;
}

function entryHtml(shown: Shown, guide: GuideNode, { causes, steps }: EntryNode): string {
  const why = listOf(
    'ul',
    causes.map((cause) => htmlOf(shown, guide, cause)),
  );
  const what = listOf(
    'ol',
    steps.map((step) => stepHtml(shown, guide, step)),
  );
  return `${why === '' ? '' : `<h4>Cause</h4>${why}`}${what === '' ? '<p>The guide knows no mitigation.</p>' : `<h4>Steps</h4>${what}`}`;
}

function searchHtml(shown: Shown, found: Lookup, query: string): string {
  const result = search(shown.index, shown.catalog, { query, guide: null });
  const hits = result.found.hits(0, mostResults).map(({ entry }) => {
    const guide = shown.catalog.guideOf(entry);
    const name = entry.code === null ? '' : `${linkTo(entry.code)} `;
    return `${name}${htmlOf(shown, guide, entry.causes[0] ?? guide.title)} <small>${escape(guide.title)}</small>`;
  });
  const names = finish(result.namedCodes(mostResults)).map(({ code, name }) => `${linkTo(code)} ${escape(name)}`);
  const near = [...found.suggestions, ...result.nearMisses.flatMap(({ codes }) => codes)];
  const nothing = hits.length + names.length + near.length === 0 ? '<p>Nothing is found.</p>' : '';
  return [
    nothing,
    linksTo('Did you mean', [...new Set(near)]),
    hits.length === 0 ? '' : `<h2>${String(result.found.size)} found</h2>${listOf('ul', hits)}`,
    names.length === 0 ? '' : `<h2>Names that no guide lists</h2>${listOf('ul', names)}`,
  ].join('');
}

function titleOf(code: ErrorCode): string {
  const { written, symbol } = decodeErrorCode(code);
  return `${escape(written)}${symbol === null ? '' : ` <small>${escape(symbol)}</small>`}`;
}

function linksTo(lead: string, codes: readonly ErrorCode[]): string {
  return codes.length === 0 ? '' : `<p>${lead}: ${codes.map(linkTo).join(', ')}</p>`;
}

/** The page takes what stands after # as what was typed. */
function linkTo(code: ErrorCode): string {
  const { slug, written } = decodeErrorCode(code);
  return `<a href="#${encodeURIComponent(slug)}">${escape(written)}</a>`;
}

function stepHtml(shown: Shown, guide: GuideNode, step: StepRecord): string {
  return htmlOf(shown, guide, stepText(step.condition, shown.catalog.mitigationOf(step).text));
}

function htmlOf({ texts }: Shown, guide: GuideNode, text: string): string {
  return texts[renderedKey(guide, text)] ?? escape(text);
}

function creditOf({ sourceUrl, license, attribution }: GuideNode): string {
  const address = sourceUrl === null ? '' : ` <a href="${escape(sourceUrl)}" rel="noreferrer">${escape(sourceUrl)}</a>`;
  const words = [attribution ?? '', license ?? ''].filter((each) => each !== '').map(escape);
  return words.length === 0 && address === '' ? '' : `<footer><small>${words.join(' ')}${address}</small></footer>`;
}

function listOf(tag: 'ul' | 'ol', items: readonly string[]): string {
  return items.length === 0 ? '' : `<${tag}>${items.map((item) => `<li>${item}</li>`).join('')}</${tag}>`;
}

function escape(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}
