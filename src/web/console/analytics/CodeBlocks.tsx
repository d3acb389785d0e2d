import {
  AnalyticsTopCodesDocument,
  AnalyticsUnmitigatedDocument,
  type CodeToldFragment,
} from '../../generated/operations.ts';
import { codeWords as words } from '../words/analytics.ts';
import { BarList } from './BarList.tsx';
import { Block } from './Block.tsx';
import { codeColumns } from './data/codeColumns.tsx';
import { CodeName } from './CodeName.tsx';
import { grouped, type Column } from './data/columns.ts';
import type { Scope } from './range.ts';

interface Props {
  readonly scope: Scope;
  readonly allTables: boolean;
}

/** The codes that were asked for most. */
export function TopCodes({ scope, allTables }: Props) {
  return (
    <Block
      title={words.top.title}
      hint={words.top.hint}
      name="top-codes"
      document={AnalyticsTopCodesDocument}
      variables={{ ...scope.variables }}
      rowsOf={({ analytics }) => analytics?.topCodes ?? []}
      columns={columns}
      keyOf={keyOf}
      summary={(rows) => words.top.summary(rows[0]?.code.hex ?? '', rows[0]?.count ?? 0, rows.length)}
      empty={words.top.empty}
      chart={(rows) => <CodeBars rows={rows} compare={scope.compare} />}
      allTables={allTables}
    />
  );
}

/** Codes that are listed and have no mitigation yet. */
export function UnmitigatedCodes({ scope, allTables }: Props) {
  return (
    <Block
      title={words.unmitigated.title}
      hint={words.unmitigated.hint}
      name="unmitigated-codes"
      document={AnalyticsUnmitigatedDocument}
      variables={{ ...scope.variables }}
      rowsOf={({ analytics }) => analytics?.unmitigatedCodes ?? []}
      columns={columns}
      keyOf={keyOf}
      summary={(rows) => words.unmitigated.summary(rows[0]?.code.hex ?? '', rows[0]?.count ?? 0)}
      empty={words.unmitigated.empty}
      chart={(rows) => <CodeBars rows={rows} compare={scope.compare} />}
      allTables={allTables}
    />
  );
}

const keyOf = ({ code }: CodeToldFragment) => code.hex;

const columns: readonly Column<CodeToldFragment>[] = [
  ...codeColumns<CodeToldFragment>(),
  { title: words.columns.lookups, value: ({ count }) => count },
  { title: words.columns.before, value: ({ previous }) => previous },
];

function CodeBars({ rows, compare }: { readonly rows: readonly CodeToldFragment[]; readonly compare: boolean }) {
  const most = Math.max(1, ...rows.map(({ count, previous }) => Math.max(count, compare ? previous : 0)));
  return (
    <BarList
      bars={rows.map(({ code, count, previous }) => ({
        key: code.hex,
        label: <CodeName code={code} />,
        words: compare ? `${grouped(count)} · ${words.before(previous)}` : grouped(count),
        length: count / most,
        mark: compare ? previous / most : undefined,
      }))}
    />
  );
}
