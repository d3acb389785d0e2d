import type { ReactNode } from 'react';
import { BreakingName } from '../layout/BreakingName.tsx';
import type { HighlightField, SearchQuery } from '../../generated/operations.ts';
import { Badge } from '../layout/Badge.tsx';
import { pathOf } from '../layout/EntryList.tsx';
import { langOf } from '../words/langOf.ts';
import { useWords } from '../words/useWords.ts';

type Edge = SearchQuery['search']['edges'][number];
type Reason = HighlightField | 'OTHER';

/** Results by why they are here; within a reason, and between reasons, the best first. */
export function Matches({ edges }: { readonly edges: readonly Edge[] }): ReactNode {
  const words = useWords();
  const groups = new Map<Reason, Edge[]>();
  for (const edge of edges) {
    const reason = edge.highlights[0]?.field ?? 'OTHER';
    groups.set(reason, [...(groups.get(reason) ?? []), edge]);
  }
  return [...groups].map(([reason, found]) => (
    <section key={reason} aria-labelledby={`because-${reason}`}>
      <h3 id={`because-${reason}`} className="reason">
        {words.search.reasons[reason]}
      </h3>
      <ul className="matches">
        {found.map((edge) => (
          <Match key={edge.node.id} edge={edge} />
        ))}
      </ul>
    </section>
  ));
}

function Match({ edge: { node, highlights } }: { readonly edge: Edge }): ReactNode {
  const words = useWords();
  const lang = langOf(node.guide.language, words);
  const texts = highlights.filter(({ field }) => field === 'CAUSE' || field === 'MITIGATION');
  return (
    <li>
      <div className="match">
        <a href={pathOf(node)} data-result="" data-hex={node.code?.hex}>
          {node.code === null ? words.lists.noCode : <code>{node.code.hex}</code>}
        </a>
        <Name edge={{ node, highlights }} />
        <Badge outcome={node.outcome} />
      </div>
      {texts.length === 0
        ? node.causes.slice(0, 1).map(({ plainText }) => (
            <p key={plainText} lang={lang}>
              {plainText}
            </p>
          ))
        : texts
            .slice(0, 3)
            .map(({ field, html }) => (
              <p key={`${field} ${html}`} lang={lang} dangerouslySetInnerHTML={{ __html: html }} />
            ))}
    </li>
  );
}

function Name({ edge: { node, highlights } }: { readonly edge: Pick<Edge, 'node' | 'highlights'> }): ReactNode {
  const marked = highlights.find(({ field }) => field === 'SYMBOL');
  if (marked !== undefined) {
    // As BreakingName; in the HTML of a highlight an underscore stands in text only.
    const html = marked.html.replaceAll('_', '_<wbr>');
    return <span className="symbol" dangerouslySetInnerHTML={{ __html: html }} />;
  }
  return (
    <span className="symbol">
      <BreakingName name={node.symbol ?? node.code?.symbol ?? ''} />
    </span>
  );
}
