/**
 * The steps of one line that counts them: "1) Open it. 2) Close it.", "1. 打开；2. 关闭"; with what leads to them before the
 * first, if anything does. Null for a line that counts none from 1 on.
 */
export function inlineSteps(text: string): { readonly lead: string; readonly steps: string[] } | null {
  if (text.includes('\n') || text.includes('<br>') || text.length > 4_000) return null;
  const marks: { readonly start: number; readonly end: number; readonly sign: string }[] = [];
  for (const match of text.matchAll(mark)) {
    const [whole, before = '', digits = '', sign = ''] = match;
    if (Number(digits) !== marks.length + 1 || (marks[0] !== undefined && marks[0].sign !== sign)) continue;
    marks.push({ start: match.index + before.length, end: match.index + whole.length, sign });
  }
  const [first] = marks;
  if (first === undefined || marks.length < 2) return null;
  const lead = text.slice(0, first.start).trim();
  if (lead !== '' && !/[:：]$/.test(lead)) return null;
  const steps = marks.map(({ end }, index) =>
    text
      .slice(end, marks[index + 1]?.start)
      .trim()
      .replace(/[;；,，]$/, ''),
  );
  return steps.every((step) => /\p{L}{2}/u.test(step)) ? { lead, steps } : null;
}

const mark = /(^|[\s；;。，,:：(])\\?(\d{1,2})\\?([.)、）])\s{0,3}(?=[\p{L}*_`"“[<])/gu;
