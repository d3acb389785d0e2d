import { AnalyticsOutcomesDocument, type AnalyticsOutcomesQuery } from '../../generated/operations.ts';
import { AppLink } from '../kit/AppLink.tsx';
import { outcomeWords as words } from '../words/analytics.ts';
import { BarList } from './BarList.tsx';
import { Block } from './Block.tsx';
import { percent, type Column } from './data/columns.ts';
import type { Scope } from './range.ts';
import { useGuidanceLang } from '../kit/guidanceLanguage.tsx';

type Outcome = NonNullable<AnalyticsOutcomesQuery['analytics']>['outcomes'][number];

/** Whether steps helped: the share as a bar over its whole interval, since few votes say little. */
export function Outcomes({ scope, allTables }: { readonly scope: Scope; readonly allTables: boolean }) {
  return (
    <Block
      title={words.title}
      hint={words.hint}
      name="outcomes"
      document={AnalyticsOutcomesDocument}
      variables={{ ...scope.variables }}
      rowsOf={({ analytics }) => analytics?.outcomes ?? []}
      columns={columns}
      keyOf={keyOf}
      empty={words.empty}
      chart={(rows) => (
        <BarList
          bars={rows.map((row) => ({
            key: keyOf(row),
            label: <Name {...row} />,
            words: words.helped(
              percent(row.share),
              percent(row.shareLow),
              percent(row.shareHigh),
              row.solved + row.notSolved,
            ),
            from: row.shareLow,
            length: row.shareHigh,
            mark: row.share,
          }))}
        />
      )}
      allTables={allTables}
    />
  );
}

function Name({ entry, mitigation }: Outcome) {
  const langOf = useGuidanceLang();
  return (
    <>
      <AppLink to={`/entries/${entry.id}`} className="code">
        {codeOf(entry)}
      </AppLink>{' '}
      {mitigation === null ? (
        words.whole
      ) : (
        <AppLink to={`/mitigations/${mitigation.id}`} lang={langOf()}>
          {beginningOf(mitigation.text)}
        </AppLink>
      )}
    </>
  );
}

function codeOf({ code, symbol }: Outcome['entry']): string {
  return code?.hex ?? symbol ?? words.noCode;
}

const longest = 90;

function beginningOf(text: string): string {
  return text.length > longest ? `${text.slice(0, longest)} …` : text;
}

/** A step may have votes on several versions of its text. */
function Beginning({ text }: { readonly text: string }) {
  const langOf = useGuidanceLang();
  return <span lang={langOf()}>{beginningOf(text)}</span>;
}

function keyOf({ entry, mitigation, version }: Outcome): string {
  return [entry.id, mitigation?.id ?? '', String(version)].join(' ');
}

const columns: readonly Column<Outcome>[] = [
  { title: words.entry, value: ({ entry }) => codeOf(entry) },
  {
    title: words.mitigation,
    value: ({ mitigation }) => mitigation?.text ?? words.whole,
    show: ({ mitigation }) => (mitigation === null ? words.whole : <Beginning text={mitigation.text} />),
  },
  { title: words.version, value: ({ version }) => version },
  { title: words.solved, value: ({ solved }) => solved },
  { title: words.notSolved, value: ({ notSolved }) => notSolved },
  { title: words.share, value: ({ share }) => share, show: ({ share }) => percent(share) },
  { title: words.low, value: ({ shareLow }) => shareLow, show: ({ shareLow }) => percent(shareLow) },
  { title: words.high, value: ({ shareHigh }) => shareHigh, show: ({ shareHigh }) => percent(shareHigh) },
];
