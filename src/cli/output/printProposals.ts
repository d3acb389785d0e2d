import type {
  CommentedProposalFragment,
  ReviewedPlanFragment,
  ReviewedProposalFragment,
} from '../generated/operations.ts';
import { shownInLine } from './shownText.ts';

/** A proposal, as far as it is printed; of a list without its comments and its plan. */
export type ShownProposal = ReviewedProposalFragment &
  Partial<CommentedProposalFragment> & { readonly planned?: ReviewedPlanFragment | null };

/** The queue for people: a line a proposal. */
export function printProposals(proposals: readonly ShownProposal[]): string {
  if (proposals.length === 0) return 'There are none.\n';
  return `${proposals.map(lineOf).join('\n')}\n`;
}

/** One proposal with what it would do, node by node and field by field, and what was said of it. */
export function printProposal(proposal: ShownProposal): string {
  const { comments = [], planned = null, decidedBy, decision, version } = proposal;
  const plan =
    planned === null
      ? []
      : [
          planned.fits ? `fits; reaches ${String(planned.impact.entries)} entries` : 'does not fit',
          ...planned.problems.map(({ message }) => `  ${shownInLine(message)}`),
          ...planned.revisions.flatMap(({ nodeId, nodeType, action, diff }) => [
            `  ${action.toLowerCase()} ${nodeType} ${nodeId}`,
            ...diff.flatMap(({ field, before, after }) => [
              `    ${field}`,
              ...(before === null ? [] : [`    - ${shownInLine(before)}`]),
              ...(after === null ? [] : [`    + ${shownInLine(after)}`]),
            ]),
          ]),
          ...linesOfImport(planned.importPlan ?? null),
        ];
  const decided =
    decidedBy === null
      ? []
      : [`decided by ${shownInLine(decidedBy)}${decision === null ? '' : `: ${shownInLine(decision)}`}`];
  const became = version === null ? [] : [`became change ${String(version)}`];
  const said = comments.map(({ author, text }) => `  ${shownInLine(author)}: ${shownInLine(text)}`);
  return `${[lineOf(proposal), ...decided, ...became, ...plan, ...said].join('\n')}\n`;
}

type PrintedImport = NonNullable<ReviewedPlanFragment['importPlan']>;

/** What an import does, and its conflicts with the three texts, which someone has to decide. */
function linesOfImport(plan: PrintedImport | null): string[] {
  if (plan === null) return [];
  const { created, updated, archived, conflicts, rows } = plan;
  const said = (name: string, text: string | null) => `    ${name}: ${text === null ? 'nothing' : shownInLine(text)}`;
  return [
    `  ${String(created)} created, ${String(updated)} updated, ${String(archived)} archived, ${String(conflicts)} in conflict`,
    ...rows
      .filter(({ action }) => action === 'CONFLICT')
      .flatMap(({ key, base, ours, theirs }) => [
        `  conflict ${shownInLine(key)}`,
        said('imported last', base),
        said('here', ours),
        said('document', theirs),
      ]),
  ];
}

function lineOf({ id, kind, state, code, text, proposedBy, proposedAt }: ShownProposal): string {
  const by = proposedBy === null ? 'a reader' : shownInLine(proposedBy);
  const about = [...(code === null ? [] : [code.slug]), ...(text === null ? [] : [shownInLine(text.slice(0, 100))])];
  return [id, state.toLowerCase(), kind.toLowerCase(), proposedAt.slice(0, 10), by, ...about].join('  ');
}
