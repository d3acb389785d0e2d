import { expect, it } from 'vitest';
import { fromWin32 } from '../../../../../src/domain/codes/decoding/equivalentCodes.ts';
import { slugOf } from '../../../../../src/domain/codes/families/spelling.ts';
import { findErrorCodes } from '../../../../../src/domain/codes/logs/findErrorCodes.ts';
import { seedListing } from '../../listingOf.ts';
import { laterReasonTexts } from '../texts/laterReasonTexts.ts';
import { messageTexts } from '../texts/messageTexts.ts';
import { protocolTexts } from '../texts/protocolTexts.ts';
import { reasonTexts } from '../texts/reasonTexts.ts';

it.each([...reasonTexts, ...laterReasonTexts, ...messageTexts, ...protocolTexts])(
  'finds in $text the codes $codes, because $because',
  ({ text, codes }) => {
    const { found } = findErrorCodes(text, seedListing);
    expect(found.map(({ code }) => slugOf(code <= 0xffff ? fromWin32(code) : code))).toEqual(codes);
  },
);
