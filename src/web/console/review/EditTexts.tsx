import { Button, Group, Stack, Text, Textarea } from '@mantine/core';
import { reviewWords as words } from '../words/review.ts';
import { listsOf, textsOf, withItem, withoutItem, withText, type StoredEdit } from './storedEdit.ts';
import { useGuidanceLang } from '../kit/guidanceLanguage.tsx';

interface Props {
  readonly edit: StoredEdit;
  /** What the mitigations say that the edit uses as they are, by id. */
  readonly mitigations: ReadonlyMap<string, string>;
  readonly onChange: (edit: StoredEdit) => void;
}

/** The words of an edit, to be changed before it is accepted; what it is about stays. */
export function EditTexts({ edit, mitigations, onChange }: Props) {
  const langOf = useGuidanceLang();
  const texts = textsOf(edit);
  if (texts.length === 0) return <Text>{words.noWords}</Text>;
  return (
    <Stack gap="sm">
      {texts.map(({ path, label, text, mitigationId, isItem }) => (
        <Group key={path.join('-')} align="end" wrap="nowrap">
          <Textarea
            label={label}
            lang={langOf()}
            description={mitigationId === null ? undefined : words.usedAsItIs}
            className="grows"
            autosize
            minRows={1}
            readOnly={mitigationId !== null}
            value={mitigationId === null ? text : (mitigations.get(mitigationId) ?? mitigationId)}
            onChange={(event) => {
              onChange(withText(edit, path, event.currentTarget.value));
            }}
          />
          {isItem && (
            <Button
              variant="default"
              aria-label={words.leaveOutName(label)}
              onClick={() => {
                onChange(withoutItem(edit, path));
              }}
            >
              {words.leaveOut}
            </Button>
          )}
        </Group>
      ))}
      <Group>
        {listsOf(edit).map((field) => (
          <Button
            key={field}
            variant="default"
            onClick={() => {
              onChange(withItem(edit, field));
            }}
          >
            {words.addItem(words.editItems[field])}
          </Button>
        ))}
      </Group>
    </Stack>
  );
}
