import { familyWithSlug } from '../../domain/codes/families/codeFamilies.ts';
import { unknownFamily } from '../../domain/codes/families/unknownFamily.ts';
import { UsageError } from '../settings/usageError.ts';

/** What `--family` says; null if it is left out. Throws UsageError for what is not a family. */
export function readFamily(text: string | undefined): string | null {
  if (text === undefined || familyWithSlug(text) !== undefined) return text ?? null;
  throw new UsageError(unknownFamily('--family', text));
}
