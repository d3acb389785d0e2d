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

/**
 * The bug check at the head of an analysis, which an older debugger calls by another name: "VIDEO_TDR_ERROR (116)" for
 * VIDEO_TDR_FAILURE. The number says which it is, if its name begins with the same two words. Null on any other line.
 */
export function stopAtHead(line: string): FamilyCode | null {
  const match = line.length > longestHead ? null : head.exec(line);
  if (match?.[1] === undefined || match[2] === undefined) return null;
  const number = parseInt(match[2], 16);
  const beginning = match[1].split('_', 2).join('_');
  const isCalled = bugchecks?.names(number).some(({ name }) => name.startsWith(beginning)) === true;
  if (!isCalled) return null;
  const end = match.index + match[0].length;
  return { code: codeInFamily(stopFamily, number), start: line.indexOf(match[1]), end, coveredTo: end };
}

/** True for a text that may hold such a report. */
export function mayHoldReport(text: string): boolean {
  return mayHold.test(text) || headAnywhere.test(text);
}

const head = /^\s{0,8}([A-Z][A-Z0-9]*(?:_[A-Z0-9]+)+) \(([0-9a-f]{1,8})\)\s*$/i;
const headAnywhere = /[A-Z]_[A-Z]\w* \([0-9a-f]{1,8}\)/;
const longestHead = 120;

const mayHold = /(?:[ck]ode|c[oó]di(?:ce|go)|код)\s{0,8}:\s/i;
const field =
  /(?:^|[;,|\t])\s{0,8}(?:code|kode|codice|código|код)\s{0,8}:\s{1,8}([0-9a-f]{1,8})(?=\s{0,8}(?:$|[;,|]))/i;

const stopFamily = codeFamilies.findIndex(({ slug }) => slug === 'bugcheck');
const bugchecks = codeFamilies[stopFamily]?.names;
