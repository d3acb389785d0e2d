import type { TypedDocumentNode } from '@graphql-typed-document-node/core';
import { Button, Group, Text, VisuallyHidden } from '@mantine/core';
import { useId, useState, type ReactNode } from 'react';
import { useAsk } from '../kit/data/graphqlClient.ts';
import { QueryState } from '../kit/data/QueryState.tsx';
import { PanelTitle } from '../kit/frames/PanelTitle.tsx';
import { blockWords as words } from '../words/analytics.ts';
import type { Column } from './data/columns.ts';
import { DataMenu } from './data/DataMenu.tsx';
import { DataTable } from './data/DataTable.tsx';

interface Props<Data, Variables extends Record<string, unknown>, Row> {
  readonly title: string;
  readonly hint?: string;
  /** Begins the names of its files: "top-codes". */
  readonly name: string;
  readonly document: TypedDocumentNode<Data, Variables>;
  readonly variables: Variables;
  readonly rowsOf: (data: Data) => readonly Row[];
  readonly columns: readonly Column<Row>[];
  readonly keyOf: (row: Row) => string;
  /** One sentence that says what neither the chart nor the table does; never asked without rows. */
  readonly summary?: (rows: readonly Row[]) => string;
  readonly empty: string;
  /** Left out: the table stands in its place, and is always shown. */
  readonly chart?: (rows: readonly Row[], data: Data) => ReactNode;
  /** Whether all tables of the screen were opened last, or closed; each may differ since. */
  readonly allTables?: boolean;
  /** The way to more of it. */
  readonly more?: ReactNode;
}

/** One question of the dashboard: a chart, its table, and its data to take away. */
export function Block<Data, Variables extends Record<string, unknown>, Row>(props: Props<Data, Variables, Row>) {
  const { title, hint, document, variables, rowsOf, empty, more } = props;
  const asked = useAsk(document, variables);
  const id = useId();
  return (
    <section className="panel block" aria-labelledby={id} aria-busy={asked.waiting}>
      <div className="block-head">
        <PanelTitle id={id} title={title} hint={hint} />
        {asked.data !== null && (
          <DataMenu {...props} answer={asked.data} rows={rowsOf(asked.data)} waiting={asked.waiting} />
        )}
      </div>
      <QueryState asked={asked} isEmpty={(data) => rowsOf(data).length === 0} empty={<Text>{empty}</Text>}>
        {(data) => <Figure {...props} data={data} rows={rowsOf(data)} />}
      </QueryState>
      {more}
    </section>
  );
}

interface FigureProps<Data, Variables extends Record<string, unknown>, Row> extends Props<Data, Variables, Row> {
  readonly data: Data;
  readonly rows: readonly Row[];
}

function Figure<Data, Variables extends Record<string, unknown>, Row>(props: FigureProps<Data, Variables, Row>) {
  const { title, columns, rows, data, keyOf, summary, chart, allTables = false } = props;
  const [open, setOpen] = useState(allTables);
  const [seen, setSeen] = useState(allTables);
  if (seen !== allTables) {
    setSeen(allTables);
    setOpen(allTables);
  }
  const id = useId();
  const table = <DataTable title={words.tableOf(title)} columns={columns} rows={rows} keyOf={keyOf} />;
  return (
    <figure className="figure">
      <figcaption>{summary === undefined ? <VisuallyHidden>{title}</VisuallyHidden> : summary(rows)}</figcaption>
      {chart === undefined ? (
        table
      ) : (
        <>
          {chart(rows, data)}
          <Group>
            <Button
              variant="default"
              aria-expanded={open}
              aria-controls={id}
              aria-label={`${open ? words.hideTable : words.showTable}: ${title}`}
              onClick={() => {
                setOpen(!open);
              }}
            >
              {open ? words.hideTable : words.showTable}
            </Button>
          </Group>
          <div id={id} hidden={!open}>
            {open && table}
          </div>
        </>
      )}
    </figure>
  );
}
