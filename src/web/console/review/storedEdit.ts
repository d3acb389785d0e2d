import type { EditInput } from '../../generated/operations.ts';
import { reviewWords as words } from '../words/review.ts';

/** A value of JSON. */
type Value = string | number | boolean | null | readonly Value[] | { readonly [field: string]: Value };
type Fields = Readonly<Record<string, Value>>;

/** The edit of a proposal: the name of its mutation and what that takes. */
export interface StoredEdit {
  readonly name: string;
  readonly input: Fields;
}

/** A text of an edit that may be given other words, or a step that the edit takes from elsewhere. */
export interface EditText {
  readonly path: readonly (string | number)[];
  readonly label: string;
  readonly text: string;
  /** A mitigation that is used as it is; null: the text itself may be changed. */
  readonly mitigationId: string | null;
  /** Whether it is one of a list, so that it may be left out. */
  readonly isItem: boolean;
}

/** Null for a proposal that is words only. */
export function readEdit(edit: string | null): StoredEdit | null {
  if (edit === null) return null;
  const stored = JSON.parse(edit) as Value;
  if (!isFields(stored)) return null;
  const { name, input } = stored;
  return typeof name === 'string' && input !== undefined && isFields(input) ? { name, input } : null;
}

const single = ['code', 'symbol', 'title', 'description', 'text', 'sourceUrl', 'escalation'] as const;
const lists = ['causes', 'mitigations', 'firstSteps', 'appliesTo'] as const;
export type ListField = (typeof lists)[number];

/** Everything that an edit says in words, in the order in which readers see it. */
export function textsOf({ input }: StoredEdit): readonly EditText[] {
  const alone = single.flatMap((field): EditText[] => {
    const text = input[field];
    return typeof text === 'string'
      ? [{ path: [field], label: words.editFields[field], text, mitigationId: null, isItem: false }]
      : [];
  });
  const listed = lists.flatMap((field) =>
    itemsOf(input, field).flatMap((item, place): EditText[] => {
      const label = words.editItem(words.editItems[field], place + 1);
      const shared = { label, isItem: true };
      if (typeof item === 'string') return [{ ...shared, path: [field, place], text: item, mitigationId: null }];
      if (!isFields(item)) return [];
      if (typeof item['text'] === 'string')
        return [{ ...shared, path: [field, place, 'text'], text: item['text'], mitigationId: null }];
      const { id } = item;
      return typeof id === 'string' ? [{ ...shared, path: [field, place], text: '', mitigationId: id }] : [];
    }),
  );
  return [...alone, ...listed];
}

/** The lists of an edit to which something can be added. */
export function listsOf({ input }: StoredEdit): readonly ListField[] {
  return lists.filter((field) => Array.isArray(input[field]));
}

export function withText(edit: StoredEdit, path: EditText['path'], text: string): StoredEdit {
  const [field = '', ...rest] = path;
  return { ...edit, input: { ...edit.input, [field]: replaced(edit.input[field] ?? null, rest, text) } };
}

export function withoutItem(edit: StoredEdit, [field = '', place]: EditText['path']): StoredEdit {
  return {
    ...edit,
    input: { ...edit.input, [field]: itemsOf(edit.input, field).filter((_, index) => index !== place) },
  };
}

export function withItem(edit: StoredEdit, field: ListField): StoredEdit {
  const item: Value = field === 'causes' || field === 'appliesTo' ? '' : { text: '' };
  return { ...edit, input: { ...edit.input, [field]: [...itemsOf(edit.input, field), item] } };
}

/** The same edit, made on the version that stands now. */
export function onVersion(edit: StoredEdit, version: number): StoredEdit {
  return { ...edit, input: { ...edit.input, expectedVersion: version } };
}

/** As the mutations take it; items without words are left out. */
export function editInput({ name, input }: StoredEdit): EditInput {
  const filled = Object.fromEntries(
    Object.entries(input).map(([field, value]) => [field, Array.isArray(value) ? value.filter(isFilled) : value]),
  );
  return { [name]: filled };
}

function isFilled(item: Value): boolean {
  const text = isFields(item) ? item['text'] : item;
  return typeof text !== 'string' || text.trim() !== '';
}

function itemsOf(input: Fields, field: string | number): readonly Value[] {
  const items = input[field] ?? null;
  return isList(items) ? items : [];
}

function isList(value: Value): value is readonly Value[] {
  return Array.isArray(value);
}

function isFields(value: Value): value is Fields {
  return typeof value === 'object' && value !== null && !isList(value);
}

function replaced(value: Value, path: EditText['path'], text: string): Value {
  const [first, ...rest] = path;
  if (first === undefined) return text;
  if (isList(value)) return value.map((item, place) => (place === first ? replaced(item, rest, text) : item));
  return isFields(value) ? { ...value, [first]: replaced(value[first] ?? null, rest, text) } : value;
}
