import { describe, expect, it } from 'vitest';
import type { DocumentBlock } from '../../../src/documents/blocks/documentBlocks.ts';
import { leadsToMessage } from '../../../src/documents/records/leadIn.ts';

const lead = 'You receive the following error message:';
const quote: DocumentBlock = { kind: 'paragraph', text: 'Access is denied.', line: 3, endLine: 3, quoted: 'quote' };

/** A lead-in of this length. */
const long = (length: number): string => `If ${'x'.repeat(length - lead.length - 5)}, ${lead}`;

describe('a text that leads to a message', () => {
  it.each([
    { text: lead, is: true, because: 'it says so' },
    { text: 'You receive an answer:', is: false, because: 'an answer is no message' },
    { text: long(299), is: true, because: 'the case in which it shows may be told, too' },
    { text: long(300), is: false, because: 'what is longer says more than that' },
  ])('is "$text": $is, because $because', ({ text, is }) => {
    expect(leadsToMessage(text, quote)).toBe(is);
  });

  it('is none if no quote follows', () => {
    const { quoted: _, ...paragraph } = quote;
    expect(leadsToMessage(lead, paragraph)).toBe(false);
    expect(leadsToMessage(lead, { ...paragraph, quoted: 'alert' })).toBe(false);
    expect(leadsToMessage(lead, { kind: 'rule', line: 3, endLine: 3, quoted: 'quote' })).toBe(false);
    expect(leadsToMessage(lead, undefined)).toBe(false);
  });
});
