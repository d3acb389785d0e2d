import { decodeErrorCode } from '../domain/codes/decoding/decode.ts';
import { languageOfGuide } from '../domain/catalog/languageOfGuide.ts';
import type { ErrorCode } from '../domain/codes/errorCode.ts';
import { meaningOfCode } from '../domain/codes/meaning/meaningOfCode.ts';
import { finish } from '../domain/finish.ts';
import type { EntryNode, GuideNode } from '../domain/guidance/nodes.ts';
import type { StepRecord } from '../domain/guidance/records.ts';
import { stepText } from '../domain/guidance/stepText.ts';
import type { GuideAnswer } from '../domain/lookup/guideAnswer.ts';
import { lookUp, type Lookup } from '../domain/lookup/lookup.ts';
import type { Language } from '../domain/language.ts';
import { search } from '../domain/search/search.ts';
import type { OpenPack } from './openPack.ts';
import { packWords, type PackWords } from './packWords.ts';

/** HTML of the texts of a guide, as the server rendered them, by guide and text. */
export type RenderedTexts = Readonly<Record<string, string>>;

export function renderedKey(guide: Pick<GuideNode, 'id'>, text: string): string {
  return `${guide.id}\n${text}`;
}

/** How many results and names are shown. */
const mostResults = 20;

/**
 * The answer to what someone typed, as HTML: that of a code, or else what its words find. Empty for an empty text. Guidance is
 * marked with its language if that is not the page's.
 */
export function answerHtml(pack: OpenPack, texts: RenderedTexts, typed: string, language: Language = 'EN'): string {
  const shown = { ...pack, texts, language, words: packWords[language] };
  const query = typed.trim();
  if (query === '') return '';
  const found = lookUp(pack.catalog, query, null);
  if (found.code !== null) return lookupHtml(shown, found, found.code);
  return searchHtml(shown, found, query);
}

type Shown = OpenPack & {
  readonly texts: RenderedTexts;
  readonly language: Language;
  readonly words: PackWords;
};

function lookupHtml(shown: Shown, found: Lookup, code: ErrorCode): string {
  const { byGuide, outcome, suggestions, readings, escalations } = found;
  const { words } = shown;
  const meaning = meaningOfCode(decodeErrorCode(code), null, shown.language);
  const others = readings.filter((reading) => reading !== code);
  return [
    `<h2>${titleOf(code)}</h2>`,
    `<p${langOf(shown, meaning.language?.toLowerCase())}>${escape(meaning.text)}</p>`,
    outcome === 'UNLISTED' ? `<p>${words.unlisted}</p>` : '',
    ...byGuide.map((answer) => guideHtml(shown, answer)),
    byGuide.length === 0 ? escalations.map(({ text }) => `<p>${escape(text)}</p>`).join('') : '',
    linksTo(words.alsoRead, others),
    linksTo(words.didYouMean, suggestions),
  ].join('');
}

function guideHtml(shown: Shown, { guide, relation, entries, firstSteps, escalation }: GuideAnswer): string {
  const { words } = shown;
  const general = listOf(
    'ol',
    firstSteps.map((step) => stepHtml(shown, guide, step)),
    langOf(shown, languageOfGuide(shown.catalog, guide)),
  );
  const rows = entries.map((entry) => entryHtml(shown, guide, entry)).join('');
  const first = general === '' ? '' : `<h4>${relation === 'LISTED' ? words.first : words.ofAll}</h4>${general}`;
  const lang = langOf(shown, languageOfGuide(shown.catalog, guide));
  const turn = escalation === null ? '' : `<p${lang}>${htmlOf(shown, guide, escalation)}</p>`;
  return `<section><h3${lang}>${escape(guide.title)}</h3>${first}${rows}${turn}${creditOf(guide)}</section>`;
}

function entryHtml(shown: Shown, guide: GuideNode, { causes, steps }: EntryNode): string {
  const lang = langOf(shown, languageOfGuide(shown.catalog, guide));
  const why = listOf(
    'ul',
    causes.map((cause) => htmlOf(shown, guide, cause)),
    lang,
  );
  const what = listOf(
    'ol',
    steps.map((step) => stepHtml(shown, guide, step)),
    lang,
  );
  return `${why === '' ? '' : `<h4>${shown.words.cause}</h4>${why}`}${what === '' ? `<p>${shown.words.noMitigation}</p>` : `<h4>${shown.words.steps}</h4>${what}`}`;
}

function searchHtml(shown: Shown, found: Lookup, query: string): string {
  const { words } = shown;
  const result = search(shown.index, shown.catalog, { query, guide: null });
  const hits = result.found.hits(0, mostResults).map(({ entry }) => {
    const guide = shown.catalog.guideOf(entry);
    const name = entry.code === null ? '' : `${linkTo(entry.code)} `;
    const lang = langOf(shown, languageOfGuide(shown.catalog, guide));
    return `${name}<span${lang}>${htmlOf(shown, guide, entry.causes[0] ?? guide.title)} <small>${escape(guide.title)}</small></span>`;
  });
  const names = finish(result.namedCodes(mostResults)).map(({ code, name }) => `${linkTo(code)} ${escape(name)}`);
  const near = [...found.suggestions, ...result.nearMisses.flatMap(({ codes }) => codes)];
  const nothing = hits.length + names.length + near.length === 0 ? `<p>${words.nothing}</p>` : '';
  return [
    nothing,
    linksTo(words.didYouMean, [...new Set(near)]),
    hits.length === 0 ? '' : `<h2>${words.found(result.found.size)}</h2>${listOf('ul', hits)}`,
    names.length === 0 ? '' : `<h2>${words.unlistedNames}</h2>${listOf('ul', names)}`,
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

function listOf(tag: 'ul' | 'ol', items: readonly string[], lang = ''): string {
  return items.length === 0 ? '' : `<${tag}${lang}>${items.map((item) => `<li>${item}</li>`).join('')}</${tag}>`;
}

/** The attribute of an element whose text is in a language; none if that is the page's. */
function langOf({ language: own }: Shown, language: string | undefined): string {
  return language === undefined || language === own.toLowerCase() ? '' : ` lang="${escape(language)}"`;
}

function escape(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}
