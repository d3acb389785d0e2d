/**
 * Text in which characters that steer a terminal or turn the direction of writing are shown by a picture or a number; line ends
 * stay.
 */
export function withoutSteering(text: string): string {
  return text.replace(
    /\r(?!\n)|[\u0000-\u0009\u000b\u000c\u000e-\u001f\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff]/g,
    (found) => {
      const unit = found.charCodeAt(0);
      if (unit < 0x20) return String.fromCharCode(0x2400 + unit);
      return `<U+${unit.toString(16).toUpperCase().padStart(4, '0')}>`;
    },
  );
}

/** Text in which the control characters are shown by a picture, or by a box for those that have none; blanks and line ends stay. */
export function withoutControls(text: string): string {
  return text.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f]/g, (found) => {
    const unit = found.charCodeAt(0);
    if (unit < 0x20) return String.fromCharCode(0x2400 + unit);
    return unit === 0x7f ? '\u2421' : '\ufffd';
  });
}

/** JSON in which such characters are escaped, with the same meaning. */
export function escapeSteering(json: string): string {
  return json.replace(
    /[\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff]/g,
    (found) => `\\u${found.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}
