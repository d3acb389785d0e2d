/**
 * An address and what stands there, as debuggers list it: "0012f4e0  80070005 c0000005 00000057", "808110f3 cc  int 3",
 * "80874b0a  nt!KdBreak"; a call on a stack, "f792342c 80428bc6 nt!CmSetValueKey"; or a command of theirs that takes an address: "kd> ba e 1 0x80874b0a".
 */
export function isMemoryDump(line: string): boolean {
  return line.length >= shortestDump && mayBeDebugger.test(line) && memoryDump.test(line);
}

/** "808110f3 cc  int 3", "kd> bp 0x808110f3". */
const shortestDump = 16;

const mayBeDebugger = /^[ \t]{0,8}(?:(?:[0-9a-f]{2} )?(?:0x)?[0-9a-f]{8}|[\d: ]{0,8}(?:l?kd)?> )/i;
const memoryDump =
  /^\s{0,8}(?:(?:[0-9a-f]{2} )?(?:0x)?[0-9a-f]{8,16}(?:`[0-9a-f]{8})?(?:(?::\s{1,3}|\s{2,3})(?:[0-9a-f]{8}(?:[`\s-]|$)\s?){3}|\s{1,3}(?:[0-9a-f]{2}){1,15}\s{2,24}[a-z]{2,9}(?:\s|$)|\s{1,16}(?:[0-9a-f]{8}(?:`[0-9a-f]{8})?\s{1,3}){0,4}\w{1,40}!\w)|[\d: ]{0,8}(?:l?kd)?> (?:b[ampu]|d[abcdpqsuw]{0,2}|e[abdpqw]|u[bf]?|ln|x|s|!pte|!pool|!address|\.frame)\s)/i;
