import * as regexp from 'eslint-plugin-regexp';
import tseslint from 'typescript-eslint';

export default tseslint.config(
  {
    ignores: [
      'dist/',
      'dist.*/',
      'node_modules/',
      'src/*/generated/',
      'coverage/',
      '**/*.mjs',
      '!scripts/*.mjs',
      '**/*.cjs',
      '**/*.d.mts',
    ],
  },
  ...tseslint.configs.strictTypeChecked,
  {
    plugins: { regexp },
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      'no-restricted-syntax': [
        'error',
        { selector: 'ExportAllDeclaration', message: 'Import from the file that defines the name.' },
        { selector: 'ExportDefaultDeclaration', message: 'Give it a name, so that it can be found by it.' },
      ],
      'max-lines': ['error', { max: 300 }],
      // Texts are of any length: what backtracks, or starts again at each character, takes the square of it.
      'regexp/no-super-linear-backtracking': 'error',
      'regexp/no-super-linear-move': 'error',
      'no-console': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
    },
  },
  {
    // Patterns that backtrack over what is bounded before they see it, or short by what it is. Imports run in a thread with a limit
    // of time besides. They are named one by one, so that a new file is held to the rules.
    files: [
      // A heading of at most 1,000 characters: boundedHeading.
      'src/documents/cells/headingCode.ts',
      'src/documents/cells/sectionRole.ts',
      // At most 500 characters of a cell; the start of an item, at most 4,000; 200 of a label, 80 before a colon.
      'src/documents/cells/codeCell.ts',
      'src/documents/cells/leadingCode.ts',
      'src/documents/cells/labelledText.ts',
      // A search text (1,000 characters), a suggestion of a reader or a name of a client, each cut or refused before.
      'src/domain/analytics/personalData.ts',
      // One line, or one cell, of a document.
      'src/documents/blocks/frontMatter.ts',
      'src/documents/blocks/plainBlocks.ts',
      'src/documents/cells/cellTexts.ts',
      'src/documents/cells/symbolCell.ts',
      'src/documents/columns/tableContents.ts',
      'src/documents/layouts/codeLists.ts',
      'src/documents/layouts/definedNames.ts',
      'src/documents/layouts/definitionLists.ts',
      'src/documents/layouts/namedValues.ts',
      'src/documents/records/causeNames.ts',
      'src/documents/records/leadIn.ts',
      'src/documents/records/recordParts.ts',
      'src/documents/text/cleanInline.ts',
      'src/documents/text/instructs.ts',
      'src/documents/text/sendsToSupport.ts',
      'src/documents/writing/cells/cellParts.ts',
      'src/documents/writing/documentRecords.ts',
      'src/documents/writing/writeCode.ts',
      'src/documents/writing/writeInPlace.ts',
      // A tag of a saved page.
      'src/documents/blocks/htmlPage.ts',
      // Texts of ours.
      'test/**',
    ],
    rules: { 'regexp/no-super-linear-backtracking': 'off', 'regexp/no-super-linear-move': 'off' },
  },
  { files: ['*.config.ts'], rules: { 'no-restricted-syntax': 'off' } },
  { files: ['bench/**', 'scripts/**'], rules: { 'no-console': 'off' } },
  // A cast in JSDoc is invisible to this rule; the compiler checks it.
  { files: ['scripts/*.mjs'], rules: { '@typescript-eslint/no-unsafe-assignment': 'off' } },
);
