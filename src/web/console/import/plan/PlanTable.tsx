import { Button, Group, Table, Text, VisuallyHidden } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import type { PlanRowFragment } from '../../../generated/operations.ts';
import { CardTable } from '../../kit/frames/CardTable.tsx';
import { useShortcut } from '../../kit/shortcuts.tsx';
import type { Filters } from '../../kit/lists/useFilters.ts';
import { planWords as words } from '../../words/import.ts';
import { isDecidable, takeOf, type Decisions, type Take } from './decisions.ts';
import { PlanRow, toggleId } from './PlanRow.tsx';
import { rowName } from './planRows.ts';

interface Props {
  readonly rows: readonly PlanRowFragment[];
  readonly decisions: Decisions;
  readonly changedSince: ReadonlySet<string> | null;
  readonly filters: Filters;
  readonly onDecide: (key: string, take: Take) => void;
  /** Shared conflicts that stand above the rows, and are gone through and decided by the same keys. */
  readonly cards?: readonly PlanCard[];
  readonly onDecideCard?: (card: PlanCard, take: Take) => void;
}

/** One decision about several rows. */
export interface PlanCard {
  /** Of its element, which takes the focus. */
  readonly id: string;
  readonly name: string;
  readonly keys: readonly string[];
}

/** Rows a page: a plan of thousands stays quick. */
const pageSize = 50;

/** The rows of a plan, a page at a time. J and K go from card to card and row to row, also over the pages; A and S decide. */
export function PlanTable({ rows, decisions, changedSince, filters, onDecide, cards = [], onDecideCard }: Props) {
  /** Rows that are shown otherwise than at first: conflicts are open, as someone has to read them. */
  const [toggled, setToggled] = useState<ReadonlySet<string>>(new Set());
  const [said, setSaid] = useState('');
  const active = useRef<string | null>(null);
  const wantsFocus = useRef(false);
  const pages = Math.max(1, Math.ceil(rows.length / pageSize));
  const page = Math.min(pages, Math.max(1, Math.trunc(Number(filters.get('page'))) || 1));
  const turn = (to: number) => {
    filters.set({ page: to === 1 ? '' : String(to) });
  };

  useEffect(() => {
    if (!wantsFocus.current || active.current === null) return;
    wantsFocus.current = false;
    document.getElementById(toggleId(active.current))?.focus();
  });

  /** The card that has the focus, or had it last. */
  function activeCard(): number {
    const focused = document.activeElement?.closest('[data-plan-card]')?.id ?? active.current;
    return cards.findIndex(({ id }) => id === focused);
  }

  /** False if there is no such card: the rows come next. */
  function focusCard(place: number): boolean {
    const card = cards[place];
    if (card === undefined) return false;
    active.current = card.id;
    document.getElementById(card.id)?.focus();
    return true;
  }

  function move(by: 1 | -1) {
    const card = activeCard();
    if ((card >= 0 || (active.current === null && by === 1)) && focusCard(card + by)) return;
    if (card >= 0) {
      if (by === -1) return;
      active.current = null;
    }
    moveInRows(by);
  }

  function moveInRows(by: 1 | -1) {
    const first = (page - 1) * pageSize;
    const here = rows.findIndex(({ key }) => key === active.current);
    // A page that is being turned to is not shown yet.
    const isOnPage = wantsFocus.current || (here >= first && here < first + pageSize);
    const place = isOnPage ? here + by : first;
    const row = rows[place];
    if (row === undefined) {
      if (place < 0) focusCard(cards.length - 1);
      return;
    }
    active.current = row.key;
    const to = Math.floor(place / pageSize) + 1;
    if (to === page) {
      document.getElementById(toggleId(row.key))?.focus();
    } else {
      wantsFocus.current = true;
      turn(to);
    }
  }

  function decide(row: PlanRowFragment, take: Take) {
    onDecide(row.key, take);
    setSaid(words.decided(rowName(row), words.takes[take]));
  }

  function decideActive(take: Take) {
    const card = cards[activeCard()];
    if (card !== undefined) {
      onDecideCard?.(card, take);
      setSaid(words.decided(card.name, words.takes[take]));
      return;
    }
    const row = rows.find(({ key }) => key === active.current);
    if (row !== undefined && isDecidable(row)) decide(row, take);
  }

  useShortcut('j', words.keys.next, () => {
    move(1);
  });
  useShortcut('k', words.keys.previous, () => {
    move(-1);
  });
  useShortcut('a', words.keys.theirs, () => {
    decideActive('TAKE_THEIRS');
  });
  useShortcut('s', words.keys.ours, () => {
    decideActive('KEEP_OURS');
  });

  if (rows.length === 0) return <VisuallyHidden role="status">{said}</VisuallyHidden>;
  return (
    <>
      <CardTable layout="fixed" verticalSpacing="sm">
        <Table.Thead>
          <Table.Tr>
            <Table.Th scope="col">{words.columns.row}</Table.Th>
            <Table.Th scope="col" className="decision-column">
              {words.columns.decision}
            </Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {rows.slice((page - 1) * pageSize, page * pageSize).map((row) => (
            <PlanRow
              key={row.key}
              row={row}
              take={takeOf(row, decisions)}
              isOpen={(row.action === 'CONFLICT') !== toggled.has(row.key)}
              isChanged={changedSince?.has(row.key) === true}
              onToggle={() => {
                setToggled((all) => toggledWith(all, row.key));
              }}
              onFocus={() => {
                active.current = row.key;
              }}
              onDecide={(take) => {
                decide(row, take);
              }}
            />
          ))}
        </Table.Tbody>
      </CardTable>
      <VisuallyHidden role="status">{said}</VisuallyHidden>
      {pages > 1 && (
        <Group component="nav" aria-label={words.pages}>
          <Button
            variant="default"
            disabled={page === 1}
            onClick={() => {
              turn(page - 1);
            }}
          >
            {words.previous}
          </Button>
          <Text>{words.page(page, pages)}</Text>
          <Button
            variant="default"
            disabled={page === pages}
            onClick={() => {
              turn(page + 1);
            }}
          >
            {words.next}
          </Button>
        </Group>
      )}
    </>
  );
}

function toggledWith(all: ReadonlySet<string>, key: string): ReadonlySet<string> {
  const next = new Set(all);
  if (!next.delete(key)) next.add(key);
  return next;
}
