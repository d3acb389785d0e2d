import { withoutPersonalData } from '../analytics/personalData.ts';
import type { Catalog } from '../catalog/catalog.ts';
import type { ErrorCode } from '../codes/errorCode.ts';
import { readOneCode } from '../codes/readOneCode.ts';
import { invalidInput, type InvalidInput } from '../problem.ts';
import type { ProposalKind, ProposedEdit } from './proposedEdit.ts';
import { readText } from './fields/textRules.ts';

/** What a reader suggests for a code. */
export interface Suggest {
  readonly code: string;
  readonly kind: Exclude<ProposalKind, 'EDIT'>;
  readonly text: string;
}

export interface Suggestion {
  readonly code: ErrorCode;
  readonly text: string;
  /** What it would change; null if that is for an editor to say. */
  readonly edit: ProposedEdit | null;
}

/** The longest suggestion, in characters. */
const longestSuggestion = 1_000;

/**
 * A suggestion that may be kept: of a code, and without anything that looks like a person or a machine. A step or a cause for
 * a code with exactly one published entry is an edit of that entry, at its end; anything else is words for an editor.
 */
export function readSuggestion(
  catalog: Catalog,
  { code: written, kind, text: said }: Suggest,
): Suggestion | InvalidInput {
  const code = readOneCode(catalog, written, ['input', 'code']);
  if (typeof code !== 'number') return code;
  const path = ['input', 'text'];
  const text = readText(said, path, longestSuggestion);
  if (typeof text !== 'string') return text;
  const clean = withoutPersonalData(text);
  if (clean !== text) {
    const message = `The text may name a person, a machine, an address or a path, which is never kept; say it without. What can stay: "${clean}"`;
    return invalidInput('INVALID_VALUE', path, message);
  }
  return { code, text, edit: editOf(catalog, code, kind, text) };
}

function editOf(catalog: Catalog, code: ErrorCode, kind: Suggest['kind'], text: string): ProposedEdit | null {
  const [entry, ...others] = catalog.publishedWithCode(code);
  if (entry === undefined || others.length > 0 || kind === 'CORRECTION') return null;
  const { id, version: expectedVersion, causes, steps } = entry;
  if (kind === 'CAUSE') return { name: 'updateEntry', input: { id, expectedVersion, causes: [...causes, text] } };
  const kept = steps.map(({ mitigationId, condition }) => ({ id: mitigationId, condition }));
  return { name: 'updateEntry', input: { id, expectedVersion, mitigations: [...kept, { text }] } };
}
