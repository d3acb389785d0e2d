import { openNameTable } from '../tables/nameTable.ts';
import type { CodeFamily } from './codeFamily.ts';

/**
 * What Device Manager says is wrong with a device: "This device cannot start. (Code 10)". The numbers are small and have
 * nothing to do with the Win32 errors of the same numbers.
 *
 * Read as decimal: "(Code 43)" behind a sentence about a device or a driver, in the languages of Windows; "Code 10: This device cannot start" as a line or a heading of its own;
 * "Device Manager code 43", "devicemanager-43"; "ConfigManagerErrorCode : 28", as WMI writes it; "Problem code: 43 (0x2B)", as pnputil
 * does. Read as hexadecimal: "Device has problem: 0x1f", as setupapi.dev.log writes it, and "Problem: 0x15" at the
 * end of a line or before a "Problem Status", or "Problem=0x15", as Kernel-PnP does. What else a text about Device Manager labels is read in otherFamilies.ts.
 */
export const deviceManager: CodeFamily = {
  slug: 'devicemanager',
  name: 'DEVICE_MANAGER',
  label: 'Device Manager code',
  documentation: 'These codes are documented on the page "Error codes in Device Manager in Windows".',
  german: {
    label: 'Code des Geräte-Managers',
    documentation: 'Diese Codes sind auf der Seite „Fehlercodes im Geräte-Manager in Windows“ dokumentiert.',
  },
  spellings: new RegExp(
    [
      String.raw`\bdevicemanager-(\d{1,10})\b`,
      String.raw`\b(?:device|geräte)[ -]?manager[ -](?:problem |error |status )?code[ :#=(]{1,3}(\d{1,10})\b`,
      String.raw`\b(?:configmanagererrorcode["']?(?:\s{0,30}[:=]|\s)|problem ?code["']?\s{0,30}[:=])\s{0,30}["']?(\d{1,10})\b(?!\.\d)`,
      String.raw`\bhas problem:? (0x[0-9a-f]{1,2})\b`,
      String.raw`\bproblem(?:: (?=\S{1,4}(?:\s*$|[\s,;]{1,4}problem ?status))|=)(0x[0-9a-f]{1,2})\b`,
      String.raw`^\W{0,6}(?:error )?code (\d{1,2})(?=\W{1,4}[^.\n]{0,80}\b(?:devices?|drivers?|hardware)\b)`,
      String.raw`\((?:code|código|codice|kod|kode|コード|代码|程式碼|代碼|코드|код):? ?(\d{1,2})\)`,
    ].join('|'),
    'gi',
  ),
  hint: /devicemanager-|manager[ -](?:\w+ )?code|managererror|problem(?: ?code|:? 0x|=0x)|^\W{0,6}(?:error )?code \d|\((?:code|código|codice|kod|コード|代码|程式碼|代碼|코드|код):? ?\d/i,
  numberIn: (match) => {
    const [, ...ways] = match;
    const number = Number(ways.filter(Boolean)[0]);
    const [atStart, inBrackets] = ways.slice(-2);
    // Known by the words around them alone.
    if ((atStart ?? inBrackets) !== undefined && !isShown(number)) return null;
    if (inBrackets !== undefined && !isBehindSentence(match)) return null;
    return number <= 0xffffffff ? number : null;
  },
  headers: /\bdevice manager\b|\bconfigmanagererrorcode\b|\bproblem code\b/,
  mayBeBare: false,
  isDecimal: true,
  names: openNameTable('devicemanager.tsv'),
  show: (number) => `Code ${String(number)}`,
  write: (number) => `Device Manager code ${String(number)}`,
  writeSlug: (number) => `devicemanager-${String(number)}`,
};

/** The numbers that Windows still shows. Of the others, most are better known as Win32 errors: "Access is denied. (Code 5)". */
function isShown(number: number): boolean {
  return number === 1 || number === 3 || (number >= 9 && number <= 57);
}

/** True if a sentence about a device, or the driver of one, ends before what was found. */
function isBehindSentence({ input, index }: RegExpExecArray): boolean {
  const before = input.slice(Math.max(0, index - longestSentence), index);
  return /[.!。]\s{0,3}$/.test(before.slice(-4)) && device.test(before);
}

const longestSentence = 200;

const device =
  /\b(?:devices?|drivers?|hardware|gerät\w*|treiber\w*|périphériques?|pilotes?|dispositiv[oi]s?|controlador(?:es)?|appara?at\w*|stuurprogramma\w*|urządzeni\w*|sterownik\w*|enhet\w*|aygıt\w*|sürücü\w*)|デバイス|ドライバー|ハードウェア|设备|驱动|硬件|裝置|驅動|장치|드라이버|устройств|драйвер/i;
