import { describe, expect, it } from 'vitest';
import { setupExtendOf } from '../../../../src/domain/codes/meaning/setupExtend.ts';
import { toErrorCode } from '../../../../src/domain/codes/errorCode.ts';

describe('setupExtendOf', () => {
  it.each([
    { extend: 0x4000d, phase: 'phase 4, OOBE boot', operation: 'operation 0x0D, migrate data' },
    { extend: 0x30018, phase: 'phase 3, first boot', operation: 'operation 0x18, Sysprep' },
    { extend: 0x20007, phase: 'phase 2, safe OS', operation: 'operation 0x07, install drivers' },
    { extend: 0x20100, phase: 'phase 2, safe OS', operation: 'operation 0x100' },
    { extend: 0x200ff, phase: 'phase 2, safe OS', operation: 'operation 0xFF' },
  ])('finds $phase and $operation in $extend', ({ extend, phase, operation }) => {
    expect(setupExtendOf(toErrorCode(extend))).toEqual({ phase, operation });
  });

  it('is null for a number that no phase begins, and for another family', () => {
    expect(setupExtendOf(toErrorCode(0x60001))).toBeNull();
    expect(setupExtendOf(toErrorCode(2 ** 32 + 0x4000d))).toBeNull();
  });
});
