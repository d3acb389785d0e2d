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
  /** Of the shared mitigation, as it was when the form got it; left out of drafts that were begun before it was asked. */
  readonly version?: number;
  /** What is typed in place of a shared text, and who is to get it; left out: it stays. */
  readonly edit?: SharedEdit;
}

export interface SharedEdit {
  readonly text: string;
  /** All that use the mitigation, or this form alone. */
  readonly reach: 'all' | 'here';
}

interface StepNode {
  readonly condition: string | null;
  readonly mitigation: {
    readonly id: string;
    readonly version: number;
    readonly text: string;
    readonly usedBy: { readonly totalCount: number };
  };
}

export function stepFieldsOf(steps: readonly StepNode[]): readonly StepFields[] {
  return steps.map(({ condition, mitigation }) => sharedStep(mitigation, condition ?? ''));
}

export function sharedStep({ id, version, text, usedBy }: StepNode['mitigation'], condition = ''): StepFields {
  return { key: crypto.randomUUID(), id, version, text, condition, usedBy: usedBy.totalCount };
}

/** A step with a text of its own. The server puts a mitigation that says the same in its place. */
export function ownStep(text: string, condition = ''): StepFields {
  return { key: crypto.randomUUID(), id: null, text, condition, usedBy: 0 };
}

/** What the step says once the form is saved. */
export function textOf({ text, edit }: StepFields): string {
  return edit?.text ?? text;
}

/** Whether a shared text is to be changed for all that use it. */
export function isEditedForAll({ id, text, edit }: StepFields): boolean {
  return id !== null && edit?.reach === 'all' && edit.text !== text;
}

/** As a mutation of the form takes it; texts that change for all are saved by mutations of their own. */
export function stepRefs(steps: readonly StepFields[]): StepRef[] {
  return steps.map((step) => {
    const isOwn = step.id === null || (step.edit?.reach === 'here' && step.edit.text !== step.text);
    return refOf(step, isOwn ? null : step.id);
  });
}

/** As stepRefs, with the texts as the form will leave them: for the preview, and to tell whether anything was typed. */
export function stepsAsTyped(steps: readonly StepFields[]): StepRef[] {
  return steps.map((step) => refOf(step, step.edit === undefined || step.edit.text === step.text ? step.id : null));
}

interface StepRef {
  readonly id?: string;
  readonly text?: string;
  readonly condition: string | null;
}

function refOf(step: StepFields, id: string | null): StepRef {
  return {
    ...(id === null ? { text: textOf(step) } : { id }),
    condition: step.condition.trim() === '' ? null : step.condition,
  };
}

export function showSteps(steps: readonly StepFields[]): string {
  return steps
    .map((step, index) => {
      const condition = step.condition === '' ? '' : `${step.condition}: `;
      return `${String(index + 1)}. ${condition}${textOf(step)}`;
    })
    .join('\n');
}

/** The list with one item at another place. */
export function moved<Item>(items: readonly Item[], from: number, to: number): readonly Item[] {
  const item = items[from];
  if (item === undefined || to < 0 || to >= items.length) return items;
  return items.toSpliced(from, 1).toSpliced(to, 0, item);
}
