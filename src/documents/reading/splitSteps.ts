import type { DocumentStep } from '../../domain/guidance/guideDocument.ts';
import { mitigationKey } from '../../domain/guidance/mitigationKey.ts';
import { escapeBlockStart } from '../text/escapeBlockStart.ts';
import { sentenceEnds } from '../text/sentences.ts';

/**
 * The steps in one text of a mitigation cell. `wholes` holds the keys of all texts that stand whole in the
 * document. A leading sentence is split off where it is one of them, again and again; a leading clause
 * "If …," whose rest is one becomes that step's condition. Nothing else is split.
 */
export function splitSteps(text: string, wholes: ReadonlySet<string>): DocumentStep[] {
  const steps: DocumentStep[] = [];
  let rest = text;
  for (let end = leadingSentence(rest, wholes); end !== null; end = leadingSentence(rest, wholes)) {
    steps.push({ condition: null, text: rest.slice(0, end) });
    rest = escapeBlockStart(rest.slice(end).replace(/^(?:\s|<br>)+/, ''));
  }
  steps.push(conditional(rest, wholes) ?? { condition: null, text: rest });
  return steps;
}

/** The most uncertain ends ("e.g.") and commas that are tried; no real text has more. */
const tries = 12;

/** Where the first sentence ends, if it is the whole of another mitigation. */
function leadingSentence(text: string, wholes: ReadonlySet<string>): number | null {
  let tried = 0;
  for (const { offset, certain } of sentenceEnds(text)) {
    if (wholes.has(mitigationKey(text.slice(0, offset)))) return offset;
    if (certain || ++tried === tries) return null;
  }
  return null;
}

function conditional(text: string, wholes: ReadonlySet<string>): DocumentStep | null {
  if (!/^if\s/i.test(text)) return null;
  const [firstEnd] = sentenceEnds(text);
  const clauseLimit = firstEnd?.offset ?? text.length;
  let comma = text.indexOf(',');
  for (let tried = 0; tried < tries && comma !== -1 && comma < clauseLimit; tried++) {
    const rest = text.slice(comma + 1).trim();
    if (wholes.has(mitigationKey(rest))) return { condition: text.slice(0, comma), text: rest };
    comma = text.indexOf(',', comma + 1);
  }
  return null;
}
