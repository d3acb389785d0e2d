import { NativeSelect } from '@mantine/core';
import { listWords as words } from '../words/lists.ts';
import type { Filters } from './useFilters.ts';

interface Props {
  readonly filters: Filters;
  readonly name: string;
  readonly label: string;
  readonly choices: readonly { readonly value: string; readonly label: string }[];
  /** What stands for "not set"; left out: All. */
  readonly usual?: string;
}

/** A filter with a few choices; the list follows at once. */
export function FilterChoice({ filters, name, label, choices, usual = words.any }: Props) {
  return (
    <NativeSelect
      size="sm"
      label={label}
      value={filters.get(name)}
      data={[{ value: '', label: usual }, ...choices]}
      onChange={(event) => {
        filters.set({ [name]: event.currentTarget.value });
      }}
    />
  );
}
