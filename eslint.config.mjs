import * as regexp from 'eslint-plugin-regexp';
import tseslint from 'typescript-eslint';

export default tseslint.config(
  {
    ignores: [
      'dist/',
      '.stryker-tmp/',
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
    // Their texts are ours.
    files: ['test/**'],
    rules: { 'regexp/no-super-linear-backtracking': 'off', 'regexp/no-super-linear-move': 'off' },
  },
  { files: ['*.config.ts'], rules: { 'no-restricted-syntax': 'off' } },
  { files: ['bench/**', 'scripts/**'], rules: { 'no-console': 'off' } },
  // A cast in JSDoc is invisible to this rule; the compiler checks it.
  { files: ['scripts/*.mjs'], rules: { '@typescript-eslint/no-unsafe-assignment': 'off' } },
);
