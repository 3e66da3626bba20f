import js from '@eslint/js';
import svelte from 'eslint-plugin-svelte';
import globals from 'globals';
import ts from 'typescript-eslint';
import svelteConfig from './svelte.config.js';

const shell = { group: ['@tauri-apps/*'], message: 'Only src/api talks to the shell.' };
const fence = (...patterns) => ({ 'no-restricted-imports': ['error', { patterns }] });

/** A screen may import its own folder, pieces, parts and api; never a neighbour's folder. */
const neighbours = {
  regex: '^\\.\\./(?!\\.\\./(api|parts|pieces)/)',
  message: 'A screen imports its own folder, pieces, parts and api, never another screen.',
};

export default ts.config(
  { ignores: ['dist/', 'node_modules/', 'src/api/generated.ts'] },
  js.configs.recommended,
  ts.configs.strict,
  svelte.configs.recommended,
  {
    languageOptions: { globals: { ...globals.browser } },
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    rules: {
      'no-console': 'error',
      eqeqeq: 'error',
      'svelte/no-at-html-tags': 'error',
      'svelte/require-each-key': 'error',
      'svelte/no-navigation-without-resolve': 'off',
    },
  },
  { files: ['**/*.js', 'vite.config.ts'], languageOptions: { globals: { ...globals.node } } },
  {
    files: ['**/*.svelte', '**/*.svelte.ts'],
    languageOptions: { parserOptions: { parser: ts.parser, extraFileExtensions: ['.svelte'], svelteConfig } },
  },
  { files: ['src/**'], ignores: ['src/api/**'], rules: fence(shell) },
  { files: ['src/api/**'], rules: fence({ group: ['**/parts/**', '**/screens/**', '**/frame/**'], message: 'api is the door to the core; it draws nothing.' }) },
  { files: ['src/parts/**'], rules: fence(shell, { group: ['**/api/**', '**/pieces/**', '**/screens/**', '**/frame/**'], message: 'Parts know nothing of pupils.' }) },
  { files: ['src/pieces/**'], rules: fence(shell, { group: ['**/screens/**', '**/frame/**'], message: 'A piece is what several screens share; it belongs to none.' }) },
  { files: ['src/screens/**'], rules: fence(shell, neighbours, { group: ['**/frame/**', '**/screens/**'], message: 'A screen never imports the frame or another screen.' }) },
);
