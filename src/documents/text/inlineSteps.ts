/** "Solutions : - Open it. - Close it.", with a dash before each of them. */
function dashedSteps(text: string): string[] | null {
  if (!/^\\?[-–•]\s\S/.test(text) || text.length > 4_000) return null;
  const steps = text
    .replace(/^\\?[-–•]\s/, '')
    .replace(/<br>|\n/g, ' ')
    .split(/\s\\?[-–•]\s{1,3}(?=[\p{Lu}\p{Lo}])/u);
  return steps.length > 1 && steps.every((step) => /\p{L}{2}/u.test(step)) ? steps.map((step) => step.trim()) : null;
}

/**
 * The steps of one line that counts them: "1) Open it. 2) Close it.", "1. 打开；2. 关闭"; with what leads to them before the
 * first, if anything does. Null for a line that counts none from 1 on.
 */
export function inlineSteps(text: string): { readonly lead: string; readonly steps: string[] } | null {
  const dashed = dashedSteps(text);
  if (dashed !== null) return { lead: '', steps: dashed };
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
