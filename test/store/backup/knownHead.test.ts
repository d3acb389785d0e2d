import { writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import {
  describeLostChanges,
  knownHeadFile,
  readKnownHead,
  writeKnownHead,
} from '../../../src/store/backup/knownHead.ts';
import { temporaryFile } from '../temporaryFile.ts';

const [hash, other] = ['a'.repeat(64), 'b'.repeat(64)];

describe('describeLostChanges', () => {
  it.each([
    { version: 7, hashOf: hash, says: null, because: 'the log ends where a server knew it to end' },
    { version: 9, hashOf: hash, says: null, because: 'the log has gone on since' },
    { version: 6, hashOf: null, says: 'One change is missing', because: 'it ends one change earlier' },
    { version: 4, hashOf: null, says: '3 changes are missing', because: 'it ends three changes earlier' },
    { version: 7, hashOf: other, says: 'its change 7 differs', because: 'that change is another' },
    { version: 9, hashOf: other, says: 'its change 7 differs', because: 'so it is if the log has gone on' },
  ])('says $says of a log at version $version, because $because', ({ version, hashOf, says }) => {
    const said = describeLostChanges('kb.db', { version: 7, hash }, version, hashOf);
    if (says === null) expect(said).toBeNull();
    else expect(said).toContain(says);
  });
});

describe('the known head', () => {
  it('is read back as it was written', () => {
    const file = temporaryFile();
    expect(readKnownHead(file)).toBeNull();
    writeKnownHead(file, { version: 12, hash });
    expect(readKnownHead(file)).toEqual({ version: 12, hash });
  });

  it('is unknown if a crash has cut its file', () => {
    const file = temporaryFile();
    writeFileSync(knownHeadFile(file), hash.slice(0, 40));
    expect(readKnownHead(file)).toBeNull();
  });
});
