const known: Readonly<Record<string, string>> = {
  'CC-BY-4.0': 'CC BY 4.0',
  'CC-BY-SA-4.0': 'CC BY-SA 4.0',
  'CC0-1.0': 'CC0 1.0',
  MIT: 'MIT licence',
};

/** The name that readers know, for an SPDX identifier. */
export function licenceName(identifier: string | null): string | null {
  return identifier === null ? null : (known[identifier] ?? identifier);
}
