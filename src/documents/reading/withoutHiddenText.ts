import { htmlTags } from '../text/htmlTokens.ts';

/**
 * Blanks out the original sentences that translated pages hide behind each of theirs (`<span class="sxs-lookup">`),
 * and reads breaks that are only closed (`</br>`) as browsers do. The length stays the same, so that all offsets do.
 */
export function withoutHiddenText(markdown: string): string {
  const text = markdown.replace(/<\/br>/gi, '<br/>');
  if (!text.includes('sxs-lookup')) return text;
  let [result, at, hidden, depth] = ['', 0, -1, 0];
  for (const tag of htmlTags(text)) {
    if (tag.name !== 'span') continue;
    if (hidden === -1) {
      if (!tag.closing && tag.attributes.includes('sxs-lookup')) [hidden, depth] = [tag.start, 1];
      continue;
    }
    depth += tag.closing ? -1 : 1;
    if (depth > 0) continue;
    result += text.slice(at, hidden) + text.slice(hidden, tag.end).replace(/[^\n]/g, ' ');
    [at, hidden] = [tag.end, -1];
  }
  return result + text.slice(at);
}
