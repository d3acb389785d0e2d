import type { ReactNode } from 'react';
import type { AnswerFragment, CodeFormsFragment } from '../../generated/operations.ts';
import { BreakingName } from '../layout/BreakingName.tsx';
import { useWords } from '../words/useWords.ts';
import type { Words } from '../words/words.ts';

interface DecodingProps {
  readonly code: CodeFormsFragment;
  readonly extend: AnswerFragment['extend'];
  readonly readings: AnswerFragment['readings'];
}

/** What the bits and the published tables say of a code, guidance aside. */
export function Decoding({ code, extend, readings }: DecodingProps): ReactNode {
  const words = useWords();
  const others = readings.filter(({ hex }) => hex !== code.hex);
  return (
    <section aria-labelledby="decoding">
      <h2 id="decoding">{words.code.decoding}</h2>
      <dl className="facts">
        {rowsOf(code, words).map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
        {extend !== null && (
          <div>
            <dt>{words.code.extend}</dt>
            <dd>
              <code>{extend.hex}</code> <span className="hint">{words.code.extendWhy}</span>
              {extend.notes.map((note) => (
                <p key={note}>{note}</p>
              ))}
            </dd>
          </div>
        )}
        {others.length > 0 && (
          <div>
            <dt>{words.code.otherReadings}</dt>
            <dd>
              {others.map(({ hex, symbol }) => (
                <a key={hex} href={`/codes/${hex}`} className="spaced">
                  <code>{hex}</code> {symbol}
                </a>
              ))}
            </dd>
          </div>
        )}
      </dl>
      {code.notes.map((note) => (
        <p key={note} className="hint">
          {note}
        </p>
      ))}
    </section>
  );
}

function rowsOf(code: CodeFormsFragment, words: Words): (readonly [string, ReactNode])[] {
  const { forms } = words.code;
  const { facility } = code;
  const rows: (readonly [string, ReactNode])[] = [
    [forms.hex, <code>{code.digits}</code>],
    [forms.unsigned, <code>{code.unsigned}</code>],
  ];
  // Small numbers are the same in both.
  if (code.signed !== code.unsigned) rows.push([forms.signed, <code>{code.signed}</code>]);
  if (code.symbols.length > 0) rows.push([forms.symbols, <Names names={code.symbols} />]);
  if (code.space === 'OTHER') return [[forms.space, code.family.label], ...rows];
  rows.push([forms.space, words.space[code.space]]);
  rows.push([forms.severity, words.severity[code.severity]]);
  // What its maker numbered freely has no facility.
  if (!code.customer)
    rows.push([
      forms.facility,
      [facility.label, facility.name, words.family.number(facility.number)].filter(Boolean).join(', '),
    ]);
  rows.push([
    forms.status,
    <code>{`${String(code.status)} (0x${code.status.toString(16).toUpperCase().padStart(4, '0')})`}</code>,
  ]);
  if (code.win32 !== null) rows.push([forms.win32, <code>{code.win32}</code>]);
  if (code.customer) rows.push([forms.customer, forms.notMicrosoft]);
  return rows;
}

/** Long names break at their underscores. */
function Names({ names }: { readonly names: readonly string[] }): ReactNode {
  return names.map((name, at) => (
    <code key={name}>
      {at > 0 && ', '}
      <BreakingName name={name} />
    </code>
  ));
}
