/** @type {import('jest').Config} */
export default {
  testMatch: ['<rootDir>/tests/unit/**/*.test.ts', '<rootDir>/tests/unit/**/*.test.tsx'],
  transform: {
    '^.+\\.[jt]sx?$': [
      '@swc/jest',
      {
        jsc: {
          parser: { syntax: 'typescript', tsx: true },
          transform: { react: { runtime: 'automatic' } },
          target: 'es2022',
        },
      },
    ],
  },
  // These packages come as ES modules where jest looks for CommonJS.
  transformIgnorePatterns: [
    '/node_modules/(?!(@noble|stemmer|marked|strip-bom|uuid|htmlparser2|domhandler|domutils|dom-serializer|domelementtype|entities)/)',
  ],
};
