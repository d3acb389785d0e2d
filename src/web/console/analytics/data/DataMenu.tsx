import type { TypedDocumentNode } from '@graphql-typed-document-node/core';
import { Button, Menu } from '@mantine/core';
import { download } from '../../kit/download.ts';
import { useToast } from '../../kit/toasts.tsx';
import { blockWords as words } from '../../words/analytics.ts';
import type { Column } from './columns.ts';
import { runnableQuery } from './runnableQuery.ts';

interface Props<Data, Variables extends Record<string, unknown>, Row> {
  readonly title: string;
  readonly name: string;
  readonly document: TypedDocumentNode<Data, Variables>;
  readonly variables: Variables;
  readonly answer: Data;
  readonly columns: readonly Column<Row>[];
  readonly rows: readonly Row[];
  /** True while newer figures are on their way: there is nothing to take away then. */
  readonly waiting: boolean;
}

/** Takes a block's data away: as a table, as the server gave it, or as the query that asks for it. */
export function DataMenu<Data, Variables extends Record<string, unknown>, Row>(props: Props<Data, Variables, Row>) {
  const { title, name, document, variables, answer, columns, rows, waiting } = props;
  const toast = useToast();
  const file = `hresolve-${name}-${day(variables['from'])}-${day(variables['to'])}`;

  async function saveCsv() {
    download(await toCsv(columns, rows), 'text/csv;charset=utf-8', `${file}.csv`);
  }
  function saveJson() {
    download(toJson(answer), 'application/json', `${file}.json`);
  }
  async function copy() {
    try {
      await navigator.clipboard.writeText(runnableQuery(document, variables));
      toast.say(words.copied);
    } catch {
      toast.say(words.notCopied);
    }
  }

  return (
    <Menu position="bottom-end" width={220}>
      <Menu.Target>
        <Button variant="default" aria-label={words.dataOf(title)} disabled={waiting}>
          {words.data}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item onClick={() => void saveCsv()}>{words.csv}</Menu.Item>
        <Menu.Item onClick={saveJson}>{words.json}</Menu.Item>
        <Menu.Item onClick={() => void copy()}>{words.copy}</Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}

function day(time: unknown): string {
  return typeof time === 'string' ? time.slice(0, 10) : '';
}

/** The rows as CSV: RFC 4180, UTF-8. What a spreadsheet would take for a formula begins with an apostrophe: searches are strangers' texts. */
async function toCsv<Row>(columns: readonly Column<Row>[], rows: readonly Row[]): Promise<string> {
  // Loaded when it is asked for: it weighs more than the screen.
  const { stringify } = await import('csv-stringify/browser/esm/sync');
  const records = rows.map((row) => columns.map(({ value }) => withoutFormula(value(row))));
  return stringify([columns.map(({ title }) => title), ...records], {
    quoted: true,
    quoted_empty: true,
    record_delimiter: 'windows',
  });
}

/** As the server writes cells: some spreadsheets part cells at other separators, or at line ends within quotes. */
function withoutFormula<Value>(value: Value): Value | string {
  if (typeof value !== 'string') return value;
  return value.replace(/(?<=^|[,;|\t\r\n])(?='*[=+\-@\t\r＝＋－＠])/g, "'");
}

/** An answer as the server gave it, without the names of types that the console itself asks for. */
function toJson(answer: unknown): string {
  return `${JSON.stringify(answer, (key, value: unknown) => (key === '__typename' ? undefined : value), 2)}\n`;
}
