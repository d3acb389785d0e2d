import { describe, expect, it } from 'vitest';
import { readBranches } from '../../../src/documents/layouts/branches.ts';
import { growth, notSquare } from '../../world/growth.ts';

describe('the time that a program takes to read', () => {
  it.each([
    { because: 'numbers without a text', piece: '1603, ' },
    { because: 'labels that fall through', piece: 'case 0x80070005:\n' },
    { because: 'branches with a text', piece: 'case 0x80070005: return "It is denied.";\n' },
    { because: 'conditions in one another', piece: 'if (hr == 0x80070005 || ' },
    { because: 'brackets that no one closes', piece: '(({{' },
    { because: 'a text that no one ends', piece: 'case 0x80070005: f("a b ' },
    { because: 'texts that are joined', piece: 'case 0x80070005: x = "a b" + ' },
    { because: 'comments that no one ends', piece: '/* a ' },
    { because: 'words of labels', piece: 'case when ' },
    { because: 'arms in one another', piece: '0x80070005 => { ' },
    { because: 'types before a number', piece: '0x80070005 int ' },
  ])('grows as it does, be it $because', ({ piece }) => {
    const read = (text: string) => readBranches(`switch (hr) {\n${text}`.split('\n'), 1);
    expect(growth(read, (count) => piece.repeat(count), 100)).toBeLessThan(notSquare);
  });
});
