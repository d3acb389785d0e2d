/** How many are remembered, a power of two; what comes into the same place later takes it. */
const places = 2 ** 17;

/**
 * Tells whether something was asked before, in little time and memory: what was asked long ago is forgotten, and two
 * questions may very rarely be taken for each other. Answers, and remembers for the next time.
 */
export function rememberSights(): (bytes: Uint8Array) => boolean {
  const seen = new Uint32Array(places);
  return (bytes) => {
    const hash = hashOf(bytes);
    const place = hash & (places - 1);
    const isKnown = seen[place] === hash;
    seen[place] = hash;
    return isKnown;
  };
}

/** FNV-1a, 32 bits. */
function hashOf(bytes: Uint8Array): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < bytes.length; at++) hash = Math.imul(hash ^ (bytes[at] as number), 0x01000193);
  return hash >>> 0;
}
