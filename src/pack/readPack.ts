import { fieldsOf } from '../domain/fieldsOf.ts';
import { packFormat, packVersion, type Pack } from './pack.ts';

/** Why a text is not a pack, as a sentence. */
export class PackFlaw extends Error {
  override readonly name = 'PackFlaw';
}

/** Reads a pack. Throws PackFlaw for a text that is none, or that does not hold together; it may come from anywhere. */
export function readPack(text: string): Pack {
  let parsed: unknown;
  try {
    parsed = JSON.parse(text);
  } catch (cause) {
    throw new PackFlaw('It is not JSON, so it is not a pack; hresolve pack writes one.', { cause });
  }
  const pack = fieldsOf(parsed);
  if (pack['format'] !== packFormat) throw new PackFlaw('It is JSON and no pack; hresolve pack writes one.');
  if (pack['formatVersion'] !== packVersion)
    throw new PackFlaw(
      `It is a pack of version ${String(pack['formatVersion'])}, and this program reads ${String(packVersion)}; write it anew.`,
    );
  if (!isWhole(pack) || !holdsTogether(pack))
    throw new PackFlaw('It is a pack with something missing or broken; write it anew.');
  return pack;
}

/** Whether every part is there and of its kind. */
function isWhole(pack: object): pack is Pack {
  const fields = fieldsOf(pack);
  return (
    isCount(fields['version']) &&
    isCount(fields['committedAt']) &&
    listOf(
      fields['guides'],
      (each) => isNode(each, 'Guide', guideTexts) && isSteps(each['firstSteps']) && isTexts(each['appliesTo']),
    ) &&
    listOf(
      fields['entries'],
      (each) =>
        isNode(each, 'Entry', ['guideId']) && isTexts(each['causes']) && isSteps(each['steps']) && isCode(each['code']),
    ) &&
    listOf(fields['mitigations'], (each) => isNode(each, 'Mitigation', ['text'])) &&
    Array.isArray(fields['synonyms']) &&
    fields['synonyms'].every(isTexts) &&
    typeof fields['codes'] === 'object'
  );
}

const guideTexts = ['slug', 'title', 'escalation'];

function listOf(value: unknown, holds: (each: Readonly<Record<string, unknown>>) => boolean): boolean {
  return Array.isArray(value) && value.every((each) => holds(fieldsOf(each)));
}

function isNode(node: Readonly<Record<string, unknown>>, type: string, texts: readonly string[]): boolean {
  return (
    node['type'] === type &&
    ['id', ...texts].every((field) => typeof node[field] === 'string') &&
    ['version', 'createdAt', 'updatedAt'].every((field) => isCount(node[field]))
  );
}

function isSteps(value: unknown): boolean {
  return listOf(value, (step) => typeof step['mitigationId'] === 'string');
}

function isTexts(value: unknown): boolean {
  return Array.isArray(value) && value.every((each) => typeof each === 'string');
}

function isCount(value: unknown): boolean {
  return typeof value === 'number' && Number.isSafeInteger(value) && value >= 0;
}

function isCode(value: unknown): boolean {
  return value === null || isCount(value);
}

/** Every guide and mitigation that is named is there. */
function holdsTogether({ guides, entries, mitigations }: Pack): boolean {
  const known = new Set([...guides, ...mitigations].map(({ id }) => id));
  const steps = [...guides.flatMap(({ firstSteps }) => firstSteps), ...entries.flatMap((entry) => entry.steps)];
  return (
    entries.every(({ guideId }) => known.has(guideId)) && steps.every(({ mitigationId }) => known.has(mitigationId))
  );
}
