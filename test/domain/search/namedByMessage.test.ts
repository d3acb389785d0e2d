import { describe, expect, it } from 'vitest';
import { slugOf } from '../../../src/domain/codes/families/spelling.ts';
import { tableRows } from '../../../src/domain/codes/tables/tableSource.ts';
import { finish } from '../../../src/domain/finish.ts';
import { buildSearchIndex } from '../../../src/domain/search/index/buildSearchIndex.ts';
import { search } from '../../../src/domain/search/search.ts';
import { seedCatalog } from './seedCatalog.ts';

const catalog = seedCatalog();
const index = buildSearchIndex(catalog);
const named = (query: string) =>
  finish(search(index, catalog, { query, guide: null }).namedCodes(5)).map(({ code }) => slugOf(code));

describe('named codes by the words of a message of Windows, as people copy or remember it', () => {
  it.each([
    { query: 'die angegebene Datei kann nicht gefunden werden, System', code: '0x80070002' },
    { query: 'Netzwerkpfad nicht gefunden', code: '0x80070035' },
    { query: 'Vorgang erfordert erhöhte Rechte', code: '0x800702E4' },
    { query: 'Dienst antwortete nicht rechtzeitig', code: '0x8007041D' },
    { query: 'Datei wird von einem anderen Prozess verwendet', code: '0x80070020' },
    {
      query:
        'ich kann die Datei nicht mit dem Programm auf dem PC öffnen, da sie von einem anderen Prozess verwendet wird',
      code: '0x80070020',
    },
    { query: 'la ruta de la red no se encuentra', code: '0x80070035' },
    { query: 'zu wenig Speicherplatz auf dem Datenträger, nicht genug', code: '0x80070070' },
    { query: 'accès refusé', code: '0x80070005' },
    { query: "le serveur RPC n'est pas disponible", code: '0x800706BA' },
    { query: 'acceso denegado', code: '0x80070005' },
    { query: 'la contraseña o el nombre de usuario no es correcto', code: '0x8007052E' },
    { query: 'отказано в доступе', code: '0x80070005' },
    { query: 'service did not respond in a timely fashion', code: '0x8007041D' },
    { query: 'target machine actively refused it', code: '0x8007274D' },
  ])('offers $code first for "$query"', ({ query, code }) => {
    expect(named(query)[0]).toBe(code);
  });

  it.each([
    {
      query: 'driver irql not less or equal',
      code: 'bugcheck-0xD1',
      because: 'the name itself holds all words, and not only what another one means',
    },
    {
      query: 'memory management blue screen',
      code: 'bugcheck-0x1A',
      because: 'words for the family make no longer name shorter',
    },
  ])('offers $code first for "$query", because $because', ({ query, code }) => {
    expect(named(query)[0]).toBe(code);
  });

  it('offers nothing for a sentence of which few words are known', () => {
    expect(named('Datei Rechnung Quartal Abschluss Buchhaltung Kunde Vertrag')).toEqual([]);
  });
});

it('keeps words by which codes are searched for once each, in the order of the alphabet, and none as a sentence', () => {
  const rows = tableRows('searchWords.tsv');
  const keys = rows.map(([list = '', number = '']) => `${list} ${number}`);
  expect(keys).toEqual([...new Set(keys)].sort());
  const known = new Set(tableRows('ownWords.tsv').map(([list = '', number = '']) => `${list} ${number}`));
  expect(keys.filter((key) => !known.has(key))).toEqual([]);
  const isInOrder = (words: string) => {
    const all = words.split(' ');
    return all.join(' ') === [...new Set(all)].sort().join(' ') && words === words.toLowerCase();
  };
  expect(rows.filter(([, , words = '']) => !isInOrder(words))).toEqual([]);
});
