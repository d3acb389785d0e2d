import { parseErrorCode } from '../codes/parse.ts';
import { spellingOf } from '../codes/families/spelling.ts';
import { mitigationKey } from '../guidance/mitigationKey.ts';
import type { EntryNode } from '../guidance/nodes.ts';
import type { Catalog } from './catalog.ts';

/**
 * Whether entries say a text: in the code in hex, the guidance's symbol, a cause, a step's condition or its
 * mitigation, as a part and literally, whatever case and spelling; or whether the text is their code in another form.
 */
export function sayingText(catalog: Catalog, text: string): (entry: EntryNode) => boolean {
  const wanted = mitigationKey(text);
  const codes = new Set(parseErrorCode(text, catalog).readings);
  const says = (part: string | null) => part !== null && mitigationKey(part).includes(wanted);
  return ({ code, symbol, causes, steps }) =>
    (code !== null && (codes.has(code) || says(spellingOf(code)))) ||
    says(symbol) ||
    causes.some(says) ||
    steps.some((step) => says(step.condition) || says(catalog.mitigationOf(step).text));
}
