// [MS-ERREF] 2.1 numbers its bits from the left; these are values.
export const reservedBit = 0x40000000;
export const customerBit = 0x20000000;
export const extraBit = 0x08000000;

/** From here on, a number is small and negative, -4096 to -1: no layout has such values. */
export const firstSmallNegative = 0xfffff000;
