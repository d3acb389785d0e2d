import { codesNamed } from '../../domain/codes/reading/codesNamed.ts';
import type { DocumentBlock } from '../blocks/documentBlocks.ts';
import { plainInline } from '../text/plainText.ts';
import { sharesName } from './sharesName.ts';

/**
 * The name that texts give to a number right behind it, if it is none of Windows': DeviceAlreadyAssigned of
 * "806 - DeviceAlreadyAssigned". Null if they give it none.
 */
export function nameBesideNumber(number: number, blocks: readonly DocumentBlock[]): string | null {
  const decimal = String(number);
  for (const block of blocks) {
    if (block.kind !== 'paragraph' || block.text.length > 5_000 || !block.text.includes(decimal)) continue;
    for (const [, digits, name = ''] of plainInline(block.text).matchAll(numberAndName))
      if (digits === decimal && codesNamed(name).length === 0 && !sharesName(number, [inWords(name)])) return name;
  }
  return null;
}

/** A name of three words or more: two may be those of a product or of a function. */
const numberAndName = /(?<![\p{L}\p{N}.-])(\d{1,5})\s?[-–—:]\s?((?:[A-Z][a-z0-9]{1,30}){3,8})(?![\p{L}\p{N}_(.\\/-])/gu;

function inWords(name: string): string {
  return name.replace(/(?<=[a-z0-9])(?=[A-Z])/g, ' ');
}
