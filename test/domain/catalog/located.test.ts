import { describe, expect, it } from 'vitest';
import { Catalog } from '../../../src/domain/catalog/catalog.ts';
import { locate, locateAll, locateOrNull } from '../../../src/domain/catalog/located.ts';

const catalog = Catalog.empty;

describe('what was found in a catalogue', () => {
  it('keeps the catalogue with it, one by one or all of them; nothing stays nothing', () => {
    expect(locate(catalog, 'it')).toEqual({ catalog, it: 'it' });
    expect(locateAll(catalog, [1, 2])).toEqual([
      { catalog, it: 1 },
      { catalog, it: 2 },
    ]);
    expect([locateOrNull(catalog, 0), locateOrNull(catalog, null)]).toEqual([{ catalog, it: 0 }, null]);
  });
});
