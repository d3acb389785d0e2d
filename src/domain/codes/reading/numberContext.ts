/**
 * What the words around a number say that it is: a Win32 error, an HRESULT, an NTSTATUS, or what a program or task
 * answered when it ended. Null if they say nothing.
 */
export type NumberContext = 'WIN32' | 'HRESULT' | 'NTSTATUS' | 'EXIT' | null;

/** What a label directly before a place in a folded text says about the number there. */
export function contextBefore(folded: string, place: number): NumberContext {
  const before = folded.slice(Math.max(0, place - 40), place);
  if (!anyLabel.test(before)) return null;
  return labels.find(({ before: label }) => label.test(before))?.context ?? null;
}

const win32 = String.raw`winerror|win32(?:exception)?(?:[ _]error)?|os error|os\s?\{\s?code|system error|systemfehler|getlasterror(?:\(\))?|gle`;
const exit = String.raw`exit(?:ed with)?[ -]?(?:code|status)s?|exited with(?: code)?|errorlevel|last(?: run| task)? ?result|lasttaskresult|return(?:ed)?[ -]?code|lpexitcode|r(?:ue|u)ckgabecode`;
const status = 'ntstatus';
const hresult = 'hresult|hr';

/** Between a label and its number: punctuation, brackets and a word or two. */
const gap = String.raw`(?:\s{0,3}[:=>#([{"'])?\s{0,3}(?:(?:is|was|of|code|number)\s)?["'(]?`;

function endsWith(label: string): RegExp {
  return new RegExp(String.raw`(?<![a-z0-9])(?:${label})${gap}$`, 'i');
}

/** Most numbers have no such label, which one expression tells instead of four. */
const anyLabel = endsWith(`${exit}|${win32}|${status}|${hresult}`);

const labels = [
  { context: 'EXIT', before: endsWith(exit) },
  { context: 'WIN32', before: endsWith(win32) },
  { context: 'NTSTATUS', before: endsWith(status) },
  { context: 'HRESULT', before: endsWith(hresult) },
] as const;
