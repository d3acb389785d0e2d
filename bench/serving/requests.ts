/** Whole requests, as they go over the socket. */
export function postOf(query: string, variables: object): string {
  const body = JSON.stringify({ query, variables });
  const length = String(Buffer.byteLength(body));
  return `POST /graphql HTTP/1.1\r\nhost: 127.0.0.1\r\ncontent-type: application/json\r\naccept: */*\r\ncontent-length: ${length}\r\n\r\n${body}`;
}

/** As a browser asks for a page; `packed`: whether it takes one that is. */
export function getOf(path: string, packed = false): string {
  const encoding = packed ? 'accept-encoding: gzip, deflate, br\r\n' : '';
  return `GET ${path} HTTP/1.1\r\nhost: 127.0.0.1\r\naccept: text/html\r\n${encoding}\r\n`;
}

/** `count` places below `length`, the n-th as often as 1/n says; `seed`: others for another one, as often. */
export function zipf(length: number, count: number, seed: number): number[] {
  const sums = new Float64Array(length);
  let sum = 0;
  for (let place = 0; place < length; place++) sums[place] = sum += 1 / (place + 1);
  const random = seeded(seed);
  return Array.from({ length: count }, () => {
    const wanted = random() * sum;
    let [low, high] = [0, length - 1];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((sums[middle] ?? 0) < wanted) low = middle + 1;
      else high = middle;
    }
    return low;
  });
}

/** From 0 up to 1, always the same ones (mulberry32). */
export function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
