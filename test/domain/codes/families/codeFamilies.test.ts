import { describe, expect, it } from 'vitest';
import { familyPlaceOfHeader, familyWithSlug } from '../../../../src/domain/codes/families/codeFamilies.ts';
import { unknownFamily } from '../../../../src/domain/codes/families/unknownFamily.ts';

describe('familyPlaceOfHeader', () => {
  it.each([
    { header: 'error code', place: 0, because: 'a header that names no family is that of Windows codes' },
    { header: 'stop code', place: 1, because: 'stop codes are bug checks' },
    { header: 'aadsts', place: 2, because: 'sign-in codes are named so' },
    { header: 'device manager code', place: 3, because: 'Device Manager counts its own' },
  ])('of "$header" is $place, because $because', ({ header, place }) => {
    expect(familyPlaceOfHeader(header)).toBe(place);
  });
});

describe('familyWithSlug', () => {
  it('finds the family of an address, and none for another word', () => {
    expect(familyWithSlug('bugcheck')?.label).toBe('bug check');
    expect(familyWithSlug('bluescreen')).toBeUndefined();
  });
});

describe('unknownFamily', () => {
  it('says where the word stands, its beginning, and which families there are', () => {
    expect(unknownFamily('--family', 'x'.repeat(100))).toBe(
      `--family is "${'x'.repeat(60)}", which is not a family of codes; write one of windows, bugcheck, aadsts, devicemanager.`,
    );
  });
});
