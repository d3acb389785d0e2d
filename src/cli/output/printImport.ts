import type { ImportMutation, ImportedRowFragment, ProblemCode } from '../generated/operations.ts';
import { familyInWords } from './familyInWords.ts';
import { shownInLine } from './shownText.ts';

/** What came of an import, as far as it is printed. */
export type ImportAnswer = Omit<NonNullable<ImportMutation['importGuide']>, 'problems'> & {
  readonly problems: readonly ImportProblem[];
};

export interface ImportProblem {
  /** NOT_READ: of a document that was not even sent. */
  readonly code: ProblemCode | 'NOT_READ';
  readonly message: string;
  readonly path: readonly string[];
}

const marks: Record<ImportedRowFragment['action'], string> = {
  CREATE: 'create',
  UPDATE: 'update',
  ARCHIVE: 'archive',
  UNCHANGED: 'unchanged',
  KEEP_LOCAL: 'keep local',
  CONFLICT: 'conflict',
};

/** A document with what became of it. */
export type ImportedDocument = ImportAnswer & {
  readonly file: string;
  readonly slug: string;
  /** True for one of a folder that holds no codes. */
  readonly isSkipped: boolean;
};

/** Many imports for people: a line a document, and the sum. */
export function printImports(answers: readonly ImportedDocument[], isDryRun: boolean): string {
  const width = Math.min(60, Math.max(...answers.map(({ file }) => file.length)));
  const lines = answers.map((answer) => {
    const name = `${shownInLine(answer.file).padEnd(width)}  `;
    if (answer.isSkipped) return `${name}no codes`;
    const refused = answer.problems.map(({ code, message }) => `${code}: ${shownInLine(message)}`).join(' ');
    if (refused !== '') return `${name}${refused}`;
    const warnings = answer.plan?.warnings.length ?? 0;
    const warned = warnings === 0 ? '' : ` ${String(warnings)} not placed; hresolve check says which.`;
    return `${name}→ ${shownInLine(answer.slug)}: ${sumOf(answer.plan)}${outcomeOf(answer, isDryRun)}${warned}`;
  });
  const count = (what: (answer: ImportedDocument) => boolean): string => String(answers.filter(what).length);
  const failed = (answer: ImportedDocument): boolean => answer.problems.length > 0;
  const added = (field: 'created' | 'updated' | 'archived'): string =>
    String(answers.reduce((sum, { plan }) => sum + (plan?.[field] ?? 0), 0));
  const written = isDryRun ? 'would be written' : 'written';
  const sum = `${String(answers.length)} documents: ${count((answer) => (isDryRun ? !failed(answer) && !answer.isSkipped : answer.change !== null))} ${written}, ${count((answer) => answer.isSkipped)} without codes, ${count(failed)} refused; entries: ${added('created')} created, ${added('updated')} updated, ${added('archived')} archived.`;
  return `${[...lines, '', sum].join('\n')}\n`;
}

function outcomeOf({ change, problems, plan }: ImportAnswer, isDryRun: boolean): string {
  if (problems.length > 0) return 'Nothing was written.';
  if (isDryRun)
    return `A dry run${plan === null ? '' : ` on version ${String(plan.baseVersion)}`}: nothing was written.`;
  return change === null ? 'Already up to date.' : `Written as change ${String(change.version)}.`;
}

/** An import, for people: each row that changes or conflicts, warnings, problems, and the total. */
export function printImport(answer: ImportAnswer & { file: string; slug: string }, isDryRun: boolean): string {
  const { file, slug, plan, problems } = answer;
  const rows = (plan?.rows ?? []).filter((row) => row.action !== 'UNCHANGED').flatMap(printRow);
  const warnings = (plan?.warnings ?? []).map(
    ({ line, excerpt, message }) =>
      `  ${shownInLine(file)}:${String(line)}: ${shownInLine(message)}\n    ${shownInLine(excerpt)}`,
  );
  const refusals = problems.map(({ code, message }) => `  ${code}: ${message}`);
  return `${[`${shownInLine(file)} → ${shownInLine(slug)}`, ...familyOf(plan), ...rows, ...warnings, ...refusals, `  ${sumOf(plan)}${outcomeOf(answer, isDryRun)}`].join('\n')}\n`;
}

function familyOf(plan: ImportAnswer['plan']): string[] {
  if (plan === null || plan.family === null) return [];
  const { family, toldBy, entries } = plan.family;
  const counted = entries.map(({ family: { slug }, entries: count }) => ({ slug, count }));
  return [`  family: ${familyInWords({ slug: family.slug, toldBy, entries: counted })}`];
}

function printRow({ key, action, diff }: ImportedRowFragment): string[] {
  const fields = diff.flatMap(({ field, before, after }) => [
    `      ${field}`,
    ...linesOf('-', before),
    ...linesOf('+', after),
  ]);
  return [`  ${marks[action].padEnd(10)} ${shownInLine(key)}`, ...fields];
}

function linesOf(mark: string, text: string | null): string[] {
  return text === null ? [] : text.split('\n').map((line) => `      ${mark} ${line}`);
}

function sumOf(plan: ImportAnswer['plan']): string {
  if (plan === null) return '';
  const { created, updated, archived, unchanged, keptLocal, conflicts } = plan;
  const parts = { created, updated, archived, unchanged, 'kept local': keptLocal, 'in conflict': conflicts };
  return `${Object.entries(parts)
    .map(([name, count]) => `${String(count)} ${name}`)
    .join(', ')}. `;
}
