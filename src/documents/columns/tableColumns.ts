import type { ColumnRole } from '../labels/headerWords.ts';
import type { ColumnContent } from './columnContent.ts';
import {
  isElsewhere,
  isReason,
  isSeen,
  isSummary,
  namesPlaces,
  namesSettings,
  roleOfHeader,
} from '../labels/headerWords.ts';

/** The roles of a table's columns in order; null if unknown. */
export interface TableColumns {
  readonly roles: readonly (ColumnRole | null)[];
  /** The column that holds the code of a row; null if there is none. */
  readonly code: number | null;
  /** True if a small decimal number in that column is an error code. */
  readonly numbersCount: boolean;
  /** True if the codes of that column stand in the messages that one sees. */
  readonly inMessages: boolean;
}

/** What the cells and the surrounding text say about the numbers of a table. */
export interface TableNumbers {
  /** True if they are HTTP's. */
  readonly isHttp: boolean;
  /** True if its descriptions hold the values of its names ("Value: 0x800700b7"). */
  readonly hasValues: boolean;
  /** Whether the small decimals of a column are codes under a vague header such as "Error"; default: they are not. */
  readonly areCodes?: (column: number) => boolean;
  /** Whether the codes may stand in messages; default: they may not. */
  readonly readsMessages?: boolean;
  /** A column whose numbers must be codes although no header says so; null if there is none. */
  readonly proven?: number | null;
}

/**
 * Reads the columns of a table by their headers, in any order and language, and by their cells if no header helps.
 * `headers` are plain texts.
 */
export function tableColumns(
  headers: readonly string[],
  contents: readonly ColumnContent[],
  { isHttp, hasValues, areCodes = () => false, readsMessages = false, proven = null }: TableNumbers,
): TableColumns {
  const headed = headers.map(
    (header) => roleOfHeader(header) ?? (isSummary(header) ? ({ role: 'detail', certain: true } as const) : null),
  );
  const said = withGarbledNames(headed, contents);
  const roles = said.map((one) => (one?.certain === true ? one.role : null));
  const content = contents.map((one, column) => {
    const header = headers[column] ?? '';
    return isElsewhere(header) || namesPlaces(header) ? none : one;
  });
  const noCode = { roles, code: null, numbersCount: false, inMessages: false };
  const own = codeColumn(said, content, hasValues) ?? proven;
  const message = own === null && readsMessages ? messageColumn(headers, said, content) : null;
  const code = own ?? message;
  if (code === null) return noCode;
  const known = said[code];
  // "Setting | Value | Description": such a value is explained by its row and is no error.
  const insists = known?.certain === true && !isBareHex.test(headers[code] ?? '');
  if (!insists && headers.some((header) => namesSettings(header) || namesPlaces(header))) return noCode;
  const named = content.some(({ symbols }) => symbols > 0);
  // "Status code | 0x01": the states of a component, unless something speaks of errors.
  const { codes, bytes, symbols } = content[code] ?? none;
  const areBytes = codes > 0 && bytes === codes && symbols === 0;
  if (known?.certain !== true && areBytes && !named && !areCodes(code)) return noCode;
  const certain = known?.certain === true && (known.role === 'code' || known.role === 'decimal');
  return {
    roles: roles.map((role, column) => {
      if (column === code) return 'code';
      const repeats = role === 'code' || (said[column]?.role === 'code' && content[column] !== none);
      return repeats ? 'decimal' : role;
    }),
    code,
    numbersCount: code === proven || (known !== null && !isHttp && (certain || named || areCodes(code))),
    inMessages: message !== null,
  };
}

/**
 * "Error code | Value": next to names that a translation garbled, which are no codes, the values are. As said for any other table.
 */
function withGarbledNames(said: readonly Said[], contents: readonly ColumnContent[]): readonly Said[] {
  const names = said.findIndex((one, column) => {
    const { garbled, codes, numbers, filled } = contents[column] ?? none;
    return one?.role === 'code' && codes + numbers === 0 && garbled * 2 > filled;
  });
  // "Значение" may head meanings or values.
  const values = said.findIndex((one, column) => {
    const { numbers, filled } = contents[column] ?? none;
    return numbers * 2 > filled && (one?.role === 'code' || numbers === filled);
  });
  if (names === -1 || values === -1) return said;
  return said.map((one, column) =>
    column === names ? { role: 'symbol', certain: true } : column === values ? { role: 'code', certain: true } : one,
  );
}

type Said = ReturnType<typeof roleOfHeader>;

/** "Hex value" may also head masks and settings. */
const isBareHex = /^\W*hex(?:adecimal)?(?: values?| numbers?)?\W*$/i;

/**
 * The first of: a header that is certain with hexadecimal codes in it (next to "Error code" over decimals, "Hex" is the
 * code), or with codes in it, any column full of codes, a certain header, a vague one.
 */
function codeColumn(said: readonly Said[], contents: readonly ColumnContent[], hasValues: boolean): number | null {
  const first = (holds: (content: ColumnContent, role: ColumnRole | null, certain: boolean) => boolean): number =>
    said.findIndex((one, column) => holds(contents[column] ?? none, one?.role ?? null, one?.certain ?? false));
  const columns = [
    first((content, role, certain) => role === 'code' && certain && isMostly(content.hexes, content)),
    first((content, role, certain) => role === 'code' && certain && content.codes > 0),
    first((content, role) => role !== 'cause' && role !== 'mitigation' && isMostly(content.codes, content)),
    first((content, role) => role === 'code' && content.codes > 0),
    first((_, role, certain) => role === 'code' && certain),
    first((content, role) => role === 'decimal' && content.numbers > 0),
    first((content, role) => role === 'code' && content.numbers + content.symbols > 0),
    hasValues ? first((content, role) => role === 'symbol' && isMostly(content.symbols, content)) : -1,
    first((content) => isMostly(content.codes, content)),
    first(
      (content, role) => role === 'symbol' && isMostly(content.symbols + content.codes, content) && content.codes > 0,
    ),
  ];
  return columns.find((column) => column !== -1) ?? null;
}

/**
 * "Error message | Possible reason", "Observation | Interpretation | Next check": the column of what one sees, if a cell of it is
 * a code, most are texts with one, or one is under a header that says so, and another column says why or what to do.
 */
function messageColumn(
  headers: readonly string[],
  said: readonly Said[],
  contents: readonly ColumnContent[],
): number | null {
  const seen = contents.findIndex(({ bare, messages, filled }, column) => {
    const [header, role] = [headers[column] ?? '', said[column]?.role ?? null];
    if (header === '' || isReason(header) || examples.test(header) || role === 'mitigation' || role === 'link')
      return false;
    const others = said.filter((_, other) => other !== column).map((one) => one?.role);
    const least = isSeen(header) ? 0 : filled / 2;
    return (bare > 0 || messages > least) && (others.includes('cause') || others.includes('mitigation'));
  });
  return seen === -1 ? null : seen;
}

const examples =
  /\b(?:examples?|samples?|illustrat\w+|beispiele?|exemples?|ejemplos?|esempi[o]?|exemplos?)\b|пример|例/i;

const none: ColumnContent = {
  filled: 0,
  codes: 0,
  hexes: 0,
  bytes: 0,
  numbers: 0,
  symbols: 0,
  garbled: 0,
  bare: 0,
  messages: 0,
};

function isMostly(count: number, { filled }: ColumnContent): boolean {
  return count > 0 && count * 2 > filled;
}
