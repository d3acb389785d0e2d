import { bodyEnd } from './branchBodies.ts';
import { afterEnds, labelAt } from './branchLabels.ts';
import type { BranchKind, BranchValue } from './branchLabels.ts';
import type { ProgramToken } from './programTokens.ts';

/** A place where a program does something for certain values only, with what it does there. */
export interface Branch {
  readonly kind: BranchKind;
  /** Each as a number or a name, with the line (from 0) where it stands. */
  readonly values: readonly BranchValue[];
  /** What is compared with them; empty where another line says it. */
  readonly subject: string;
  readonly line: number;
  readonly body: readonly ProgramToken[];
}

/** The branches of a program in order; labels that follow each other have one body. */
export function branchesIn(tokens: readonly ProgramToken[]): Branch[] {
  const depths = depthsOf(tokens);
  const found: Branch[] = [];
  let open: readonly BranchValue[] = [];
  for (let at = 0; at < tokens.length; at++) {
    const label = labelAt(tokens, at);
    if (label === null) continue;
    const values: readonly BranchValue[] = [...open.slice(0, mostLabels), ...label.values];
    const next = afterEnds(tokens, label.next);
    // "case A: case B:" fall through to one body.
    if (label.kind === 'case' && labelAt(tokens, next)?.kind === 'case') {
      open = values;
      at = next - 1;
      continue;
    }
    const end = bodyEnd(tokens, depths, { ...label, at });
    const line = values[0]?.line ?? 0;
    found.push({ kind: label.kind, values, subject: label.subject, line, body: tokens.slice(label.next, end) });
    open = [];
    at = label.next - 1;
  }
  return found;
}

/** The most values that fall through to one body. */
const mostLabels = 100;

/** How many brackets are open before each token. */
function depthsOf(tokens: readonly ProgramToken[]): number[] {
  let depth = 0;
  return tokens.map(({ kind, text }) => {
    const here = depth;
    if (kind === 'sign' && /^[([{]$/.test(text)) depth++;
    // "1603)" of a shell closes nothing.
    else if (kind === 'sign' && /^[)\]}]$/.test(text) && depth > 0) depth--;
    return here;
  });
}
