/** A step as a form holds it. */
export interface StepFields {
  /** Tells rows apart on the screen while they move. */
  readonly key: string;
  /** Of the shared mitigation; null: the text is this form's own. */
  readonly id: string | null;
  readonly text: string;
  readonly condition: string;
  /** How many entries use the shared mitigation. */
  readonly usedBy: number;
}

interface StepNode {
  readonly condition: string | null;
  readonly mitigation: {
    readonly id: string;
    readonly text: string;
    readonly usedBy: { readonly totalCount: number };
  };
}

export function stepFieldsOf(steps: readonly StepNode[]): readonly StepFields[] {
  return steps.map(({ condition, mitigation }) => sharedStep(mitigation, condition ?? ''));
}

export function sharedStep({ id, text, usedBy }: StepNode['mitigation'], condition = ''): StepFields {
  return { key: crypto.randomUUID(), id, text, condition, usedBy: usedBy.totalCount };
}

/** A step with a text of its own. The server puts a mitigation that says the same in its place. */
export function ownStep(text: string, condition = ''): StepFields {
  return { key: crypto.randomUUID(), id: null, text, condition, usedBy: 0 };
}

/** As a mutation takes it. */
export function stepRefs(steps: readonly StepFields[]): { id?: string; text?: string; condition: string | null }[] {
  return steps.map(({ id, text, condition }) => ({
    ...(id === null ? { text } : { id }),
    condition: condition.trim() === '' ? null : condition,
  }));
}

export function showSteps(steps: readonly StepFields[]): string {
  return steps
    .map(({ condition, text }, index) => `${String(index + 1)}. ${condition === '' ? '' : `${condition}: `}${text}`)
    .join('\n');
}

/** The list with one item at another place. */
export function moved<Item>(items: readonly Item[], from: number, to: number): readonly Item[] {
  const item = items[from];
  if (item === undefined || to < 0 || to >= items.length) return items;
  return items.toSpliced(from, 1).toSpliced(to, 0, item);
}
