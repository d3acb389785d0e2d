import type { Catalog } from '../catalog/catalog.ts';
import { guideToEdit } from '../catalog/lists.ts';
import { importNewGuide } from '../editing/importGuide.ts';
import { refuse, type NewId, type Ruling } from '../editing/ruling.ts';
import { staleVersion } from '../editing/findNode.ts';
import { isScopeRefused, readScope } from '../editing/fields/readScope.ts';
import { readDocumentPath } from '../editing/fields/documentPlace.ts';
import { readAddress, readText } from '../editing/fields/textRules.ts';
import type { GuideDocument } from '../guidance/guideDocument.ts';
import { slugProblem } from '../guidance/guideSlug.ts';
import type { GuideNode } from '../guidance/nodes.ts';
import { invalidInput, isInvalidInput, type InvalidInput, type Problem } from '../problem.ts';
import { unknownFamily } from '../codes/families/unknownFamily.ts';
import { familyWithSlug } from '../codes/families/codeFamilies.ts';
import type { ImportPlan, RowPlan } from './importPlan.ts';
import { likelyGuides } from './likelyGuides.ts';
import { planMerge, type PlannedMerge } from './planMerge.ts';
import { planNewGuide } from './planNewGuide.ts';
import type { Choice, Side } from './threeWay.ts';

/** What becomes of a conflict. ABORT: nothing is imported at all. */
export type ConflictPolicy = Side | 'ABORT';

export interface ImportDecision {
  /** Of a row of the plan. */
  readonly key: string;
  /** KEEP_OURS and TAKE_THEIRS hold for a row without a conflict, too; ABORT only if there is one. */
  readonly take: ConflictPolicy;
}

export interface ImportGuide {
  /** Of the guide, which need not be there yet. */
  readonly slug: string;
  readonly document: GuideDocument;
  /** The document as published, and its SHA-256 (hex): the base of the next merge. */
  readonly text: string;
  readonly digest: string;
  /** The last imported document of the guide; null if none is kept. */
  readonly base: GuideDocument | null;
  /** The catalogue as that import left it; null if it is not known. */
  readonly lastImport: Catalog | null;
  /** Where it was published. Left out (undefined, null), as the next three: as it was. */
  readonly sourceUrl?: string | null | undefined;
  /** SPDX identifier. */
  readonly license?: string | null | undefined;
  readonly attribution?: string | null | undefined;
  /** Rules as readScopeRule takes them. Left out (undefined, null): as it was. */
  readonly scope?: readonly string[] | null | undefined;
  /** Slug of the family that the document was read with. Left out (undefined, null): as it was. */
  readonly family?: string | null | undefined;
  /** Where the document lives. Left out (undefined, null): as it was. */
  readonly documentPath?: string | null | undefined;
  /** Version of the catalogue that a plan was made on; another one refuses the import. */
  readonly expectedVersion?: number | null | undefined;
  /** Slug of the guide that the document says it was exported from. Left out: it says none. */
  readonly exportedFrom?: string | null | undefined;
  readonly onConflict: ConflictPolicy;
  readonly decisions: readonly ImportDecision[];
}

export interface PlannedImport {
  readonly ruling: Ruling;
  /** Also if the plan is refused; null if there is none to show. */
  readonly plan: ImportPlan | null;
}

/**
 * Plans an import and rules on it; the change does exactly what the plan says. Importing a text again that
 * brings nothing new is refused without a problem: there is nothing to write.
 */
export function planImport(catalog: Catalog, command: ImportGuide, newId: NewId): PlannedImport {
  const guide = catalog.guideWithSlug(command.slug);
  const { outside, problems } = readOutside(command);
  if (command.document.rows.length === 0) problems.push(noRows(command.document));
  const badSlug = guide === null ? slugProblem(command.slug) : null;
  if (badSlug !== null) problems.push(badSlug);
  const archived = guide === null ? null : guideToEdit(catalog, guide.slug, ['input', 'slug']);
  if (archived !== null && isInvalidInput(archived)) problems.push(archived);
  if (problems.length > 0) return { ruling: refuse(...problems), plan: null };

  const planned =
    guide === null ? planNew(catalog, command, outside, newId) : planAgain(catalog, guide, command, outside, newId);
  const stale = staleCatalog(catalog, guide, command.expectedVersion);
  const refused = [
    ...(stale === null ? [] : [stale]),
    ...wrongDecisions(planned.plan, command),
    ...aborted(planned.plan, command),
  ];
  const plan = { ...planned.plan, ...placeOf(catalog, command) };
  return { plan, ruling: refused.length > 0 ? refuse(...refused) : planned.ruling };
}

/** What the document calls itself, and where it may belong. */
function placeOf(
  catalog: Catalog,
  { document, sourceUrl = null, exportedFrom = null }: ImportGuide,
): Omit<ImportPlan, keyof RowPlan> {
  return { title: document.title, likelyGuides: likelyGuides(catalog, { document, sourceUrl, exportedFrom }) };
}

type Outside = Pick<ImportGuide, 'sourceUrl' | 'license' | 'attribution' | 'scope' | 'family' | 'documentPath'>;

function planNew(catalog: Catalog, command: ImportGuide, outside: Outside, newId: NewId) {
  const { slug, document, text, digest } = command;
  const manifest = {
    slug,
    sourceUrl: outside.sourceUrl ?? null,
    license: outside.license ?? null,
    attribution: outside.attribution ?? null,
    scope: outside.scope ?? null,
    family: outside.family ?? null,
    documentPath: outside.documentPath ?? null,
  };
  const ruling = importNewGuide(catalog, { kind: 'IMPORT', document, manifest, text, digest }, newId);
  return { ruling, plan: planNewGuide(catalog, document, ruling) };
}

function planAgain(catalog: Catalog, guide: GuideNode, command: ImportGuide, about: Outside, newId: NewId) {
  const { base, lastImport, document, digest, text } = command;
  const given = Object.fromEntries(Object.entries(about).filter(([, value]) => value !== null && value !== undefined));
  const outside = { ...given, sourceDigest: digest };
  const merge = { catalog, guide, base, lastImport, theirs: document, outside, choose: choiceOf(command) };
  const planned = planMerge(merge, newId);
  const sources = digest === guide.sourceDigest ? [] : [{ guideId: guide.id, digest, text }];
  return { ruling: rulingOf(guide, planned, sources), plan: planned.plan };
}

function rulingOf(
  guide: GuideNode,
  { revisions }: PlannedMerge,
  sources: readonly { guideId: string; digest: string; text: string }[],
): Ruling {
  if (revisions.length === 0) return { ...refuse(), subjectId: guide.id };
  return {
    kind: 'Approval',
    change: { kind: 'IMPORT', revisions, sources },
    subjectId: guide.id,
  };
}

function choiceOf({ onConflict, decisions }: ImportGuide): (key: string) => Choice {
  const decided = new Map(decisions.map(({ key, take }) => [key, take]));
  return (key) => {
    const own = decided.get(key);
    const take = own ?? onConflict;
    return { take: take === 'ABORT' ? 'KEEP_OURS' : take, forThisRow: own !== undefined && own !== 'ABORT' };
  };
}

function wrongDecisions(plan: RowPlan | null, { decisions }: ImportGuide): Problem[] {
  const known = new Set(plan?.rows.map((row) => row.key));
  const seen = new Set<string>();
  return decisions.flatMap(({ key }, index) => {
    const path = ['input', 'decisions', String(index), 'key'];
    const isRepeated = seen.size === seen.add(key).size;
    if (isRepeated)
      return [invalidInput('INVALID_VALUE', path, `"${key.slice(0, 60)}" is decided twice; decide it once.`)];
    if (known.has(key)) return [];
    return [
      invalidInput(
        'NOT_FOUND',
        path,
        `No row of the plan has the key "${key.slice(0, 60)}"; take the key from a dry run.`,
      ),
    ];
  });
}

function aborted(plan: RowPlan | null, { onConflict, decisions }: ImportGuide): Problem[] {
  const decided = new Map(decisions.map(({ key, take }) => [key, take]));
  const rows = (plan?.rows ?? []).filter(
    ({ action, key }) => action === 'CONFLICT' && (decided.get(key) ?? onConflict) === 'ABORT',
  );
  if (rows.length === 0) return [];
  const shown = rows.slice(0, 10).map((row) => row.key);
  const keys = `${shown.join(', ')}${rows.length > shown.length ? ', …' : ''}`;
  const message = `${String(rows.length)} ${rows.length === 1 ? 'row was' : 'rows were'} changed here and in the document (${keys}); decide each in decisions, or choose KEEP_OURS or TAKE_THEIRS.`;
  return [invalidInput('MERGE_CONFLICT', ['input', 'onConflict'], message)];
}

function staleCatalog(
  catalog: Catalog,
  guide: GuideNode | null,
  expectedVersion: number | null | undefined,
): Problem | null {
  if (expectedVersion === null || expectedVersion === undefined || expectedVersion === catalog.version) return null;
  const path = ['input', 'expectedVersion'];
  const message = `The plan was made on version ${String(expectedVersion)} and the catalogue stands at ${String(catalog.version)}: look at the new plan, then send the import again with expectedVersion ${String(catalog.version)}.`;
  if (guide === null) return invalidInput('INVALID_VALUE', path, message);
  const stale = staleVersion(guide, -1);
  return stale === null ? null : { ...stale, message, currentVersion: catalog.version, expectedVersion };
}

/** A document without rows would archive a whole guide, which is never intended. */
function noRows({ warnings: [first] }: GuideDocument): InvalidInput {
  const why =
    first === undefined ? 'no table of it has a column for the code' : `line ${String(first.line)}: ${first.message}`;
  return invalidInput(
    'INVALID_VALUE',
    ['input', 'markdown'],
    `The document holds no row of guidance, so nothing is imported; ${why}`,
  );
}

function readOutside({ sourceUrl, license, attribution, scope, family, documentPath }: ImportGuide): {
  outside: Outside;
  problems: InvalidInput[];
} {
  const problems: InvalidInput[] = [];
  const read = (
    given: string | null | undefined,
    reader: (text: string) => string | InvalidInput,
  ): string | undefined => {
    const value = given === null || given === undefined ? undefined : reader(given);
    if (typeof value === 'object') problems.push(value);
    return typeof value === 'string' ? value : undefined;
  };
  const rules = scope === null || scope === undefined ? null : readScope(scope, ['input', 'scope']);
  if (rules !== null && isScopeRefused(rules)) problems.push(...rules);
  const isKnown = family === null || family === undefined || familyWithSlug(family) !== undefined;
  if (!isKnown)
    problems.push(invalidInput('INVALID_VALUE', ['input', 'family'], unknownFamily('input.family', family)));
  const outside = {
    family: isKnown ? family : null,
    scope: rules === null || isScopeRefused(rules) ? null : rules,
    sourceUrl: read(sourceUrl, (url) => readAddress(url, ['input', 'sourceUrl'])),
    license: read(license, (text) => readText(text, ['input', 'license'])),
    attribution: read(attribution, (text) => readText(text, ['input', 'attribution'])),
    documentPath: read(documentPath, readDocumentPath),
  };
  return { outside, problems };
}
