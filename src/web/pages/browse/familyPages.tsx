import { FamiliesDocument, FamilyDocument } from '../../generated/operations.ts';
import { EntryList } from '../layout/EntryList.tsx';
import { NextPage } from '../layout/NextPage.tsx';
import type { Ask, PageRequest } from '../pageRequest.ts';
import type { View } from '../view.ts';
import { words } from '../words.ts';
import { FamilyList } from './FamilyList.tsx';
import { familyName } from './familyName.ts';

/** /facilities */
export async function familiesPage(_request: PageRequest, ask: Ask): Promise<View> {
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

/** /facilities/28. One number means one family in each layout of codes; both are shown. Null where it is no number. */
export async function familyPage(request: PageRequest, ask: Ask, number: string): Promise<View | null> {
  if (!/^(0|[1-9]\d{0,3})$/.test(number)) return null;
  const facility = Number(number);
  const { facilities, entries } = await ask(FamilyDocument, { facility, after: request.search.get('after') });
  const families = facilities.filter((each) => each.facility.number === facility);
  const name = families.length === 0 ? words.family.unnamed(facility) : families.map(familyName).join(', ');
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
          <EntryList entries={entries.nodes} caption={title} />
        )}
        <NextPage pageInfo={entries.pageInfo} path={path} search={request.search} />
      </>
    ),
  };
}
