import { FamilyList } from './browse/FamilyList.tsx';
import type { FamilyPartsFragment } from '../generated/operations.ts';
import { SearchBox } from './layout/SearchBox.tsx';
import type { View } from './view.ts';
import type { Words } from './words/words.ts';

/** For an address that leads nowhere. */
export function missingView(path: string, words: Words): View {
  return {
    status: 404,
    title: words.missing.title,
    path,
    isHome: true,
    main: (
      <>
        <h1>{words.missing.title}</h1>
        <p>{words.missing.why}</p>
        <SearchBox typed="" label={words.box.label} isLarge />
        <p>
          <a href="/">{words.home.title}</a> · <a href="/facilities">{words.browse}</a>
        </p>
      </>
    ),
  };
}

/** For an address that asks for what no list has, such as a cursor that is none. */
export function badRequestView(path: string, words: Words): View {
  return {
    status: 400,
    title: words.missing.badRequestTitle,
    path,
    main: (
      <>
        <h1>{words.missing.badRequestTitle}</h1>
        <p>{words.missing.badRequest}</p>
        <p>
          <a href={path}>{words.start}</a>
        </p>
      </>
    ),
  };
}

/** For a form that another site has sent. */
export function refusedView(path: string, words: Words): View {
  return {
    status: 403,
    title: words.failure.refusedTitle,
    path,
    main: (
      <>
        <h1>{words.failure.refusedTitle}</h1>
        <p>{words.failure.refused}</p>
      </>
    ),
  };
}

/** For a bug or an outage: the way on, and what to say when it is reported. */
export function failureView(
  path: string,
  requestId: string,
  families: readonly FamilyPartsFragment[],
  words: Words,
): View {
  return {
    status: 500,
    title: words.failure.title,
    path,
    main: (
      <>
        <h1>{words.failure.title}</h1>
        <p>{words.failure.why}</p>
        <p>
          {words.failure.request} <code>{requestId}</code>
        </p>
        <p>
          <a href={path}>{words.failure.retry}</a>
        </p>
        {families.length > 0 && (
          <section aria-labelledby="families">
            <h2 id="families">{words.home.families}</h2>
            <FamilyList families={families} />
          </section>
        )}
      </>
    ),
  };
}
