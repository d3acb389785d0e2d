import { describe, expect, it } from 'vitest';
import { itemsOfPart, joinAnswer, splitAnswer } from '../../../src/knowledgeBase/longWork/answerParts.ts';

const many = Array.from({ length: itemsOfPart + 1 }, (_, n) => ({ n, inside: [n] }));

describe('an answer in parts', () => {
  it.each([
    { answer: null, lists: 0, because: 'there is nothing' },
    { answer: 'a text', lists: 0, because: 'a text is sent as it is' },
    { answer: { rows: many.slice(1) }, lists: 0, because: 'a list of one message stays' },
    { answer: { ruling: { change: { revisions: many } }, plan: { rows: many } }, lists: 2, because: 'a plan has two' },
    { answer: [{ revisions: many }, { revisions: [] }], lists: 1, because: 'changes hold revisions' },
    { answer: many, lists: 1, because: 'the list is all of it' },
    { answer: { a: { b: { c: { d: many } } } }, lists: 0, because: 'what lies deeper is not looked for' },
    { answer: { apart: 0, other: many }, lists: 1, because: 'fields may have any name' },
  ])('has $lists lists next to its head and is the same when it is put together, because $because', (kind) => {
    const split = splitAnswer(kind.answer);
    expect(split.lists).toHaveLength(kind.lists);
    expect(joinAnswer(split)).toEqual(kind.answer);
  });
});
