import { describe, expect, it } from 'vitest';
import { entriesOf } from '../entriesOf.ts';

const list = (...terms: readonly (readonly [term: string, ...definitions: string[]])[]): string => {
  const items = terms.map(
    ([term, ...definitions]) => `<dt>${term}</dt>\n${definitions.map((text) => `<dd>${text}</dd>\n`).join('')}`,
  );
  return `# Reference\n\n<dl>\n${items.join('')}</dl>\n`;
};

describe('a term with a name in its anchor', () => {
  it.each([
    {
      term: '<span id="BG_E_NOT_FOUND"></span>Nicht gefunden',
      value: '0x80200001',
      is: '0x80200001 BG_E_NOT_FOUND | The job is gone. | ',
      because: 'its words are translated',
    },
    {
      term: '<span id="BG_E_NOT_FOUND"></span>BG_E_INVALID_STATE',
      value: '0x80200002',
      is: '0x80200002 BG_E_INVALID_STATE | The job is gone. | ',
      because: 'a name among its words is that of the term',
    },
    {
      term: '<span id="BG_E_NOT_FOUND"></span>0x80200001',
      value: 'It says more.',
      is: '0x80200001 BG_E_NOT_FOUND | It says more.<br>The job is gone. | ',
      because: 'its words are only the number',
    },
    {
      term: 'Nicht gefunden',
      value: '<span id="BG_E_NOT_FOUND"></span>0x80200001',
      is: '0x80200001 | The job is gone. | ',
      because: 'only a term has a name in its anchor',
    },
  ])('$term over $value is $is, because $because', ({ term, value, is }) => {
    expect(entriesOf(list([term, value, 'The job is gone.']))).toEqual([is]);
  });

  it('is no code if its words are a small number, as flags have', () => {
    expect(entriesOf(list(['<span id="BG_NOTIFY_DISABLE"></span>4', 'Nothing is told.']))).toEqual([]);
  });
});
