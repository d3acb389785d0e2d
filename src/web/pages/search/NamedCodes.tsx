import type { ReactNode } from 'react';
import type { SearchQuery } from '../../generated/operations.ts';
import { words } from '../words.ts';

/** Codes of public tables that no guide lists: apart from the results, which have guidance. */
export function NamedCodes({ named }: { readonly named: SearchQuery['search']['namedCodes'] }): ReactNode {
  if (named.length === 0) return null;
  return (
    <section aria-labelledby="named">
      <h2 id="named">{words.search.named}</h2>
      <p className="hint">{words.search.namedWhy}</p>
      <ul className="near">
        {named.map(({ code, html }) => (
          <li key={code.hex}>
            <a href={`/codes/${code.hex}`}>
              <code>{code.written}</code>
            </a>{' '}
            <span className="symbol" dangerouslySetInnerHTML={{ __html: html }} /> <span>{code.meaning}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
