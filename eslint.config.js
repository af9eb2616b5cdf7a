import js from '@eslint/js';
import { createTypeScriptImportResolver } from 'eslint-import-resolver-typescript';
import { importX } from 'eslint-plugin-import-x';
import jsxA11y from 'eslint-plugin-jsx-a11y';
import officeAddins from 'eslint-plugin-office-addins';
import reactHooks from 'eslint-plugin-react-hooks';
import { defineConfig } from 'eslint/config';
import typescript from 'typescript-eslint';
import { zones } from './lint/rooms.js';

const scripts = ['**/*.ts', '**/*.tsx'];

/** Only these may name Office: the hosts, Outlook's events, and the simulator's stand-in. */
const officeGlobals = ['Office', 'Word', 'OfficeExtension'];
const mayNameOffice = [
  'src/hosts/word/**',
  'src/hosts/outlook/**',
  'src/hosts/opening.ts',
  'src/launchevent/**',
  'src/simulator/**',
  'tests/**',
];

/** Pure rooms: plain data in, plain data out, the same in the panel, in Outlook's events and on the command line. */
const pureRooms = ['src/lessons', 'src/detection', 'src/prompts', 'src/lookup'].map((room) => `${room}/**`);
const surroundings = [
  'window',
  'document',
  'navigator',
  'localStorage',
  'sessionStorage',
  'fetch',
  'XMLHttpRequest',
  'WebSocket',
];

const forbidden = (names, message) => names.map((name) => ({ name, message }));
const officeMessage = 'Only the hosts, Outlook’s events and the simulator may name Office.';
const buildPackages = ['yaml', 'zod'].map((name) => ({
  name,
  message: 'Only the build may read YAML: keep it in lessons/reading or detection/compiler.',
}));

export default defineConfig(
  { ignores: ['dist/', 'generated/', 'coverage/', '.cache/', 'node_modules/'] },
  js.configs.recommended,
  {
    files: scripts,
    extends: [typescript.configs.strictTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    plugins: { 'import-x': importX },
    settings: { 'import-x/resolver-next': [createTypeScriptImportResolver()] },
    rules: {
      // Numbers read well in messages; what has no text of its own does not.
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      '@typescript-eslint/consistent-type-imports': ['error', { disallowTypeAnnotations: false }],
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true },
      ],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      // A string spread gives its code points, which is what is wanted where it is done.
      '@typescript-eslint/no-misused-spread': ['error', { allow: ['string'] }],
      // Off because they find no fault here: ports are objects of functions, and asynchronous by contract.
      '@typescript-eslint/unbound-method': 'off',
      '@typescript-eslint/require-await': 'off',
      '@typescript-eslint/no-unnecessary-type-parameters': 'off',
      '@typescript-eslint/no-unsafe-class-instance-assignment': 'off',
      '@typescript-eslint/no-unsafe-enum-assignment': 'off',
      '@typescript-eslint/no-unsafe-enum-comparison': 'off',
      eqeqeq: 'error',
      'import-x/no-restricted-paths': ['error', { basePath: import.meta.dirname, zones }],
      'import-x/no-cycle': 'error',
      'no-restricted-globals': ['error', ...forbidden(officeGlobals, officeMessage)],
    },
  },
  { files: mayNameOffice, rules: { 'no-restricted-globals': 'off' } },
  {
    files: pureRooms,
    rules: {
      'no-restricted-globals': [
        'error',
        ...forbidden(officeGlobals, officeMessage),
        ...forbidden(surroundings, 'This room is pure: it knows no page and no network.'),
      ],
      'no-restricted-imports': [
        'error',
        { paths: buildPackages, patterns: [{ group: ['react', 'react-dom', '@fluentui/*'] }] },
      ],
      'no-console': 'error',
    },
  },
  {
    files: ['src/lessons/reading/**', 'src/detection/compiler/**'],
    rules: { 'no-restricted-imports': 'off', 'no-console': 'off' },
  },
  {
    files: ['src/hosts/**', 'src/taskpane/**', 'src/launchevent/**'],
    rules: {
      // Case text must not reach a log.
      'no-console': 'error',
      'no-restricted-imports': ['error', { paths: buildPackages }],
    },
  },
  {
    files: ['src/hosts/**'],
    rules: {
      'no-restricted-imports': [
        'error',
        {
          paths: buildPackages,
          patterns: [{ group: ['react', 'react-dom', '@fluentui/*'], message: 'Hosts know no React.' }],
        },
      ],
    },
  },
  {
    files: ['src/hosts/word/**'],
    plugins: { 'office-addins': officeAddins },
    rules: {
      'office-addins/no-context-sync-in-loop': 'error',
      'office-addins/no-empty-load': 'error',
      'office-addins/no-navigational-load': 'error',
      'office-addins/no-office-initialize': 'error',
      'office-addins/test-for-null-using-isNullObject': 'error',
      'office-addins/load-object-before-read': 'error',
      'office-addins/call-sync-before-read': 'error',
      'office-addins/call-sync-after-load': 'error',
    },
  },
  {
    files: ['**/*.tsx', 'src/taskpane/**'],
    extends: [reactHooks.configs.flat['recommended-latest'], jsxA11y.flatConfigs.recommended],
  },
  {
    files: ['tests/**'],
    rules: {
      // A test may state what must be there; where it is not, the test fails as it should.
      '@typescript-eslint/no-non-null-assertion': 'off',
      '@typescript-eslint/no-invalid-void-type': 'off',
    },
  },
  {
    files: ['**/*.js', '**/*.mjs'],
    extends: [typescript.configs.disableTypeChecked],
    languageOptions: { globals: { process: 'readonly', console: 'readonly', URL: 'readonly' } },
  },
);
