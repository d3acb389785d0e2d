import type { Notice } from './foundGuidance.ts';
import type { RecordPart } from './recordPart.ts';
import { shown } from './rowFields.ts';

/** One remark for all text under a code that is neither cause nor mitigation; none if there is no such text. */
export function passedOverRemarks(
  parts: readonly RecordPart[],
  where: Pick<Notice, 'startLine' | 'endLine' | 'text'>,
): Notice[] {
  const [first] = parts;
  if (first === undefined) return [];
  const places = new Map<string, number>();
  for (const { name, role, scenario, label, line, lines } of parts) {
    const heading = role === 'aside' && scenario !== '' && name === '' ? scenario : name;
    const text = lines[0]?.text ?? '';
    const words = (heading !== '' ? heading : label !== '' ? `${label}: ${text}` : text).replace(/\s+|<br>/g, ' ');
    if (!places.has(words)) places.set(words, line);
  }
  const said = [...places].slice(0, 6).map(([words, line]) => `"${shown(words)}" (line ${String(line)})`);
  const more = places.size > 6 ? ` and ${String(places.size - 6)} more` : '';
  const message = `Neither cause nor mitigation, so not taken over: ${said.join(', ')}${more}. Put what belongs to either under a heading that says so.`;
  return [{ ...where, line: first.line, startLine: first.line, message, isWhole: false }];
}

/** "Installing the agent" behind the code: what was being done. */
export function asAside(text: string, line: number): RecordPart {
  const place = { section: 0, number: null, name: '', scenario: '', label: '', isAside: false, tab: '' };
  return { role: 'aside', kind: 'text', line, lines: [{ text, isItem: false }], ...place };
}
