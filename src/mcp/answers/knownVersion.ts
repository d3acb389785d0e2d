/** The version of the knowledge that an answer was made from. Only a past catalogue can be gone, and agents ask for none. */
export function versionOf(catalog: { readonly version: number } | null): number {
  if (catalog === null) throw new Error('The server answered without a version.');
  return catalog.version;
}

/** What every answer ends with. */
export function knownAt(version: number): string {
  return `As known at version ${String(version)}.`;
}
