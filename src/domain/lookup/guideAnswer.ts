import type { Catalog } from '../catalog/catalog.ts';
import { decodeErrorCode } from '../codes/decoding/decode.ts';
import { isWin32Success } from '../codes/decoding/win32Success.ts';
import type { ErrorCode } from '../codes/errorCode.ts';
import type { EntryNode, GuideNode } from '../guidance/nodes.ts';
import type { LookupOutcome } from '../guidance/outcome.ts';
import type { StepRecord } from '../guidance/records.ts';
import { documentsFamily, isInScope } from './guideScope.ts';

/** What one guide says of a code. Guides are kept apart: steps of two guides never make one list. */
export interface GuideAnswer {
  readonly guide: GuideNode;
  /** LISTED: it lists the code. IN_SCOPE: it does not, and the code is within its scope. */
  readonly relation: 'LISTED' | 'IN_SCOPE';
  /** Its published rows that list the code, as in its source document. */
  readonly entries: readonly EntryNode[];
  /** None for a code that means success. */
  readonly firstSteps: readonly StepRecord[];
  /** Markdown; null with MITIGATED, for a code that means success, and if the guide says nothing. */
  readonly escalation: string | null;
}

/**
 * The guides that list a code; if none does, those within whose scope it is and that have first steps or an escalation.
 * `guides` are those to ask.
 */
export function answersOfGuides(
  catalog: Catalog,
  guides: readonly GuideNode[],
  { code, entries, outcome }: { code: ErrorCode | null; entries: readonly EntryNode[]; outcome: LookupOutcome },
): GuideAnswer[] {
  if (code === null) return [];
  const isSuccess = meansSuccess(code);
  const relation = entries.length > 0 ? 'LISTED' : 'IN_SCOPE';
  const answering =
    relation === 'LISTED'
      ? listing(catalog, entries)
      : guides.filter((guide) => !isSuccess && saysSomething(guide) && isInScope(catalog, guide, code));
  return answering.map((guide) => ({
    guide,
    relation,
    entries: entries.filter((entry) => entry.guideId === guide.id),
    firstSteps: isSuccess ? [] : guide.firstSteps,
    escalation: outcome === 'MITIGATED' || isSuccess || guide.escalation === '' ? null : guide.escalation,
  }));
}

/** The guides of entries of one code, which stand guide by guide in the order of the guides. */
function listing(catalog: Catalog, entries: readonly EntryNode[]): GuideNode[] {
  return [...new Set(entries.map((entry) => entry.guideId))].flatMap((id) => catalog.guide(id) ?? []);
}

/** Whether a guide has anything for codes that it does not list. */
function saysSomething({ firstSteps, escalation }: GuideNode): boolean {
  return firstSteps.length > 0 || escalation !== '';
}

/** Guides that may tell more of a code's family, though nothing that they say is for this code. */
export function guidesOfFamily(
  catalog: Catalog,
  guides: readonly GuideNode[],
  code: ErrorCode | null,
  answers: readonly GuideAnswer[],
): GuideNode[] {
  if (code === null || answers.some(({ relation }) => relation === 'LISTED')) return [];
  const answering = new Set(answers.map(({ guide }) => guide.id));
  return guides.filter(
    (guide) => !answering.has(guide.id) && (isInScope(catalog, guide, code) || documentsFamily(catalog, guide, code)),
  );
}

/** A number below 65536 counts as the Win32 error of that number, few of which are successes: 0, 3010. */
export function meansSuccess(code: ErrorCode): boolean {
  if (code <= 0xffff) return code === 0 || isWin32Success(code);
  const { severity } = decodeErrorCode(code);
  return severity === 'SUCCESS' || severity === 'INFORMATIONAL';
}
