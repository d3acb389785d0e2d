import { isPublished } from '../decoding/equivalentCodes.ts';
import { codeInFamily } from '../errorCode.ts';
import { codeFamilies } from '../families/codeFamilies.ts';
import type { FamilyCode } from '../families/familyCodesIn.ts';
import type { Topic } from './reasons/topics.ts';

/**
 * The bug check in a Windows Error Reporting report, which calls it "Code" and omits the 0x: "Code: 139", below
 * "Problem Event Name: BlueScreen" or "LiveKernelEvent". Null on any other line.
 */
export function stopInReport(line: string, isAbout: (topic: Topic) => boolean): FamilyCode | null {
  const match = mayHold.test(line) ? field.exec(line) : null;
  if (match?.[1] === undefined || !isAbout('blueScreen')) return null;
  const code = codeInFamily(stopFamily, parseInt(match[1], 16));
  if (!isPublished(code)) return null;
  const end = match.index + match[0].length;
  return { code, start: end - match[1].length, end, coveredTo: end };
}

/** True for a text that may hold such a report. */
export function mayHoldReport(text: string): boolean {
  return mayHold.test(text);
}

const mayHold = /code:\s/i;
const field =
  /(?:^|[;,|\t])\s{0,8}(?:code|kode|codice|código|код)\s{0,8}:\s{1,8}([0-9a-f]{1,8})(?=\s{0,8}(?:$|[;,|]))/i;

const stopFamily = codeFamilies.findIndex(({ slug }) => slug === 'bugcheck');
