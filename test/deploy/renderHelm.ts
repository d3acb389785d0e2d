import { stringify } from 'yaml';

/**
 * Renders templates as Helm would, as far as ours need it: if, with, range, define, include, variables, pipelines and ten functions of
 * Go's text/template and of Sprig. Whatever it does not know throws. No engine runs where the tests run; this shows that what comes out
 * is YAML and says what it should.
 */
export function renderHelm(templates: ReadonlyMap<string, string>, values: object, chart: object): Map<string, string> {
  const defined = new Map<string, Node[]>();
  const parsed = [...templates].map(([name, text]) => [name, parse(text, defined)] as const);
  const root = {
    Values: values,
    Chart: { AppVersion: (chart as { appVersion: string }).appVersion },
    Release: { Name: 'demo' },
  };
  return new Map(
    parsed.map(([name, nodes]) => [name, render(nodes, { dot: root, variables: new Map([['$', root]]) }, defined)]),
  );
}

type Node = string | { readonly head: string; readonly body: Node[]; readonly otherwise: Node[] };

interface Scope {
  readonly dot: unknown;
  readonly variables: Map<string, unknown>;
}

function parse(text: string, defined: Map<string, Node[]>): Node[] {
  const parts = text.split(/(\{\{.*?\}\})/s);
  const root: Node[] = [];
  const open: { head: string; body: Node[]; otherwise: Node[]; into: Node[] }[] = [];
  let into = root;
  for (const [place, part] of parts.entries()) {
    if (place % 2 === 0) {
      const after = parts[place - 1]?.endsWith('-}}') === true ? part.trimStart() : part;
      into.push(parts[place + 1]?.startsWith('{{-') === true ? after.trimEnd() : after);
      continue;
    }
    const head = part
      .replace(/^\{\{-?/, '')
      .replace(/-?\}\}$/, '')
      .trim();
    if (/^(if|with|range|define)\b/.test(head)) {
      const block = { head, body: [], otherwise: [], into };
      open.push(block);
      into = block.body;
    } else if (head === 'else') into = open.at(-1)?.otherwise ?? [];
    else if (head === 'end') {
      const block = open.pop();
      if (block === undefined) throw new Error('There is an end too many.');
      into = block.into;
      const [, name] = /^define "(.+)"$/.exec(block.head) ?? [];
      if (name === undefined) into.push(block);
      else defined.set(name, block.body);
    } else into.push({ head, body: [], otherwise: [] });
  }
  if (open.length > 0) throw new Error(`Nothing ends {{ ${open.at(-1)?.head ?? ''} }}.`);
  return root;
}

function render(nodes: readonly Node[], scope: Scope, defined: Map<string, Node[]>): string {
  return nodes.map((node) => (typeof node === 'string' ? node : act(node, scope, defined))).join('');
}

function act({ head, body, otherwise }: Exclude<Node, string>, scope: Scope, defined: Map<string, Node[]>): string {
  const [, word = '', rest = ''] = /^(if|with|range)\s+(.*)$/s.exec(head) ?? [];
  const ask = (text: string) => evaluate(text, scope, defined);
  if (word === 'range') {
    const [, key = '', value = '', list = ''] = /^(\$\w+), (\$\w+) := (.*)$/.exec(rest) ?? [];
    const entries = Object.entries(ask(list) as object);
    return entries
      .map(([name, each]) => {
        const variables = new Map([...scope.variables, [key, name], [value, each as unknown]]);
        return render(body, { dot: each, variables }, defined);
      })
      .join('');
  }
  if (word !== '') {
    const found = ask(rest);
    if (!isTrue(found)) return render(otherwise, scope, defined);
    return render(body, word === 'with' ? { ...scope, dot: found } : scope, defined);
  }
  const [, name, value = ''] = /^(\$\w+) := (.*)$/.exec(head) ?? [];
  if (name === undefined) return String(ask(head));
  scope.variables.set(name, ask(value));
  return '';
}

/** A pipeline: the value of each command is the last argument of the next. */
function evaluate(text: string, scope: Scope, defined: Map<string, Node[]>): unknown {
  const tokens = text.match(/"[^"]*"|\||\(|\)(?:\.\w+)*|[^\s()|]+/g) ?? [];
  let place = 0;
  return pipeline();

  function pipeline(): unknown {
    let piped: unknown[] = [];
    for (;;) {
      const words: unknown[] = [];
      let name: string | null = null;
      for (
        let token = tokens[place];
        token !== undefined && token !== '|' && !token.startsWith(')');
        token = tokens[place]
      ) {
        place += 1;
        if (words.length === 0 && name === null && /^[a-z]\w*$/i.test(token)) name = token;
        else words.push(operand(token));
      }
      const value = name === null ? words[0] : call(name, [...words, ...piped]);
      if (tokens[place] !== '|') return value;
      place += 1;
      piped = [value];
    }
  }

  function operand(token: string): unknown {
    if (token === '(') {
      const value = pipeline();
      return pathIn(value, tokens[place++]?.slice(1) ?? '');
    }
    if (token.startsWith('"')) return token.slice(1, -1);
    if (/^\d+$/.test(token)) return Number(token);
    if (token.startsWith('.')) return pathIn(scope.dot, token);
    const [, variable = '', path = ''] = /^(\$\w*)((?:\.\w+)*)$/.exec(token) ?? [];
    if (!scope.variables.has(variable)) throw new Error(`${token} is unknown in {{ ${text} }}.`);
    return pathIn(scope.variables.get(variable), path);
  }

  function call(name: string, words: readonly unknown[]): unknown {
    const [first, second] = words;
    switch (name) {
      case 'include':
        return render(bodyOf(String(first)), { dot: second, variables: new Map([['$', second]]) }, defined);
      case 'nindent':
        return `\n${String(second)}`.replace(/\n/g, `\n${' '.repeat(Number(first))}`);
      case 'toYaml':
        return stringify(first).trimEnd();
      case 'quote':
        return JSON.stringify(String(first));
      case 'default':
        return isTrue(second) ? second : first;
      case 'urlParse': {
        const { host, pathname } = new URL(String(first));
        // Go leaves the path of a bare host empty.
        return { host, path: pathname === '/' ? '' : pathname };
      }
      case 'and':
        return words.find((each) => !isTrue(each)) ?? words.at(-1);
      case 'or':
        return words.find((each) => isTrue(each)) ?? words.at(-1);
      case 'not':
        return !isTrue(first);
      case 'gt':
        return Number(first) > Number(second);
      case 'int':
        return Math.trunc(Number(first));
      case 'fail':
        throw new Error(String(first));
      default:
        throw new Error(`The function ${name} of {{ ${text} }} is unknown here.`);
    }
  }

  function bodyOf(name: string): Node[] {
    const body = defined.get(name);
    if (body === undefined) throw new Error(`No template is called ${name}.`);
    return body;
  }
}

function pathIn(value: unknown, path: string): unknown {
  return path
    .split('.')
    .filter((name) => name !== '')
    .reduce<unknown>((found, name) => (found as Record<string, unknown> | undefined)?.[name], value);
}

/** As Go's templates see it. */
function isTrue(value: unknown): boolean {
  if (Array.isArray(value)) return value.length > 0;
  if (typeof value === 'object' && value !== null) return Object.keys(value).length > 0;
  return value !== undefined && value !== null && value !== false && value !== 0 && value !== '';
}
