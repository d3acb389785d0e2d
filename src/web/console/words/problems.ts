import * as german from './german/problems.ts';
import { inLanguage } from './inLanguage.ts';
import { withPlaces } from './problems/withPlaces.ts';

const problemEnglish = {
  title: (count: number) => (count === 1 ? 'There is a problem' : `There are ${String(count)} problems`),
  /** The server's sentence, with the names that the form has for its places. */
  message: (_code: string, message: string) =>
    withPlaces(message, {
      fields: {
        appliesTo: 'Applies to',
        attribution: 'Attribution',
        code: 'Code',
        days: 'Validity',
        description: 'Description',
        documentPath: 'Document path',
        escalation: 'Where to turn',
        family: 'Family',
        guide: 'Guide',
        license: 'Licence',
        markdown: 'Document',
        name: 'Name',
        owner: 'Owner',
        reason: 'Reason',
        reviewBy: 'Review by',
        role: 'Role',
        slug: 'Short name',
        sourceUrl: 'Published at',
        symbol: 'Symbol in the guidance',
        text: 'Text',
        title: 'Title',
        url: 'Address',
      },
      lists: {
        appliesTo: ['Applies to', 'Product'],
        causes: ['Causes', 'Cause'],
        firstSteps: ['First steps', 'First step'],
        groups: ['Groups', 'Group'],
        mitigations: ['Steps', 'Step'],
        nodes: ['Selection', 'Selected item'],
        scope: ['Scope', 'Rule of the scope'],
      },
      parts: { condition: (of: string) => `${of}, condition` },
    }),
} as const;
export const problemWords = inLanguage(problemEnglish, german.problemWords);
