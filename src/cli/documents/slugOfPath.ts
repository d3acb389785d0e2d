import { UsageError } from '../settings/usageError.ts';

/**
 * The slug of a document by its path below the folder it was found in, or by the name of its file:
 * "client/Errors during PIN.md" is client-errors-during-pin. At most 100 characters; of a longer one the end stays.
 */
export function slugOfPath(path: string): string {
  const words =
    path
      .replace(/\.[A-Za-z0-9]{1,8}$/, '')
      .toLowerCase()
      .match(/[a-z0-9]+/g) ?? [];
  if (words.length > 0) return words.join('-').slice(-100).replace(/^-/, '');
  throw new UsageError(`No slug can be made of the name "${path}"; give one with --slug, or in a manifest.`);
}
