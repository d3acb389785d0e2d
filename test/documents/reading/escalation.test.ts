import { describe, expect, it } from 'vitest';
import { readDocument } from '../../../src/documents/reading/readDocument.ts';

const article = (end: string): string =>
  `# Error 0x80070005 at start\n\n## Cause\n\nNo right.\n\n## Resolution\n\nGrant it.\n\n## At last\n\n${end}\n`;

describe('the escalation of a document', () => {
  it.each([
    'If you need assistance from Microsoft support, we recommend that you gather the logs.',
    'If nothing helps, escalate the issue to the network team.',
    'Wenn nichts hilft, öffnen Sie ein Ticket.',
    'Si rien ne change, ouvrez une demande d’assistance.',
    'Si nada ayuda, abra un caso de soporte.',
    'Se nada ajudar, abra um chamado.',
    'Se l’errore resta, apri un ticket con l’assistenza.',
  ])('is %s', (sentence) => {
    const { guide, remarks } = readDocument(article(sentence));
    expect(guide.escalation).toBe(sentence);
    expect(guide.rows[0]?.steps.map(({ text }) => text)).toEqual(['Grant it.']);
    expect(remarks).toEqual([]);
  });

  it.each([
    'If you need help, read the manual of the support program.',
    'The program escalates the request to the system.',
    'Pour le certificat, créez une demande.',
    'Il programma può aprire un caso limite.',
  ])('is not %s', (sentence) => {
    expect(readDocument(article(sentence)).guide.escalation).toBe('');
  });
});
