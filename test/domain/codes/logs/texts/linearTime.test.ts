import { describe, expect, it } from 'vitest';
import { findErrorCodes } from '../../../../../src/domain/codes/logs/findErrorCodes.ts';
import { longestLog } from '../../../../../src/domain/codes/logs/textParts.ts';
import { growth, notSquare } from '../../../../world/growth.ts';
import { seedListing } from '../../listingOf.ts';

describe('findErrorCodes', () => {
  it.each([
    { piece: '0x80090005/', because: 'the line is one path of 5,957 codes' },
    { piece: 'a\\n', because: 'every other character may be an escape' },
    { piece: '0x8 0 0 0 0 0 0 ', because: 'every word may be a piece' },
    { piece: '\u00e90x8009AB05', because: 'the line is one word to whoever looks for paths' },
    { piece: 'error 1753\n', because: 'every number has a label' },
    { piece: '1077 (0x435) ', because: 'every number stands in two bases' },
  ])('reads $piece over and over in linear time, because $because', ({ piece }) => {
    const text = (size: number) => piece.repeat(size / piece.length);
    expect(growth((part) => findErrorCodes(part, seedListing), text, longestLog / 4)).toBeLessThan(notSquare);
  });
});
