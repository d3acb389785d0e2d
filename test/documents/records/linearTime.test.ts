import { describe, expect, it } from 'vitest';
import type { DocumentBlock } from '../../../src/documents/blocks/documentBlocks.ts';
import { plainBlocks } from '../../../src/documents/blocks/plainBlocks.ts';
import { labelledStretches } from '../../../src/documents/records/labelledStretches.ts';
import { partsOf } from '../../../src/documents/records/recordParts.ts';
import { growth, notSquare } from '../../world/growth.ts';

const codeBlock = (line: number): DocumentBlock => ({ kind: 'code', source: '```\nit\n```', line, endLine: line + 2 });
const paragraph = (line: number): DocumentBlock => ({ kind: 'paragraph', text: 'It.', line, endLine: line });

describe('the time that what is added to one step takes', () => {
  it.each([
    { because: 'code belongs to the text before it', added: codeBlock, size: 1_000 },
    { because: 'a paragraph that instructs nothing goes on with the step', added: paragraph, size: 4_000 },
  ])('grows as its blocks do, though $because', ({ added, size }) => {
    const read = (lines: string) =>
      partsOf(
        [
          { kind: 'heading', depth: 2, text: 'Resolution', line: 1, endLine: 1 },
          { kind: 'paragraph', text: 'Restart the service.', line: 2, endLine: 2 },
          ...Array.from(lines, (_, at) => added(at + 3)),
        ],
        new Map(),
      );
    expect(read('..')).toHaveLength(1);
    expect(growth(read, (count) => '.'.repeat(count), size)).toBeLessThan(notSquare);
  });

  it('grows as the lines do, though the end of each block of code is searched', () => {
    const read = (text: string) => plainBlocks({ texts: text.split('\n'), line: 1, column: 1 }, () => []);
    expect(read('```\n```\n```\n```')).toHaveLength(2);
    expect(growth(read, (count) => '```\n```\n'.repeat(count), 2_000)).toBeLessThan(notSquare);
  });

  it('grows as the causes of a section do, though what stands before each is looked at', () => {
    const read = (causes: string) =>
      partsOf(
        [
          { kind: 'heading', depth: 2, text: 'Cause', line: 1, endLine: 1 },
          ...Array.from(causes, (_, at) => paragraph(at + 2)),
        ],
        new Map(),
      );
    expect(read('..')).toHaveLength(2);
    expect(growth(read, (count) => '.'.repeat(count), 3_000)).toBeLessThan(notSquare);
  });

  it('grows as the lines of a paragraph do, though each may begin with a label', () => {
    const read = (text: string) => labelledStretches(text, false, false);
    expect(read('Figure 1: A\n- Figure 2: B\nFigure 3: C')).toHaveLength(2);
    expect(growth(read, (count) => 'Figure 1: A\n'.repeat(count), 4_000)).toBeLessThan(notSquare);
  });
});
