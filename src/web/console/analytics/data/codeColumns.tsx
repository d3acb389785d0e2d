import { SymbolName } from '../../kit/SymbolName.tsx';
import { codeWords as words } from '../../words/analytics.ts';
import { CodeName } from '../CodeName.tsx';
import type { Column } from './columns.ts';

interface CodeRow {
  readonly code: {
    readonly hex: string;
    readonly symbol: string | null;
    readonly facility: { readonly name: string | null };
  };
}

/** The columns that name the code of a row. */
export function codeColumns<Row extends CodeRow>(): readonly Column<Row>[] {
  return [
    {
      title: words.columns.code,
      value: ({ code }) => code.hex,
      show: ({ code }) => <CodeName code={{ hex: code.hex, symbol: null }} />,
    },
    {
      title: words.columns.symbol,
      value: ({ code }) => code.symbol ?? '',
      show: ({ code }) => <SymbolName name={code.symbol ?? ''} />,
    },
    {
      title: words.columns.facility,
      value: ({ code }) => code.facility.name ?? '',
      show: ({ code }) => <SymbolName name={code.facility.name?.replace(/^FACILITY_/, '') ?? ''} />,
    },
  ];
}
