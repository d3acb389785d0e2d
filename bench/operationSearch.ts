import {
  getNamedType,
  getNullableType,
  isAbstractType,
  isLeafType,
  isListType,
  isObjectType,
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLObjectType,
  type GraphQLSchema,
} from 'graphql';

/** Values to try for arguments: by the argument's name, or by `Parent.argument` where a name means several things. */
export type SampleValues = Readonly<Record<string, readonly string[]>>;

/** A field of a generated operation. */
export interface GeneratedField {
  readonly field: GraphQLField<unknown, unknown>;
  /** Argument names and literals. */
  readonly args: Readonly<Record<string, string>>;
  /** Set where the field stands in a fragment on this type. */
  readonly on: string | null;
  readonly children: readonly GeneratedField[];
}

export interface OperationMaker {
  /** A small operation of a few fields. */
  make(): GeneratedField[];
  /** One step away: a field more or less, other arguments, a field once more. */
  vary(operation: readonly GeneratedField[]): GeneratedField[];
}

/** Makes valid operations of a schema, the same for the same `random`, and varies them; for searches and for tests. */
export function operationMaker(
  schema: GraphQLSchema,
  samples: SampleValues,
  random: () => number,
  mayAsk: (field: GraphQLField<unknown, unknown>) => boolean,
): OperationMaker {
  const root = schema.getQueryType() as GraphQLObjectType;
  const deepest = 10;
  return {
    make: () =>
      Array.from({ length: 1 + pick(3) }, () => makeField(root, null, deepest)).filter((each) => each !== null),
    vary: (operation) => varySet(operation, root, deepest),
  };

  function pick(count: number): number {
    return Math.floor(random() * count);
  }

  function oneOf<T>(items: readonly T[]): T {
    return items[pick(items.length)] as T;
  }

  function makeField(parent: GraphQLObjectType, on: string | null, depth: number): GeneratedField | null {
    const fields = Object.values(parent.getFields()).filter((field) => mayAsk(field) && canBeAsked(field, depth));
    if (fields.length === 0) return null;
    const field = oneOf(fields);
    const children = isLeafType(getNamedType(field.type)) ? [] : makeSet(getNamedType(field.type), depth - 1);
    return { field, args: argumentsOf(parent, field), on, children };
  }

  /** An object has fields of its own to ask for, so that the deepest level holds leaves. */
  function canBeAsked({ type, args }: GraphQLField<unknown, unknown>, depth: number): boolean {
    if (!isLeafType(getNamedType(type)) && depth <= 2) return false;
    return args.every(
      (arg) => !String(arg.type).endsWith('!') || arg.defaultValue !== undefined || samplesOf(null, arg).length > 0,
    );
  }

  function makeSet(type: GraphQLNamedType, depth: number): GeneratedField[] {
    const set: GeneratedField[] = [];
    for (let count = 1 + pick(4); set.length < count;) {
      const [objectType, on] = concrete(type);
      const made = makeField(objectType, on, depth);
      if (made === null) break;
      set.push(made);
    }
    return set;
  }

  function concrete(type: GraphQLNamedType): [GraphQLObjectType, string | null] {
    if (isObjectType(type)) return [type, null];
    if (!isAbstractType(type)) throw new Error(`${type.name} is no type with fields.`);
    const chosen = oneOf(schema.getPossibleTypes(type));
    return [chosen, chosen.name];
  }

  function argumentsOf(parent: GraphQLNamedType, field: GraphQLField<unknown, unknown>): Record<string, string> {
    const args: Record<string, string> = {};
    for (const arg of field.args) {
      const values = samplesOf(`${parent.name}.${field.name}`, arg);
      const isRequired = String(arg.type).endsWith('!') && arg.defaultValue === undefined;
      if (values.length > 0 && (isRequired || random() < 0.6)) args[arg.name] = oneOf(values);
    }
    if ('first' in args && 'last' in args) delete args['last'];
    if ('asOf' in args && 'version' in args) delete args['asOf'];
    return args;
  }

  function samplesOf(place: string | null, arg: GraphQLArgument): readonly string[] {
    return (place === null ? undefined : samples[`${place}.${arg.name}`]) ?? samples[arg.name] ?? [];
  }

  function varySet(set: readonly GeneratedField[], type: GraphQLNamedType, depth: number): GeneratedField[] {
    const place = pick(set.length);
    const chosen = set[place];
    const dice = random();
    if (chosen === undefined || dice < 0.25) return [...set, ...makeSet(type, depth).slice(0, 1)];
    if (dice < 0.35 && set.length > 1) return set.filter((_, at) => at !== place);
    if (dice < 0.5) return [...set, ...Array.from({ length: 1 + pick(4) }, () => chosen)];
    const objectType = chosen.on === null ? type : schema.getType(chosen.on);
    const replaced =
      dice < 0.65 && objectType !== undefined
        ? { ...chosen, args: argumentsOf(objectType, chosen.field) }
        : chosen.children.length === 0
          ? chosen
          : { ...chosen, children: varySet(chosen.children, getNamedType(chosen.field.type), depth - 1) };
    return set.map((each, at) => (at === place ? replaced : each));
  }
}

/** The operation as text; what is asked more than once of one object gets an alias. */
export function printOperation(operation: readonly GeneratedField[]): string {
  return `{ ${printSet(operation)} }`;
}

function printSet(set: readonly GeneratedField[]): string {
  const used = new Set<string>();
  return set
    .map(({ field, args, on, children }) => {
      let name = field.name;
      // Two types of one interface may mean different things by one name.
      for (let count = 0; used.has(name) || (count === 0 && on !== null && isListOrLeaf(field)); count++)
        name = `${field.name}${String(count)}${on ?? ''}`;
      used.add(name);
      const alias = name === field.name ? '' : `${name}: `;
      const written = Object.entries(args).map(([arg, value]) => `${arg}: ${value}`);
      const inner = children.length === 0 ? '' : ` { ${printSet(children)} }`;
      const text = `${alias}${field.name}${written.length === 0 ? '' : `(${written.join(', ')})`}${inner}`;
      return on === null ? text : `... on ${on} { ${text} }`;
    })
    .join(' ');
}

function isListOrLeaf({ type }: GraphQLField<unknown, unknown>): boolean {
  return isListType(getNullableType(type)) || isLeafType(getNamedType(type));
}

/** Numbers from 0 up to 1, the same for the same seed (mulberry32). */
export function seededNumbers(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
