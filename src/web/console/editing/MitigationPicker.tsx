import { Combobox, Text, TextInput, useCombobox } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useState } from 'react';
import { FindMitigationsDocument } from '../../generated/operations.ts';
import { useAsk } from '../kit/data/graphqlClient.ts';
import { editingWords } from '../words/editing.ts';
import { stepWords as words } from '../words/steps.ts';
import { sharedStep, type StepFields } from './stepFields.ts';
import { useGuidanceLang } from '../kit/guidanceLanguage.tsx';

interface Props {
  /** Ids of mitigations that stand in the list already; they are not offered again. */
  readonly taken: readonly string[];
  readonly onPick: (step: StepFields) => void;
  /** Default: of a step to add. */
  readonly label?: string;
  /** Left out: only what is there can be picked. `stays`: the focus is on its way elsewhere, and is to be left there. */
  readonly onWrite?: (text: string, stays: boolean) => void;
}

const writeNew = 'new';

/**
 * Finds a mitigation to use by its words, with how many entries use it; the last choice writes a new one. What was typed
 * and not picked is a new one, too, once Enter is pressed or the focus leaves: it is never lost.
 */
export function MitigationPicker({ label = words.find, taken, onPick, onWrite }: Props) {
  const combobox = useCombobox({
    onDropdownClose: () => {
      combobox.resetSelectedOption();
    },
  });
  const langOf = useGuidanceLang();
  const [text, setText] = useState('');
  const [wanted] = useDebouncedValue(text.trim(), 200);
  const { data } = useAsk(FindMitigationsDocument, { text: wanted }, { pause: !combobox.dropdownOpened });
  const found = (data?.mitigations.nodes ?? []).filter(({ id }) => !taken.includes(id));
  const more = (data?.mitigations.totalCount ?? 0) - (data?.mitigations.nodes.length ?? 0);

  function choose(value: string) {
    const mitigation = found.find(({ id }) => id === value);
    if (mitigation === undefined) onWrite?.(text.trim(), false);
    else onPick(sharedStep(mitigation));
    setText('');
    combobox.closeDropdown();
  }

  function takeTyped(stays: boolean) {
    if (text.trim() === '' || onWrite === undefined) return;
    onWrite(text.trim(), stays);
    setText('');
  }

  return (
    <Combobox store={combobox} onOptionSubmit={choose} withinPortal={false}>
      <Combobox.Target withExpandedAttribute>
        <TextInput
          role="combobox"
          label={label}
          description={onWrite === undefined ? undefined : words.findHint}
          value={text}
          onChange={(event) => {
            setText(event.currentTarget.value);
            combobox.openDropdown();
            combobox.resetSelectedOption();
          }}
          onClick={() => {
            combobox.openDropdown();
          }}
          onKeyDown={(event) => {
            // Enter chooses here; it does not save the form.
            if (event.key !== 'Enter' || event.ctrlKey || event.metaKey) return;
            event.preventDefault();
            if (combobox.getSelectedOptionIndex() < 0) takeTyped(false);
          }}
          onBlur={() => {
            combobox.closeDropdown();
            takeTyped(true);
          }}
        />
      </Combobox.Target>
      <Combobox.Dropdown>
        <Combobox.Options aria-label={label} mah={320} className="picker-options">
          {found.map((mitigation) => (
            <Combobox.Option value={mitigation.id} key={mitigation.id}>
              <Text lineClamp={2} lang={langOf(mitigation.language)}>
                {mitigation.plainText}
              </Text>
              <Text size="sm" c="dimmed">
                {editingWords.usedBy(mitigation.usedBy.totalCount)}
              </Text>
            </Combobox.Option>
          ))}
          {onWrite !== undefined && (
            <Combobox.Option value={writeNew}>
              <Text fw={600}>{words.writeNew(text.trim())}</Text>
            </Combobox.Option>
          )}
        </Combobox.Options>
        {more > 0 && <Combobox.Footer>{words.more(more)}</Combobox.Footer>}
      </Combobox.Dropdown>
    </Combobox>
  );
}
