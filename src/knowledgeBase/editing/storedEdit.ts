import { isProposedEdit, ruleOnEdit, type ProposedEdit } from '../../domain/editing/proposedEdit.ts';
import { fieldsOf } from '../../domain/fieldsOf.ts';
import type { ImportPlan } from '../../domain/merging/importPlan.ts';
import type { StoredProposal } from '../../store/contract/proposalStore.ts';
import type { LongWork } from '../longWork/longWork.ts';
import type { Rule } from './committer.ts';
import type { ImportCommand } from './planDocument.ts';
import { planWith } from './planWith.ts';

/** An edit that is proposed and not committed, as it is stored: one that has a rule of its own, or a whole import. */
export type StoredEdit = ProposedEdit | { readonly name: 'importGuide'; readonly input: ImportCommand };

/** Null for a proposal that is words only. */
export function storedEditOf({ edit }: Pick<StoredProposal, 'edit'>): StoredEdit | null {
  if (edit === null) return null;
  const stored: unknown = JSON.parse(edit);
  if (isProposedEdit(stored) || isImport(stored)) return stored;
  throw new Error(`The database has ${edit.slice(0, 60)} as a proposed edit, which this program does not know.`);
}

function isImport(edit: unknown): edit is Extract<StoredEdit, { readonly name: 'importGuide' }> {
  const { name, input } = fieldsOf(edit);
  const { slug, markdown } = fieldsOf(input);
  return name === 'importGuide' && typeof slug === 'string' && typeof markdown === 'string';
}

/** What decides on a stored edit, whatever kind it is of; `onPlan` is told the plan of an import, also of one that is refused. */
export function ruleOfStoredEdit(
  edit: StoredEdit,
  work: Pick<LongWork, 'planImport'>,
  onPlan: (plan: ImportPlan | null) => void = () => undefined,
): Rule {
  if (edit.name !== 'importGuide') return (catalog, newId) => ruleOnEdit(catalog, edit, newId);
  return async ({ version }) => {
    const { ruling, plan } = await planWith(work, edit.input, version);
    onPlan(plan);
    return ruling;
  };
}

/** How the keys of all proposed imports begin. */
export const keysOfImports = 'import\n';

/** The key under which an import of a document is proposed once, and how all those of a guide begin. */
export function keyOfImport(slug: string, digest = ''): string {
  return `${keysOfImports}${slug}\n${digest}`;
}
