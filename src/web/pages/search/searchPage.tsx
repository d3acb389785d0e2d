import { ReadTypedDocument, SearchDocument, type ReadTypedQuery } from '../../generated/operations.ts';
import { hasCode } from '../code/answer.ts';
import type { Ask, PageReply, PageRequest } from '../pageRequest.ts';
import { redirect } from '../replies.ts';
import type { View } from '../view.ts';
import { words } from '../words.ts';
import { SearchView } from './SearchView.tsx';

/** Longer texts are shown cut, and give no address that could be passed on. */
const longestShown = 200;

/** What somebody typed or pasted: a lone code leads to its page, anything else is answered here. */
export async function searchPage(request: PageRequest, ask: Ask): Promise<View | PageReply> {
  const fields = request.form ?? request.search;
  const text = (fields.get('q') ?? '').trim();
  if (text === '') return redirect(302, '/');
  const read = await ask(ReadTypedDocument, { text });
  const filter = readFilter(fields);
  const isNarrowed = filter.facility !== null || filter.outcome !== null || fields.has('after');
  const lone = isNarrowed ? null : loneCode(text, read);
  if (lone !== null)
    return redirect(302, lone === text ? `/codes/${lone}` : `/codes/${lone}?q=${encodeURIComponent(text)}`);
  const holdsCodes = read.diagnose.lookups.length > 0;
  const isCode = !holdsCodes && read.lookup.readings.length > 0;
  const found = await ask(SearchDocument, {
    text,
    ...filter,
    after: fields.get('after'),
    recordCodes: holdsCodes && !isNarrowed,
    recordOne: isCode && !isNarrowed,
    recordWords: !holdsCodes && !isCode && !isNarrowed,
  });
  const shown = text.length > longestShown ? `${text.slice(0, longestShown)}…` : text;
  const answers = holdsCodes ? found.diagnose.lookups : isCode ? [found.lookup] : [];
  return {
    title: words.search.title(shown),
    path: request.form === null ? `/search?q=${encodeURIComponent(text)}` : '/search',
    typed: text.replace(/\s+/g, ' ').slice(0, 2000),
    main: (
      <SearchView
        text={shown}
        answers={answers.filter(hasCode)}
        understood={found.lookup}
        search={found.search}
        isCut={found.diagnose.truncated}
        fields={request.form === null ? request.search : null}
      />
    ),
  };
}

/** The one code that the whole text is, in hex; null where it is anything else, or has several readings. */
function loneCode(text: string, { lookup, diagnose }: ReadTypedQuery): string | null {
  const [reading, ...others] = lookup.readings;
  if (reading === undefined || others.length > 0 || lookup.extend !== null) return null;
  return /\s/.test(text) || diagnose.lookups.length > 1 ? null : reading.hex;
}

function readFilter(fields: URLSearchParams) {
  const facility = /^\d{1,4}$/.test(fields.get('family') ?? '') ? Number(fields.get('family')) : null;
  const outcome = fields.get('guidance') === 'yes' ? ('MITIGATED' as const) : null;
  return { facility, outcome };
}
