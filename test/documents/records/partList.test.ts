import { describe, expect, it } from 'vitest';
import { PartList } from '../../../src/documents/records/partList.ts';

/** Each part as its role and its text: "cause: The disk is full." */
const told = (list: PartList): string[] =>
  list.parts.map(({ role, lines }) => `${role ?? 'none'}: ${lines.map(({ text }) => text).join(' // ')}`);

const line = (text: string) => ({ text, isItem: false });
const item = (text: string) => ({ text, isItem: true });

describe('the title of a cause', () => {
  it('is the cause if nothing follows it', () => {
    const list = new PartList(new Map(), [], null);
    list.await('The service is stopped', 'cause', 3);
    list.endTitle();
    expect(told(list)).toEqual(['cause: The service is stopped']);
    expect(list.waiting).toEqual([]);
  });

  it('goes before the text that follows it, and makes no cause of its own', () => {
    const list = new PartList(new Map(), [], null);
    list.await('The service is stopped', 'cause', 3);
    list.push('cause', [line('Nobody started it.')], 'text', 5);
    list.endTitle();
    expect(told(list)).toEqual(['cause: The service is stopped<br>Nobody started it.']);
  });

  it('waits on behind a lead-in', () => {
    const list = new PartList(new Map(), [], null);
    list.await('The service is stopped', 'cause', 3);
    list.waiting.push('Nobody started it:');
    list.endTitle();
    expect(told(list)).toEqual([]);
    expect(list.waiting).toEqual(['The service is stopped', 'Nobody started it:']);
  });

  it('of steps waits for them', () => {
    const list = new PartList(new Map(), [], null);
    list.await('Start the service', 'mitigation', 3);
    list.endTitle();
    expect(told(list)).toEqual([]);
  });
});

describe('"To confirm it, run the command" among causes', () => {
  const check = 'To confirm the cause, run `chkdsk`.';

  it('is beside them behind their list', () => {
    const list = new PartList(new Map(), [], null);
    list.push('cause', [item('The disk is full.')], 'items', 3);
    list.push('cause', [line(check)], 'text', 5);
    expect(told(list)).toEqual(['cause: The disk is full.', `aside: ${check}`]);
  });

  it.each([
    { kind: 'text', role: 'cause', because: 'a text is no list' },
    { kind: 'items', role: 'mitigation', because: 'that list tells what to do' },
  ] as const)('is one behind a $role of kind $kind, because $because', ({ kind, role }) => {
    const list = new PartList(new Map(), [], null);
    list.push(role, [item('The disk is full.')], kind, 3);
    list.push('cause', [line(check)], 'text', 5);
    expect(told(list).at(-1)).toBe(`cause: ${check}`);
  });

  it('is one in another section than the list', () => {
    const list = new PartList(new Map(), [], null);
    list.push('cause', [item('The disk is full.')], 'items', 3);
    list.sections.count++;
    list.push('cause', [line(check)], 'text', 5);
    expect(told(list).at(-1)).toBe(`cause: ${check}`);
  });

  it('is the only such text there', () => {
    const list = new PartList(new Map(), [], null);
    list.push('cause', [item('The disk is full.')], 'items', 3);
    list.push('cause', [line('The disk is old.')], 'text', 5);
    expect(told(list).at(-1)).toBe('cause: The disk is old.');
  });
});
