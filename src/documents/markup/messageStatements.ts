/** A message of a message text file (.mc), from which the message compiler makes a header and a resource. */
export interface Message {
  /** Null if a name for its severity or facility is defined nowhere. */
  readonly code: number | null;
  /** Empty if it has none. */
  readonly symbol: string;
  /** In English if there is one, else in its first language; on one line. */
  readonly text: string;
  /** 1-based: of its name, and all of its lines. */
  readonly line: number;
  readonly startLine: number;
  readonly endLine: number;
  /** True if its facility is another than none, and the file says which number that is. */
  readonly isOwnFacility: boolean;
  /** True if the file says that its numbers are results of functions, rather than any number: "MessageIdTypedef=HRESULT". */
  readonly isResult: boolean;
}

/** True for a text with messages that each end at a line with nothing but a full stop. */
export function isMessageFile(lines: readonly string[]): boolean {
  return lines.some((line) => /^\s*MessageId\s*=/i.test(line)) && lines.some((line) => /^\.\s*$/.test(line));
}

/** The messages of such a text, in order. */
export function messagesIn(lines: readonly string[]): Message[] {
  const severities = new Map(Object.entries({ success: 0, informational: 1, warning: 2, error: 3 }));
  const facilities = new Map<string, number>();
  const messages: Message[] = [];
  const lastIds = new Map<string, number>();
  let [severity, facility] = ['success', 'application'];
  let isResult = false;
  let open: Opened | null = null;
  let names: Map<string, number> | null = null;
  for (let at = 0; at < lines.length; at++) {
    const line = withoutComment(lines[at] ?? '');
    if (/^\s*(?:Severity|Facility)Names\s*=/i.test(line)) names = /^\s*S/i.test(line) ? severities : facilities;
    if (names !== null) {
      for (const [, name = '', number = ''] of line.matchAll(named)) names.set(name.toLowerCase(), Number(number));
      if (line.includes(')')) names = null;
      continue;
    }
    const typed = /^\s*MessageIdTypedef\s*=\s*(\w*)/i.exec(line)?.[1];
    if (typed !== undefined) isResult = /^(?:HRESULT|SCODE|NTSTATUS)$/i.test(typed);
    for (const [, key = '', value = ''] of line.matchAll(statement)) {
      if (/^MessageId$/i.test(key)) {
        if (open !== null) messages.push(closed(open));
        open = {
          id: value,
          symbol: '',
          line: at + 1,
          startLine: at + 1,
          endLine: at + 1,
          texts: new Map(),
          code: null,
          isResult,
        };
      } else if (/^Severity$/i.test(key)) severity = value.toLowerCase();
      else if (/^Facility$/i.test(key)) facility = value.toLowerCase();
      else if (open !== null && /^SymbolicName$/i.test(key)) [open.symbol, open.line] = [value, at + 1];
    }
    const language = /^\s*Language\s*=\s*(\w+)/i.exec(line)?.[1];
    if (open === null || language === undefined) continue;
    if (open.texts.size === 0) {
      const id = idAfter(open.id, lastIds.get(facility) ?? 0);
      lastIds.set(facility, id);
      open.code = codeOf(severities.get(severity), facilities.get(facility) ?? defaultFacility(facility), id);
      open.isOwnFacility = (facilities.get(facility) ?? 0) > 0;
    }
    let last = at + 1;
    while (last < lines.length && !/^\.\s*$/.test(lines[last] ?? '')) last++;
    open.texts.set(language.toLowerCase(), textOf(lines.slice(at + 1, last)));
    open.endLine = Math.min(last + 1, lines.length);
    at = last;
  }
  if (open !== null) messages.push(closed(open));
  return messages;
}

interface Opened {
  readonly id: string;
  symbol: string;
  line: number;
  readonly startLine: number;
  endLine: number;
  readonly texts: Map<string, string>;
  code: number | null;
  isOwnFacility?: boolean;
  readonly isResult: boolean;
}

/** "Error=0x3:STATUS_SEVERITY_ERROR" among the names of severities or facilities. */
const named = /(?<!\w)(\w{1,60})\s{0,40}=\s{0,40}(0x[0-9a-f]{1,8}|\d{1,9})/gi;

/** Several stand in a line: "MessageId = +1 Facility=Internet Severity = Error". */
const statement = /\b(MessageId|Severity|Facility|SymbolicName)[ \t]{0,40}=[ \t]{0,40}(\+?\w*)/gi;

function closed({ texts, isOwnFacility, ...opened }: Opened): Message {
  const english = [...texts].find(([language]) => /^en/.test(language))?.[1];
  const text = english ?? [...texts.values()][0] ?? '';
  return { ...opened, text, isOwnFacility: isOwnFacility === true };
}

/** An empty number follows the last one of its facility, "+2" is so far from it. */
function idAfter(written: string, last: number): number {
  if (written === '') return last + 1;
  return written.startsWith('+') ? last + Number(written.slice(1)) : Number(written);
}

/** The compiler knows one facility without a number; what another one is only the file can say. */
function defaultFacility(name: string): number | undefined {
  return name === 'application' ? 0 : undefined;
}

function codeOf(severity: number | undefined, facility: number | undefined, id: number): number | null {
  if (severity === undefined || facility === undefined || !(id <= 0xffff) || severity > 3 || facility > 0xfff)
    return null;
  return severity * 0x40000000 + facility * 0x10000 + id;
}

function withoutComment(line: string): string {
  return line.startsWith(';') ? '' : line;
}

/** "%n" is a line break, "%0" ends the text without one, "%%" is a sign. */
function textOf(lines: readonly string[]): string {
  return lines
    .join(' ')
    .replace(/%[nrtb]/g, ' ')
    .replace(/%0\s*$/, '')
    .replace(/%([%.!\\])/g, '$1')
    .replace(/\s+/g, ' ')
    .trim();
}
