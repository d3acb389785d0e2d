import fc from 'fast-check';

/**
 * Any character of Unicode, half of them below U+0100, and no half of a surrogate pair. The unit "binary" of fast-check is the same,
 * but takes seconds to set up.
 */
export const anyCharacter = fc
  .oneof(
    fc.integer({ min: 0, max: 0xff }),
    fc.integer({ min: 0x100, max: 0xd7ff }),
    fc.integer({ min: 0, max: 0xff }),
    fc.integer({ min: 0xe000, max: 0x10ffff }),
  )
  .map((codePoint) => String.fromCodePoint(codePoint));
