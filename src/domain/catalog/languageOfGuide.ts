import { languageOfText } from '../guidance/languageOfText.ts';
import type { GuideNode, MitigationNode } from '../guidance/nodes.ts';
import type { Catalog } from './catalog.ts';
import { guideOrderKey } from './indexes/orderKeys.ts';
import { valuesUnder } from './indexes/sortedMap.ts';

/** A document is written in one language, so this many of its rows are enough to tell which. */
const rowsRead = 20;

/** The language that a guide is written in, as a tag of BCP 47: what its own texts and its first rows show. Told once a catalogue. */
export function languageOfGuide(catalog: Catalog, guide: GuideNode): string {
  const known = told.get(catalog) ?? new Map<string, string>();
  told.set(catalog, known);
  const before = known.get(guide.id);
  if (before !== undefined) return before;
  const language = languageOfText(textsOf(catalog, guide).join('\n'));
  known.set(guide.id, language);
  return language;
}

/** As languageOfGuide, of the first guide that uses a mitigation; if none does, what its own text shows. */
export function languageOfMitigation(catalog: Catalog, { id, text }: MitigationNode): string {
  const guide = catalog.firstGuideUsing(id);
  return guide === null ? languageOfText(text) : languageOfGuide(catalog, guide);
}

const told = new WeakMap<Catalog, Map<string, string>>();

function textsOf(catalog: Catalog, guide: GuideNode): string[] {
  const texts = [guide.title, guide.description ?? '', guide.escalation];
  let rows = 0;
  for (const id of valuesUnder(catalog.indexes.entriesByPosition, `${guideOrderKey(guide)}/`)) {
    const entry = catalog.entry(id);
    if (entry === null || rows >= rowsRead) break;
    texts.push(...entry.causes, ...entry.steps.map((step) => catalog.mitigationOf(step).text));
    rows += 1;
  }
  return texts;
}
