import { describe, expect, it } from 'vitest';
import { cursorOf, notACursor, placeOf } from '../../../src/domain/catalog/cursor.ts';

const cursor = cursorOf('list', 'place');
const longest = 'x'.repeat(2_000 / (4 / 3) - 'list\n'.length);

describe('a cursor', () => {
  it.each([
    [cursor, 'place', 'the list gave it'],
    [cursorOf('list', longest), longest, '2,000 characters are a cursor'],
  ])('%s marks %s, because %s', (text, place) => {
    expect(placeOf('list', text, 'after')).toBe(place);
  });

  it.each([
    [`${cursor}=`, 'cursors are not padded'],
    [` ${cursor}`, 'it begins with a blank'],
    [`${cursor} `, 'it ends with a blank'],
    [cursorOf('list', `${longest}x`), '2,002 characters are too many'],
    [btoa('list\n\xff').replaceAll('/', '_'), 'its bytes are no text'],
  ])('%s is refused, because %s', (text) => {
    expect(placeOf('list', text, 'after')).toEqual(notACursor('after', text));
  });

  it.each([
    ['y'.repeat(40), 'y'.repeat(40)],
    ['y'.repeat(41), `${'y'.repeat(40)}…`],
  ])('is shown in its refusal whole up to 40 characters: %s as %s', (text, shown) => {
    expect(notACursor('after', text)).toMatchObject({
      ...{ code: 'INVALID_VALUE', path: ['after'] },
      message: `after is "${shown}", which is not a cursor of this list; send one that its pageInfo or edges gave.`,
    });
  });
});
