/** Whether a client accepts an encoding, by its Accept-Encoding header; q=0 means that it does not (RFC 9110, 12.5.3). */
export function takesEncoding(acceptEncoding: string | undefined, encoding: 'br' | 'gzip'): boolean {
  if (acceptEncoding?.toLowerCase().includes(encoding) !== true) return false;
  return acceptEncoding
    .toLowerCase()
    .split(',')
    .map((each) => each.split(';').map((part) => part.trim()))
    .some(
      ([name, ...parameters]) =>
        name === encoding && !parameters.some((parameter) => /^q ?= ?0(?:\.0*)?$/.test(parameter)),
    );
}
