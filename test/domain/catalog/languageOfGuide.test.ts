import { describe, expect, it } from 'vitest';
import { languageOfGuide, languageOfMitigation } from '../../../src/domain/catalog/languageOfGuide.ts';
import { createMitigation } from '../../../src/domain/editing/mitigations/createMitigation.ts';
import { editWorld, slugs, type EditWorld } from '../editing/editWorld.ts';

const german =
  '80070001 | Der Dienst ist auf diesem Gerät nicht verfügbar. | Neustart. // Melden Sie sich ab und danach wieder an.';
const english = '80070003 | The service is not available on this device. | Neustart.';

const languageOf = (world: EditWorld, text: string) => {
  const node = world.catalog.mitigation(world.mitigation(text));
  return node === null ? null : languageOfMitigation(world.catalog, node);
};

describe('the language of guidance', () => {
  it('is that of the guide, also for a text too short to tell', () => {
    const world = editWorld([german]);
    expect(languageOfGuide(world.catalog, world.guide(slugs.first))).toBe('de');
    expect(languageOf(world, 'Neustart.')).toBe('de');
  });

  it('is that of the guide whose entry comes first, by its code, if guides share a mitigation', () => {
    const later = german.replace('80070001', '80070009');
    expect(languageOf(editWorld([english], [german]), 'Neustart.')).toBe('de');
    expect(languageOf(editWorld([english], [later]), 'Neustart.')).toBe('en');
  });

  it('is what its own text shows, if no guide uses it', () => {
    const world = editWorld([english]);
    const text = 'Melden Sie sich auf diesem Gerät ab und danach wieder an.';
    world.edit((catalog, newId) => createMitigation(catalog, { text }, newId));
    expect(languageOf(world, text)).toBe('de');
  });
});
