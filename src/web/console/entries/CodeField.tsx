import { Checkbox, Stack, Text, TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { CodeCheckDocument, type CodeCheckQuery } from '../../generated/operations.ts';
import { AppLink } from '../kit/AppLink.tsx';
import { useAsk } from '../kit/data/graphqlClient.ts';
import { fieldId, problemAt, type ShownProblem } from '../kit/data/problems.tsx';
import { entryWords as words } from '../words/entries.ts';

interface Props {
  readonly form: string;
  readonly code: string;
  /** Slug of the entry's guide. */
  readonly guide: string;
  /** The entry's own id; null for a new one. */
  readonly entry: string | null;
  readonly problems: readonly ShownProblem[];
  readonly readOnly: boolean;
  readonly onChange: (code: string) => void;
  /** Only if a second entry for the code may be made. */
  readonly duplicate?: { readonly allowed: boolean; readonly onAllow: (allowed: boolean) => void };
}

/** The code as it is typed, and what the server reads in it: all its forms, other readings, entries that list it already. */
export function CodeField({ form, code, guide, entry, problems, readOnly, onChange, duplicate }: Props) {
  const [wanted] = useDebouncedValue(code.trim(), 250);
  const { data } = useAsk(CodeCheckDocument, { code: wanted }, { pause: wanted === '' });
  return (
    <Stack gap="xs">
      <TextInput
        id={fieldId(form, 'code')}
        label={words.code}
        description={readOnly ? undefined : words.codeHint}
        className="mono-input"
        spellCheck={false}
        autoComplete="off"
        readOnly={readOnly}
        value={code}
        error={problemAt(problems, 'code')}
        onChange={(event) => {
          onChange(event.currentTarget.value);
        }}
      />
      <div role="status" className={code.trim() === '' ? undefined : 'reading'}>
        {wanted !== '' && code.trim() !== '' && data !== null && (
          <Reading lookup={data.lookup} guide={guide} entry={entry} duplicate={duplicate} />
        )}
      </div>
    </Stack>
  );
}

interface ReadingProps {
  readonly lookup: CodeCheckQuery['lookup'];
  readonly guide: string;
  readonly entry: string | null;
  readonly duplicate: Props['duplicate'];
}

function Reading({ lookup, guide, entry, duplicate }: ReadingProps) {
  const { readings, suggestions, entries } = lookup;
  const [code] = readings;
  if (code === undefined) return <Text>{words.notACode(suggestions.map(({ hex }) => hex))}</Text>;
  if (readings.length > 1) return <Text>{words.ambiguous(readings.map(({ hex }) => hex))}</Text>;
  const others = entries.filter(({ id }) => id !== entry);
  const here = others.filter((other) => other.guide.slug === guide);
  const elsewhere = others.filter((other) => other.guide.slug !== guide);
  const facility = [code.facility.label ?? code.facility.name, `(${String(code.facility.number)})`];
  const forms: (readonly [string, string | null])[] = [
    [words.forms.hex, code.hex],
    [words.forms.unsigned, String(code.unsigned)],
    [words.forms.signed, String(code.signed)],
    [words.forms.symbol, code.symbol],
    [words.forms.facility, facility.join(' ')],
    [words.forms.win32, code.win32 === null ? null : String(code.win32)],
  ];
  return (
    <Stack gap="xs">
      <dl className="forms">
        {forms.map(([name, value]) =>
          value === null ? null : (
            <div key={name}>
              <dt>{name}</dt>
              <dd className="mono">{value}</dd>
            </div>
          ),
        )}
      </dl>
      {code.notes.map((note) => (
        <Text size="sm" key={note}>
          {note}
        </Text>
      ))}
      {here.map(({ id }) => (
        <div className="notice" data-tone="wait" key={id}>
          {words.duplicate} <AppLink to={`/entries/${id}`}>{words.openOther}</AppLink>
        </div>
      ))}
      {here.length > 0 && duplicate !== undefined && (
        <Checkbox
          size="md"
          label={words.allowDuplicate}
          checked={duplicate.allowed}
          onChange={(event) => {
            duplicate.onAllow(event.currentTarget.checked);
          }}
        />
      )}
      {elsewhere.map(({ id, guide: other }) => (
        <Text size="sm" key={id}>
          {words.elsewhere} <AppLink to={`/entries/${id}`}>{other.title}</AppLink>
        </Text>
      ))}
    </Stack>
  );
}
