/**
 * Numbers of nodes, ascending, each with a weight of 1 to 255, packed as number * 256 + weight: one of them as it
 * is, more in blocks, so that a change copies one block and shares the others. 0 is the empty list.
 */
export type Postings = number | readonly Uint32Array[];

/** What a node's number must stay below. */
export const mostNodes = 2 ** 24;

const mostWeight = 255;

/** Numbers in one block at most; a block that grows beyond it is halved. */
const blockSize = 2_048;

/** A weight above 0 and up to 1 as a list keeps it. Deterministic, so an index built afresh equals one that followed its edits. */
export function packedPosting(node: number, weight: number): number {
  if (node >= mostNodes) throw new RangeError(`Search numbers at most ${String(mostNodes)} nodes of one type.`);
  return node * 256 + Math.max(1, Math.min(mostWeight, Math.round(weight * mostWeight)));
}

export function nodeOfPosting(packed: number): number {
  return packed >>> 8;
}

/** 0 to 1. */
export function weightOfPosting(packed: number): number {
  return (packed & 255) / mostWeight;
}

/** The list of the postings from one place in an array up to another, which are ascending, each node once. They are not copied. */
export function postingsIn(all: Uint32Array, start: number, end: number): Postings {
  if (end - start <= 1) return end === start ? 0 : (all[start] as number);
  const blocks: Uint32Array[] = [];
  for (let from = start; from < end; from += blockSize)
    blocks.push(all.subarray(from, Math.min(from + blockSize, end)));
  return blocks;
}

/** The blocks of a list, for going through it. */
export function blocksOf(postings: Postings): readonly Uint32Array[] {
  if (typeof postings !== 'number') return postings;
  return postings === 0 ? [] : [Uint32Array.of(postings)];
}

/** Goes through a list: the number and the weight, 0 to 1, of each node. */
export function forEachPosting(postings: Postings, visit: (node: number, weight: number) => void): void {
  if (typeof postings === 'number') {
    if (postings !== 0) visit(nodeOfPosting(postings), weightOfPosting(postings));
    return;
  }
  for (const block of postings) {
    for (let place = 0; place < block.length; place++) {
      const packed = block[place] as number;
      visit(nodeOfPosting(packed), weightOfPosting(packed));
    }
  }
}

/** The list with one posting more, or with another weight for its node. */
export function withPosting(postings: Postings, packed: number): Postings {
  if (typeof postings === 'number') {
    if (postings === 0 || nodeOfPosting(postings) === nodeOfPosting(packed)) return packed;
    return [Uint32Array.of(Math.min(postings, packed), Math.max(postings, packed))];
  }
  const at = blockFor(postings, packed);
  const block = postings[at] as Uint32Array;
  const place = placeIn(block, packed);
  const replaces = place < block.length && nodeOfPosting(block[place] as number) === nodeOfPosting(packed);
  const changed = new Uint32Array(block.length + (replaces ? 0 : 1));
  changed.set(block.subarray(0, place));
  changed[place] = packed;
  changed.set(block.subarray(replaces ? place + 1 : place), place + 1);
  const half = changed.length >>> 1;
  const parts = changed.length <= blockSize ? [changed] : [changed.slice(0, half), changed.slice(half)];
  return [...postings.slice(0, at), ...parts, ...postings.slice(at + 1)];
}

/** The list without a node; the same list if the node is not in it. */
export function withoutNode(postings: Postings, node: number): Postings {
  if (typeof postings === 'number') return nodeOfPosting(postings) === node ? 0 : postings;
  const at = blockFor(postings, node * 256);
  const block = postings[at] as Uint32Array;
  const place = placeIn(block, node * 256);
  if (place === block.length || nodeOfPosting(block[place] as number) !== node) return postings;
  const changed = new Uint32Array(block.length - 1);
  changed.set(block.subarray(0, place));
  changed.set(block.subarray(place + 1), place);
  const rest = [...postings.slice(0, at), ...(changed.length === 0 ? [] : [changed]), ...postings.slice(at + 1)];
  const [first] = rest;
  return rest.length === 1 && first?.length === 1 ? (first[0] as number) : rest;
}

/** The block that contains a posting, or would. */
function blockFor(blocks: readonly Uint32Array[], packed: number): number {
  let [low, high] = [0, blocks.length - 1];
  while (low < high) {
    const middle = (low + high + 1) >>> 1;
    if (nodeOfPosting(blocks[middle]?.[0] as number) <= nodeOfPosting(packed)) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** The first place in a block whose node is not below that of a posting. */
function placeIn(block: Uint32Array, packed: number): number {
  let [low, high] = [0, block.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (nodeOfPosting(block[middle] as number) < nodeOfPosting(packed)) low = middle + 1;
    else high = middle;
  }
  return low;
}
