// The floors and rooms of rooms.mjs as rules. Type-only imports count (tsPreCompilationDeps).
import { floors, rooms } from './rooms.mjs';

/** @type {import('dependency-cruiser').IForbiddenRuleType[]} */
const floorRules = Object.entries(floors).map(([floor, below]) => ({
  name: `floor-of-${floor}`,
  comment: `src/${floor} imports ${below.join(', ') || 'no other floor'}. Move the code to the floor it belongs to, or let a floor below offer what is missing.`,
  severity: 'error',
  from: { path: `^src/${floor}/` },
  to: { path: '^src/', pathNot: [`^src/${floor}/`, ...below.map((pattern) => `^src/${pattern}`)] },
}));

/** @type {import('dependency-cruiser').IForbiddenRuleType[]} */
const roomRules = Object.entries(rooms).map(([room, fronts]) => ({
  name: `inside-of-${room}`,
  comment: `Only front files of src/${room} are imported from other rooms (rooms.mjs). Import a front file, or make this file one if others rightly need it.`,
  severity: 'error',
  from: { path: '^src/', pathNot: `^src/${room}/[^/]+$` },
  to: { path: `^src/${room}/[^/]+[.](tsx?|mjs)$`, pathNot: `^src/${room}/(${fronts.join('|')})[.][a-z]+$` },
}));

/** @type {import('dependency-cruiser').IConfiguration} */
export default {
  forbidden: [
    ...floorRules,
    ...roomRules,
    {
      name: 'no-circle',
      comment: 'Two files that need each other are one idea, or hide a third: join them, or take the third out.',
      severity: 'error',
      from: { pathNot: '/generated/' },
      to: { circular: true },
    },
    {
      name: 'pure-rooms-have-no-io',
      comment: 'domain and documents are pure: pass in what the outside world has to say.',
      severity: 'error',
      from: { path: '^src/(domain|documents)/' },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'only-store-knows-the-database',
      comment: 'Ask the Store for what is missing; nobody else knows Prisma or SQL.',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/store/' },
      to: { path: 'node_modules/(@prisma|prisma|better-sqlite3|pg)/' },
    },
    {
      name: 'no-orphan',
      comment: 'Nothing imports this file: wire it or delete it.',
      severity: 'error',
      from: { orphan: true, path: '^src/', pathNot: '[.]d[.]ts$' },
      to: {},
    },
    {
      name: 'not-to-test',
      comment: 'What runs in production does not import tests.',
      severity: 'error',
      from: { path: '^src/' },
      to: { path: '^(test|bench|scripts)/' },
    },
    {
      name: 'resolvable',
      comment: 'The import leads nowhere.',
      severity: 'error',
      from: {},
      // A package of types alone has nothing that could be loaded.
      to: { couldNotResolve: true, pathNot: '^@graphql-typed-document-node/core$' },
    },
  ],
  options: {
    doNotFollow: { path: ['node_modules', '^src/[a-zA-Z]+/generated/'] },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'node', 'default', 'types'] },
  },
};
