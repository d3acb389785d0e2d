import { trimEndOf } from '../trimEdges.ts';

/**
 * What a guide is about, from its title: without the words that only say that it lists errors, so that it can end
 * "In …". "Windows Hello errors during PIN creation" is Windows Hello PIN creation. A title that says nothing else
 * stays as it is.
 */
export function subjectOfTitle(title: string): string {
  const named = title
    .replace(imperative, '')
    .replace(listOfErrors, ' ')
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/^(?:in|of|for|with|from|on)\s+/i, '');
  const subject = trimEndOf(named, /[\s,:–-]/);
  return /\p{L}{2}/u.test(subject) ? subject : title;
}

const imperative = /^(?:how to\s+)?(?:troubleshoot(?:ing)?|fix(?:ing)?|resolv(?:e|ing)|(?:a )?list of)\s+/i;

/** "common error codes and descriptions", "errors during"; a preposition of place stays: "… in Microsoft Intune". */
const listOfErrors =
  /\b(?:(?:common|known|success and)\s+)*(?:error|problem|issue|failure)s?(?:\s+(?:code|message)s?)?(?:\s*(?:,|and|or|&)\s+(?:their\s+)?(?:mitigation|description|solution|resolution|cause|message|fix)(?:e?s)?)*(?:\s+(?:during|when|while))?\b/gi;
