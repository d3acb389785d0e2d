import type { CodeFamily } from './codeFamily.ts';

/**
 * HRESULT, NTSTATUS and Win32 error numbers: one 32-bit space, read by readNumber and decoded from its bits. First
 * in codeFamilies.ts, so its codes are their own unsigned values.
 */
export const windows: CodeFamily = {
  slug: 'windows',
  name: 'WINDOWS',
  label: 'Windows error',
  documentation:
    'The layout of these values is documented in [MS-ERREF], Windows Error Codes; their names stand in the headers of the Windows SDK.',
  german: {
    label: 'Windows-Fehler',
    documentation:
      'Der Aufbau dieser Werte ist in [MS-ERREF], Windows Error Codes, dokumentiert; ihre Namen stehen in den Headern des Windows SDK.',
  },
  spellings: null,
  hint: null,
  numberIn: () => null,
  headers: null,
  mayBeBare: true,
  isDecimal: false,
  names: null,
  show: hexOf,
  write: hexOf,
  writeSlug: hexOf,
};

function hexOf(number: number): string {
  return `0x${number.toString(16).toUpperCase().padStart(8, '0')}`;
}
