import type { TypedDocumentNode } from '@graphql-typed-document-node/core';
import { Button, Menu } from '@mantine/core';
import { download } from '../kit/download.ts';
import { useToast } from '../kit/toasts.tsx';
import { blockWords as words } from '../words/analytics.ts';
import type { Column } from './columns.ts';
import { runnableQuery } from './runnableQuery.ts';
import { toCsv, toJson } from './tableFiles.ts';

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
