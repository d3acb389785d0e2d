import type { ReactNode } from 'react';
import { useWords } from '../words/useWords.ts';

interface DigitsBesideProps {
  /** Such as 0x801C03ED. */
  readonly hex: string;
  /** What it is compared with: a code, or what someone typed for one. */
  readonly other: string;
}

/** A code with the digits marked in which it differs from another; screen readers hear which ones. */
export function DigitsBeside({ hex, other }: DigitsBesideProps): ReactNode {
  const words = useWords();
  const differs = differingPlaces(hex, isName(other) ? hex : digitsIn(other));
  const told = differs.flatMap((is, at) => (is ? words.code.digitDiffers(at - 1, hex.charAt(at)) : []));
  return (
    <>
      <code>{runsOf(hex, differs).map(({ text, is }, at) => (is ? <mark key={at}>{text}</mark> : text))}</code>
      {told.length > 0 && told.length <= 4 && <span className="hidden"> ({told.join(', ')})</span>}
    </>
  );
}

/** "NTE_BAD_KEYST": of a name no digits differ from those of a code. */
function isName(text: string): boolean {
  return text.includes('_') || !/\d/.test(text);
}

/** The word of a text that looks most like a code, spelt as hexadecimal codes are here. */
function digitsIn(text: string): string {
  const word = text.split(/\s+/).find((each) => /\d/.test(each)) ?? text;
  return `0x${word.toUpperCase().replace(/^0X/, '')}`;
}

/** Digit by digit if both have as many; else what lies between the beginning and the end that they share. */
function differingPlaces(hex: string, other: string): boolean[] {
  const digits = hex.split('');
  if (hex.length === other.length) return digits.map((digit, at) => digit !== other[at]);
  const shorter = Math.min(hex.length, other.length);
  let start = 0;
  while (start < shorter && hex[start] === other[start]) start++;
  let end = 0;
  while (end < shorter - start && hex.at(-1 - end) === other.at(-1 - end)) end++;
  return digits.map((_, at) => at >= start && at < hex.length - end);
}

interface Run {
  readonly text: string;
  readonly is: boolean;
}

function runsOf(hex: string, differs: readonly boolean[]): Run[] {
  const runs: Run[] = [];
  for (const [at, digit] of hex.split('').entries()) {
    const is = differs[at] === true;
    const last = runs.at(-1);
    if (last?.is === is) runs[runs.length - 1] = { text: last.text + digit, is };
    else runs.push({ text: digit, is });
  }
  return runs;
}
