import type { DocumentStep } from '../guidance/guideDocument.ts';
import { wholeStep } from './rowContent.ts';
import { textSimilarity } from './similarity.ts';
import { styleKey } from '../guidance/styleKey.ts';

export interface AlignedStep {
  /** The new step. */
  readonly step: DocumentStep;
  /** Place of the current step that it goes on from; null if it is new. */
  readonly place: number | null;
  /** WHOLE: it says the same; MITIGATION: under another condition; NOTHING: it is reworded, or new. */
  readonly same: 'WHOLE' | 'MITIGATION' | 'NOTHING';
}

/** How alike two texts must be for one to be the other reworded, from 0 to 1. */
const reworded = 0.4;

/** Says of each new step which current one it goes on from; no current step is taken twice. */
export function alignSteps(current: readonly DocumentStep[], next: readonly DocumentStep[]): AlignedStep[] {
  const free = new Set(current.keys());
  const aligned = next.map((step): AlignedStep => ({ step, place: null, same: 'NOTHING' }));
  claim('WHOLE', (one, other) => styleKey(wholeStep(one)) === styleKey(wholeStep(other)));
  claim('MITIGATION', (one, other) => styleKey(one.text) === styleKey(other.text));
  const pairs = aligned.flatMap(({ step, place }, index) =>
    place !== null
      ? []
      : [...free].map((other) => ({ index, other, score: textSimilarity(step.text, current[other]?.text ?? '') })),
  );
  pairs.sort((a, b) => b.score - a.score || a.index - b.index || a.other - b.other);
  for (const { index, other, score } of pairs) if (score >= reworded) take(index, other, 'NOTHING');
  return aligned;

  function claim(same: AlignedStep['same'], equal: (one: DocumentStep, other: DocumentStep) => boolean): void {
    for (const [index, { step, place }] of aligned.entries()) {
      if (place !== null) continue;
      const other = [...free].find((each) => equal(step, current[each] ?? step));
      if (other !== undefined) take(index, other, same);
    }
  }

  function take(index: number, other: number, same: AlignedStep['same']): void {
    const one = aligned[index];
    if (one === undefined || one.place !== null || !free.delete(other)) return;
    aligned[index] = { step: one.step, place: other, same };
  }
}
