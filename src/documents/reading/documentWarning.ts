import type { DocumentWarning } from '../../domain/guidance/guideDocument.ts';

/** A warning whose excerpt is `text` on one line, cut to 120 characters; what is cut ends with an ellipsis. */
export function documentWarning(line: number, text: string, message: string): DocumentWarning {
  const whole = text.slice(0, 1000).replace(/\s+/g, ' ').trim();
  return {
    line,
    excerpt: whole.length > 120 ? `${whole.slice(0, 119).replace(/[\ud800-\udbff]$/, '')}…` : whole,
    message,
  };
}
