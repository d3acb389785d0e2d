import type { ReactNode } from 'react';
import type { SearchQuery } from '../../generated/operations.ts';
import { familyName } from '../browse/familyName.ts';
import { useWords } from '../words/useWords.ts';

/** From this many results on, families are offered before the results. */
const tooMany = 20;

interface FiltersProps {
  readonly search: SearchQuery['search'];
  readonly fields: URLSearchParams;
}

/** Narrows the results: a plain form, and for too many results the families as links. */
export function Filters({ search, fields }: FiltersProps): ReactNode {
  const words = useWords();
  const { facilities, totalCount } = search;
  const family = fields.get('family') ?? '';
  const isBroad = totalCount > tooMany && family === '' && facilities.length > 1;
  return (
    <>
      {isBroad && (
        <div className="notice">
          <p>{words.search.tooBroad}</p>
          <ul className="chips">
            {facilities.map((each) => (
              <li key={`${each.space} ${String(each.facility.number)}`}>
                <a href={narrowed(fields, each.facility.number)}>
                  {familyName(each, words)} <span>{each.count}</span>
                </a>
              </li>
            ))}
          </ul>
        </div>
      )}
      <form action="/search" className="filters" aria-label={words.search.filter}>
        <input type="hidden" name="q" value={fields.get('q') ?? ''} />
        <label>
          {words.search.family}{' '}
          <select name="family" defaultValue={family} autoComplete="off">
            <option value="">{words.search.allFamilies}</option>
            {facilities.map((each) => (
              <option key={`${each.space} ${String(each.facility.number)}`} value={each.facility.number}>
                {`${familyName(each, words)} (${String(each.count)})`}
              </option>
            ))}
          </select>
        </label>
        <label>
          <input
            type="checkbox"
            name="guidance"
            value="yes"
            defaultChecked={fields.get('guidance') === 'yes'}
            autoComplete="off"
          />{' '}
          {words.search.guidance}
        </label>
        <button type="submit" className="quiet">
          {words.search.apply}
        </button>
      </form>
    </>
  );
}

function narrowed(fields: URLSearchParams, facility: number): string {
  const narrower = new URLSearchParams(fields);
  narrower.delete('after');
  narrower.set('family', String(facility));
  return `/search?${narrower.toString()}`;
}
