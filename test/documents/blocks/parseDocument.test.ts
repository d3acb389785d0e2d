import fc from 'fast-check';
import type { Nodes } from 'mdast';
import { describe, expect, it } from 'vitest';
import { writtenIn } from '../../../src/documents/blocks/documentOutline.ts';
import { parseBlocks } from '../../../src/documents/text/markdownParser.ts';
import { parseDocument } from '../../../src/documents/blocks/parseDocument.ts';

/** What a line may begin with, behind blanks; and what may stand behind that. */
const marks = [
  ...['', '', '', '- ', '* ', '+ ', '1. ', '2) ', '10. ', '-', '-   ', '- - ', '1. - '],
  ...[
    '> ',
    '>',
    '# ',
    '## ',
    '#',
    '```',
    '~~~',
    '`',
    '``',
    '**',
    '*',
    '_',
    '__',
    '~',
    '[a]: ',
    '[a]: b',
    '[a] ',
    '[a](b)',
  ],
  ...[
    '<p>',
    '<!-- ',
    '| ',
    '|-',
    ':- | -',
    ': ',
    ':',
    '=',
    '--',
    '---',
    '- - -',
    '* * *',
    '***',
    '\\',
    '1',
    '-1',
    '+1',
  ],
];
const indents = ['', '', '', '', ' ', '  ', '   ', '    ', '      ', '\t', ' \t'];
const tails = ['', 'text', 'text', 'some more', 'a | b |', 'a #', 'a  ', 'b ', '-|', '|', '-->', '\u00a0', 'x\ty', 'é'];
const line = fc.oneof(
  { weight: 1, arbitrary: fc.constant('') },
  {
    weight: 4,
    arbitrary: fc
      .tuple(fc.constantFrom(...indents), fc.constantFrom(...marks), fc.constantFrom(...tails))
      .map((parts) => parts.join('')),
  },
);

/** Kinds of blocks with their lines, and the words of headings and paragraphs. */
function shapeOf(node: Nodes, hasSamples: boolean): unknown {
  const inside = (children: Nodes[]): unknown[] => children.map((child) => shapeOf(child, hasSamples));
  const first = node.position?.start.line;
  // Whether a sample that nothing closes takes the empty lines at the end of the document is nobody's business.
  const place = [node.type, first, hasSamples ? null : node.position?.end.line];
  if (node.type === 'paragraph' || node.type === 'heading') return [node.type, first, writtenIn(node)];
  if (node.type === 'list') return [place, node.ordered, node.start, inside(node.children)];
  if (node.type === 'code') return [place, node.position?.start.column];
  return node.type === 'listItem' || node.type === 'blockquote' ? [place, inside(node.children)] : place;
}

describe('parseDocument', () => {
  it('finds the blocks that the parser finds in the whole, in any document', () => {
    fc.assert(
      fc.property(fc.array(line, { maxLength: 12 }), (lines) => {
        const parsed = parseDocument(lines);
        if ('refused' in parsed) throw new Error(parsed.refused.message);
        const shape = (node: Nodes): unknown => shapeOf(node, /```|~~~|</.test(lines.join()));
        expect(parsed.blocks.map(shape)).toEqual(parseBlocks(lines.join('\n')).children.map(shape));
      }),
      // A pipe alone is no row of dashes.
      { numRuns: 400, examples: [[['-   |', ' \t|']]] },
    );
  });
});
