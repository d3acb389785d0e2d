import { namedIn } from '../tables/codeNames.ts';
import type { NameTableId } from '../tables/codeNames.ts';
import { isDoubtful } from '../tables/nameTable.ts';
import { mainHeaders } from './mainHeaders.ts';
import type { ErrorCode } from '../errorCode.ts';
import { isKnownFacility } from '../tables/facility.ts';
import type { CodeSpace } from '../tables/facility.ts';

/**
 * Whether a Windows code is an HRESULT or an NTSTATUS. Nothing in the value says so; in this order:
 * 1. The N bit marks an HRESULT that carries an NTSTATUS (0xD0000022), [MS-ERREF] 2.1.
 * 2. A name in one table only decides: 0x80000005 is STATUS_BUFFER_OVERFLOW.
 * 3. An HRESULT leaves the R bit clear, so without it the value is an HRESULT (0x80090005, and
 *    0x801C0001, which both tables name), and a value with it that NTSTATUS names is an NTSTATUS.
 * 4. With R, a facility that only HRESULT knows keeps it an HRESULT (Windows Setup's 0xC1900101,
 *    Intune's 0xC7D1xxxx) unless its customer bit says that Microsoft did not assign the facility;
 *    any other is an NTSTATUS (0xC0000999, 0xE0434352).
 */
export function spaceOf(code: ErrorCode): CodeSpace {
  if ((code & 0x10000000) !== 0) return 'HRESULT';
  const isHresult = isSurelyIn('hresult', code);
  const isNtstatus = isSurelyIn('ntstatus', code);
  if (isHresult !== isNtstatus) return isHresult ? 'HRESULT' : 'NTSTATUS';
  if ((code & 0x40000000) === 0) return 'HRESULT';
  if (isNtstatus || (code & 0x20000000) !== 0) return 'NTSTATUS';
  const facility = (code >>> 16) & 0xfff;
  return isKnownFacility('HRESULT', facility) && !isKnownFacility('NTSTATUS', facility) ? 'HRESULT' : 'NTSTATUS';
}

/** Components gave numbers to 0x8000xxxx that NTSTATUS has: only winerror.h's names there say something of the layout. */
function isSurelyIn(table: NameTableId, code: ErrorCode): boolean {
  return namedIn(table, code).some(
    (name) => !isDoubtful(name) && (code >>> 16 !== 0x8000 || mainHeaders.has(name.source)),
  );
}
