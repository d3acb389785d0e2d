/** What a column of a table of codes holds. A decimal column repeats the code. */
export type ColumnRole = 'code' | 'decimal' | 'symbol' | 'cause' | 'mitigation';

/** The roles of a table's columns, in the table's order; null where a header says nothing known. */
export interface TableColumns {
  readonly roles: readonly (ColumnRole | null)[];
  /** True where the header alone ("Hex", "Error code") says that the column holds error codes; "Code" may mean others. */
  readonly certain: boolean;
}

/**
 * Reads the columns of a table of codes by their headers, in any order. `headers` are plain texts. Null where
 * no column holds codes, or none says anything about them.
 */
export function tableColumns(headers: readonly string[]): TableColumns | null {
  const roles = headers.map(roleOf);
  const certain = roles.indexOf('code');
  const code =
    certain === -1
      ? headers.findIndex((header, index) => roles[index] === null && mayHoldCodes.test(header.trim()))
      : certain;
  if (code === -1 || !roles.some((role) => role === 'symbol' || role === 'cause' || role === 'mitigation')) return null;
  return {
    roles: roles.map((role, index) => (index === code ? 'code' : role === 'code' ? null : role)),
    certain: certain !== -1,
  };
}

// A header may hold words of several roles ("Error code description"): what it speaks of comes before "code".
const wordings: readonly (readonly [ColumnRole, RegExp])[] = [
  ['mitigation', /mitigat|resol|action|solution|\bfix|work ?around|remed|recommend|what to do|how to|\bsteps?\b/],
  ['cause', /cause|reason|descri|message|meaning|explan|detail|information|problem|issue|symptom|definition|\btext\b/],
  [
    'code',
    /\bhex|hresult|ntstatus|\b(?:error|result|return|stop|bug ?check)[ -]?codes?\b|\berror[ -]?(?:numbers?|values?)\b/,
  ],
  ['decimal', /\bdec(?:imal)?\b/],
  ['symbol', /symbol|\bnames?\b|constant|identifier|mnemonic/],
];

const mayHoldCodes = /^(?:codes?|errors?|values?|numbers?|status(?: codes?)?|results?|return values?)$/i;

function roleOf(header: string): ColumnRole | null {
  const words = header.replaceAll('\u200b', '').replace(/\s+/g, ' ').toLowerCase();
  if (/\bhttp\b/.test(words)) return null;
  return wordings.find(([, pattern]) => pattern.test(words))?.[0] ?? null;
}
