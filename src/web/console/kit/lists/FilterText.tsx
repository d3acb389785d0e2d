import { TextInput } from '@mantine/core';
import { useEffect, useState } from 'react';
import { useDebouncedCallback } from '@mantine/hooks';
import type { Filters } from './useFilters.ts';

interface Props {
  readonly filters: Filters;
  readonly name: string;
  readonly label: string;
}

/** A filter of words; the list follows once the typing rests. */
export function FilterText({ filters, name, label }: Props) {
  const inAddress = filters.get(name);
  const [text, setText] = useState(inAddress);
  const [seen, setSeen] = useState(inAddress);
  // The address may change from elsewhere: by the search of the header, or the back button.
  if (seen !== inAddress) {
    setSeen(inAddress);
    if (inAddress !== text.trim()) setText(inAddress);
  }
  const apply = useDebouncedCallback((value: string) => {
    filters.set({ [name]: value.trim() });
  }, 300);
  useEffect(() => apply.cancel, [apply]);
  return (
    <TextInput
      type="search"
      size="sm"
      label={label}
      value={text}
      onChange={(event) => {
        setText(event.currentTarget.value);
        apply(event.currentTarget.value);
      }}
    />
  );
}
