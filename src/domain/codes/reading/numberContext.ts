/**
 * What the words around a number say that it is: a Win32 error, an HRESULT, an NTSTATUS, or what a program or task
 * answered when it ended. Null if they say nothing.
 */
export type NumberContext = 'WIN32' | 'HRESULT' | 'NTSTATUS' | 'EXIT' | null;

/** A number that a label makes a code, as it stands in a text. */
export interface LabelledNumber {
  readonly text: string;
  readonly context: NumberContext;
}

/** The numbers of a folded text that stand behind a label of their kind, in order; at most 20. */
export function labelledNumbers(folded: string): readonly LabelledNumber[] {
  const found: LabelledNumber[] = [];
  for (const { groups = {} } of folded.matchAll(labelled)) {
    const { number = '', win32, exit, status } = groups;
    const context =
      win32 !== undefined ? 'WIN32' : exit !== undefined ? 'EXIT' : status !== undefined ? 'NTSTATUS' : 'HRESULT';
    found.push({ text: number, context });
    if (found.length === 20) break;
  }
  return found;
}

/** What the label says that stands directly before a place of a folded text. */
export function contextBefore(folded: string, place: number): NumberContext {
  const before = folded.slice(Math.max(0, place - 40), place);
  if (endsWith(exit).test(before)) return 'EXIT';
  if (endsWith(win32).test(before)) return 'WIN32';
  if (endsWith(status).test(before)) return 'NTSTATUS';
  return endsWith(hresult).test(before) ? 'HRESULT' : null;
}

const win32 = String.raw`winerror|win32(?:exception)?(?:[ _]error)?|os error|os\s?\{\s?code|system error|systemfehler|getlasterror(?:\(\))?|gle`;
const exit = String.raw`exit(?:ed with)?[ -]?(?:code|status)s?|exited with(?: code)?|errorlevel|last(?: run| task)? ?result|lasttaskresult|return(?:ed)?[ -]?code|lpexitcode|r(?:ue|u)ckgabecode`;
const status = 'ntstatus';
const hresult = 'hresult|hr';

/** Between a label and its number: punctuation, brackets and a word or two. */
const gap = String.raw`(?:\s{0,3}[:=>#([{"'])?\s{0,3}(?:(?:is|was|of|code|number)\s)?["'(]?`;

const labelled = new RegExp(
  String.raw`(?<![a-z0-9])(?:(?<exit>${exit})|(?<win32>${win32})|(?<status>${status})|(?:${hresult}))${gap}(?<number>-?(?:0x[0-9a-f]{1,8}|\d{1,10}))(?![0-9a-z.:])`,
  'gi',
);

function endsWith(label: string): RegExp {
  return new RegExp(String.raw`(?<![a-z0-9])(?:${label})${gap}$`, 'i');
}
