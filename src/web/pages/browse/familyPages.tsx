import { FamiliesDocument, FamilyDocument } from '../../generated/operations.ts';
import { EntryList } from '../layout/EntryList.tsx';
import { NextPage } from '../layout/NextPage.tsx';
import type { Ask } from '../pageRequest.ts';
import type { ReaderRequest } from '../readerRequest.ts';
import type { View } from '../view.ts';
import { FamilyList } from './FamilyList.tsx';
import { familyName } from './familyName.ts';
import { listId, ListFilter, NoFilterMatches } from './ListFilter.tsx';

/** /facilities */
export async function familiesPage(request: ReaderRequest, ask: Ask): Promise<View> {
  const { words } = request;
  const { facilities } = await ask(FamiliesDocument, {});
  return {
    title: words.family.title,
    description: words.family.why,
    path: '/facilities',
    main: (
      <>
        <h1>{words.family.title}</h1>
        <p>{words.family.why}</p>
        <FamilyList families={facilities} />
      </>
    ),
  };
}

/** /facilities/28. One number means one family in each layout of codes; both are shown. Null if it is not a number. */
export async function familyPage(request: ReaderRequest, ask: Ask, number: string): Promise<View | null> {
  const { words } = request;
  if (!/^(0|[1-9]\d{0,3})$/.test(number)) return null;
  const facility = Number(number);
  const typed = request.search.get('q')?.trim() ?? '';
  const after = request.search.get('after');
  const { facilities, all, entries } = await ask(FamilyDocument, {
    facility,
    text: typed === '' ? null : typed,
    after,
  });
  const families = facilities.filter((each) => each.facility.number === facility);
  const name =
    families.length === 0
      ? words.family.unnamed(facility)
      : families.map((family) => familyName(family, words)).join(', ');
  const title = words.family.of(name);
  const path = `/facilities/${number}`;
  return {
    status: families.length === 0 ? 404 : 200,
    title,
    path,
    main: (
      <>
        <h1>{title}</h1>
        {families.length === 0 ? (
          <>
            <p>{words.family.none}</p>
            <FamilyList families={facilities} />
          </>
        ) : (
          <>
            <ListFilter
              path={path}
              typed={typed}
              label={words.browsing.filter.label}
              hint={words.browsing.filter.hint}
              shown={words.browsing.filter.shown(entries.totalCount, all.totalCount)}
            />
            <div id={listId}>
              {entries.nodes.length === 0 ? (
                <NoFilterMatches path={path} typed={typed} />
              ) : (
                <EntryList entries={entries.nodes} caption={title} />
              )}
              <NextPage pageInfo={entries.pageInfo} path={path} search={request.search} />
            </div>
          </>
        )}
      </>
    ),
  };
}
