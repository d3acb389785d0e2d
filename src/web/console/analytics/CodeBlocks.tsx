import {
  AnalyticsTopCodesDocument,
  AnalyticsUnmitigatedDocument,
  type CodeBeforeFragment,
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
      variables={{ ...scope.variables, ...scope.earlier, compare: scope.compare }}
      rowsOf={({ analytics, earlier }) => withBefore(analytics?.topCodes ?? [], earlier?.topCodes)}
      columns={columnsOf(scope)}
      keyOf={keyOf}
      empty={words.top.empty}
      chart={(rows) => <CodeBars rows={rows} />}
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
      variables={{ ...scope.variables, ...scope.earlier, compare: scope.compare }}
      rowsOf={({ analytics, earlier }) => withBefore(analytics?.unmitigatedCodes ?? [], earlier?.unmitigatedCodes)}
      columns={columnsOf(scope)}
      keyOf={keyOf}
      empty={words.unmitigated.empty}
      chart={(rows) => <CodeBars rows={rows} />}
      allTables={allTables}
    />
  );
}

/** A code, and how often it was asked for in the period before: null if that is not compared, or was too seldom to be listed. */
interface CodeRow extends CodeToldFragment {
  readonly before: number | null;
}

/** How many codes of the period before are asked for: one that is not among them is known to be none only if there are fewer. */
const askedBefore = 100;

function withBefore(
  codes: readonly CodeToldFragment[],
  earlier: readonly CodeBeforeFragment[] | undefined,
): readonly CodeRow[] {
  const counts = new Map(earlier?.map(({ code, count }) => [code.hex, count]));
  const unknown = earlier === undefined || earlier.length >= askedBefore ? null : 0;
  return codes.map((each) => ({ ...each, before: counts.get(each.code.hex) ?? unknown }));
}

const keyOf = ({ code }: CodeRow) => code.hex;

function columnsOf({ compare }: Scope): readonly Column<CodeRow>[] {
  return [
    ...codeColumns<CodeRow>(),
    { title: words.columns.lookups, value: ({ count }) => count },
    ...(compare ? [{ title: words.columns.before, value: ({ before }: CodeRow) => before ?? '' }] : []),
  ];
}

function CodeBars({ rows }: { readonly rows: readonly CodeRow[] }) {
  const most = Math.max(1, ...rows.map(({ count, before }) => Math.max(count, before ?? 0)));
  return (
    <BarList
      bars={rows.map(({ code, count, before }) => ({
        key: code.hex,
        label: <CodeName code={code} />,
        words: before === null ? grouped(count) : `${grouped(count)} · ${words.before(before)}`,
        length: count / most,
        mark: before === null ? undefined : before / most,
      }))}
    />
  );
}
