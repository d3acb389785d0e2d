import {
  ReadTypedDocument,
  SearchDocument,
  type ReadTypedQuery,
  type SearchQuery,
} from '../../generated/operations.ts';
import { hasCode } from '../code/answer.ts';
import { takeForm } from '../code/asking/postedForm.ts';
import type { Ask, PageReply } from '../pageRequest.ts';
import type { ReaderRequest } from '../readerRequest.ts';
import { redirect } from '../replies.ts';
import type { View } from '../view.ts';
import type { NothingFoundProps } from './NothingFound.tsx';
import { SearchView } from './SearchView.tsx';
import type { Words } from '../words/words.ts';

/** Longer texts are shown cut, and give no address that could be passed on. */
const longestShown = 200;

/** What someone typed or pasted: a lone code leads to its page, anything else is answered here. */
export async function searchPage(request: ReaderRequest, ask: Ask): Promise<View | PageReply> {
  const fields = request.form ?? request.search;
  const text = (fields.get('q') ?? '').trim();
  const code = request.form?.get('ask')?.trim() ?? '';
  if (request.form !== null && code !== '')
    return askFor(request, request.form, ask, { text: text === '' ? code : text, code });
  if (text === '') return redirect(302, '/');
  const read = await ask(ReadTypedDocument, { text });
  const filter = readFilter(fields);
  const isNarrowed = filter.facility !== null || filter.outcome !== null || fields.has('after');
  const lone = isNarrowed ? null : loneCode(text, read);
  if (lone !== null)
    return redirect(302, lone === text ? `/codes/${lone}` : `/codes/${lone}?q=${encodeURIComponent(text)}`);
  return showResults(ask, {
    text,
    read,
    fields,
    words: request.words,
    isPosted: request.form !== null,
    isCounted: !isNarrowed,
    asked: null,
  });
}

/** Takes a request for guidance from a search that found nothing: it leads to the page of the code, or says why it does not count. */
async function askFor(
  { words }: ReaderRequest,
  form: URLSearchParams,
  ask: Ask,
  { text, code }: { readonly text: string; readonly code: string },
): Promise<View | PageReply> {
  const { lookup } = await ask(ReadTypedDocument, { text: code });
  const path = `/codes/${lookup.readings[0]?.hex ?? ''}`;
  return takeForm(ask, { path, form, words }, async (posted) => {
    const read = await ask(ReadTypedDocument, { text });
    const asked = { typed: code, posted };
    return showResults(ask, { text, read, words, fields: form, isPosted: true, isCounted: false, asked });
  });
}

interface Shown {
  readonly text: string;
  readonly words: Words;
  /** The codes in the text. */
  readonly read: ReadTypedQuery;
  /** Of the address, or of the form. */
  readonly fields: URLSearchParams;
  readonly isPosted: boolean;
  /** Whether it is a new question for analytics. */
  readonly isCounted: boolean;
  readonly asked: NothingFoundProps['asked'];
}

async function showResults(ask: Ask, { text, words, read, fields, isPosted, isCounted, asked }: Shown): Promise<View> {
  const holdsCodes = read.diagnose.lookups.length > 0;
  const found = await ask(SearchDocument, {
    text,
    ...readFilter(fields),
    after: fields.get('after'),
    recordCodes: holdsCodes && isCounted,
    recordWords: !holdsCodes && isCounted,
  });
  const shown = text.length > longestShown ? `${text.slice(0, longestShown)}…` : text;
  return {
    title: words.search.title(shown),
    path: isPosted ? '/search' : `/search?q=${encodeURIComponent(text)}`,
    typed: text.replace(/\s+/g, ' ').slice(0, 2000),
    main: (
      <SearchView
        text={shown}
        answers={found.diagnose.lookups.filter(hasCode).filter(({ input }) => !isNearlyCode(input, found.search))}
        suspects={found.diagnose.suspects}
        understood={found.lookup}
        search={found.search}
        isCut={found.diagnose.truncated}
        fields={isPosted ? null : fields}
        asked={asked}
      />
    ),
  };
}

/** The one code that the whole text is, in hex; null if it is anything else, only nearly a code, or has several readings. */
function loneCode(text: string, { lookup, diagnose, search }: ReadTypedQuery): string | null {
  if (search.nearMisses.some(({ code }) => code === null)) return null;
  const [reading, ...others] = lookup.readings;
  if (reading === undefined || others.length > 0 || lookup.extend !== null) return null;
  return /\s/.test(text) || diagnose.lookups.length > 1 || diagnose.suspects.length > 0 ? null : reading.hex;
}

/** True for what was read as a number, but looks like a code with a slip in it: it is shown with its near misses only. */
function isNearlyCode(input: string, { nearMisses }: SearchQuery['search']): boolean {
  return nearMisses.some(({ typed, code }) => code === null && input.includes(typed));
}

function readFilter(fields: URLSearchParams) {
  const facility = /^\d{1,4}$/.test(fields.get('family') ?? '') ? Number(fields.get('family')) : null;
  const outcome = fields.get('guidance') === 'yes' ? ('MITIGATED' as const) : null;
  return { facility, outcome };
}
