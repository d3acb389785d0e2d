import { readFileSync } from 'node:fs';
import {
  buildSchema,
  findBreakingChanges,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isObjectType,
  type GraphQLSchema,
} from 'graphql';
import { describe, expect, it } from 'vitest';
import { readSchema } from '../../src/graphql/readSchema.ts';

/** What docs/api.md promises to clients, held against the schema that was released last. */
const released = buildSchema(readFileSync(new URL('../../schema.released.graphql', import.meta.url), 'utf8'));
const written = readSchema();

function breaksOf(sdl: string): string[] {
  return findBreakingChanges(released, buildSchema(sdl)).map(({ description }) => description);
}

describe('the schema', () => {
  it('breaks nothing that the last release had', () => {
    expect(breaksOf(written)).toEqual([]);
  });

  it.each([
    {
      because: 'a field that is gone',
      sdl: written.replace(/ {2}"The low 16 bits of the number\."\n {2}status: Int!\n/, ''),
    },
    {
      because: 'a field that may be null by now',
      sdl: written.replace('  outcome: LookupOutcome!', '  outcome: LookupOutcome'),
    },
    {
      because: 'an argument that has to be sent by now',
      sdl: written.replace('slug: String!): Guide @allow', 'slug: String!, more: Int!): Guide @allow'),
    },
    { because: 'a value of an enum that is gone', sdl: written.replace(/ {2}"An edit\."\n {2}EDIT\n/, '') },
  ])('would fail here with $because', ({ sdl }) => {
    expect(sdl).not.toBe(written);
    expect(breaksOf(sdl)).toHaveLength(1);
  });

  it('has an input and a payload of its own for each mutation, but for those that shared one before this was the rule', () => {
    const shared: Record<string, readonly [input: string, payload: string]> = {
      createEntry: ['CreateEntryInput', 'EntryPayload'],
      updateEntry: ['UpdateEntryInput', 'EntryPayload'],
      archiveEntry: ['ArchiveEntryInput', 'EntryPayload'],
      restoreEntry: ['ArchiveEntryInput', 'EntryPayload'],
      createMitigation: ['CreateMitigationInput', 'MitigationPayload'],
      updateMitigation: ['UpdateMitigationInput', 'MitigationPayload'],
      mergeMitigations: ['MergeMitigationsInput', 'MitigationPayload'],
      deleteMitigation: ['DeleteMitigationInput', 'MitigationPayload'],
      dismissGap: ['DismissGapInput', 'GapPayload'],
      restoreGap: ['RestoreGapInput', 'GapPayload'],
      // One mutation each: only the name of the payload is another.
      updateGuide: ['UpdateGuideInput', 'GuidePayload'],
      updateSynonyms: ['UpdateSynonymsInput', 'SynonymsPayload'],
      revertChange: ['RevertChangeInput', 'ChangePayload'],
      importGuide: ['ImportGuideInput', 'ImportPayload'],
    };
    expect(Object.keys(shared).filter((name) => released.getMutationType()?.getFields()[name] === undefined)).toEqual(
      [],
    );
    const mutations = Object.values(buildSchema(written).getMutationType()?.getFields() ?? {});
    const types = mutations.map(({ name, args, type }) => [name, args.map((each) => String(each.type)), String(type)]);
    const ruled = mutations.map(({ name }) => {
      const own = `${name.charAt(0).toUpperCase()}${name.slice(1)}`;
      // The interface that was agreed on names the payload of createGuide so.
      const ownPayload = name === 'createGuide' ? 'GuidePayload' : `${own}Payload`;
      const [input, payload] = shared[name] ?? [`${own}Input`, ownPayload];
      return [name, [`${input}!`], payload];
    });
    expect(types).toEqual(ruled);
  });

  it('says of all that is deprecated what to use, since when, and from when on it may go, a year later at least', () => {
    const deprecated = deprecationsIn(buildSchema(written));
    expect(deprecated.length).toBeGreaterThan(0);
    for (const { name, reason } of deprecated) {
      const [, since, until] =
        /^Use .+\. Deprecated on (\d{4}-\d{2}-\d{2}); may go from (\d{4}-\d{2}-\d{2}) on\.$/.exec(reason) ?? [];
      expect({ name, since }).toEqual({ name, since: expect.any(String) as string });
      const aYear = 365 * 86_400_000;
      expect(Date.parse(until ?? '') - Date.parse(since ?? '')).toBeGreaterThanOrEqual(aYear);
    }
  });

  it('keeps whatever is deprecated until its date', () => {
    const now = new Set(deprecationsIn(buildSchema(written)).map(({ name }) => name));
    expect(deprecationsIn(released).filter(({ name }) => !now.has(name))).toEqual([]);
  });
});

interface Deprecation {
  readonly name: string;
  readonly reason: string;
}

function deprecationsIn(schema: GraphQLSchema): Deprecation[] {
  const found: Deprecation[] = [];
  const look = (name: string, reason: string | null | undefined): void => {
    if (reason !== null && reason !== undefined) found.push({ name, reason });
  };
  for (const type of Object.values(schema.getTypeMap())) {
    if (type.name.startsWith('__')) continue;
    if (isEnumType(type))
      for (const value of type.getValues()) look(`${type.name}.${value.name}`, value.deprecationReason);
    if (isObjectType(type) || isInterfaceType(type)) {
      for (const field of Object.values(type.getFields())) {
        look(`${type.name}.${field.name}`, field.deprecationReason);
        for (const argument of field.args)
          look(`${type.name}.${field.name}(${argument.name})`, argument.deprecationReason);
      }
    }
    if (isInputObjectType(type))
      for (const field of Object.values(type.getFields())) look(`${type.name}.${field.name}`, field.deprecationReason);
  }
  return found;
}
