import { defineConfig } from 'vitest/config';

/**
 * Unit tests sit beside the code (`*.test.ts`). Those that wait for sockets, timers and threads of their own end in
 * `.component.test.ts`, those that need real servers in `.integration.test.ts`, a browser in `.browser.test.ts`.
 */
export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          include: ['{apps,packages,infra}/**/src/**/*.test.ts'],
          exclude: ['**/*.{component,integration,browser}.test.ts', '**/node_modules/**'],
          isolate: false,
          // Long for a unit test: a property may take its time on a busy machine.
          testTimeout: 30_000,
        },
      },
      {
        test: {
          name: 'component',
          include: ['{apps,packages,infra}/**/src/**/*.component.test.ts'],
          // Timers slip on a busy machine; what fails twice has failed.
          retry: 1,
          testTimeout: 40_000,
          hookTimeout: 40_000,
        },
      },
      {
        test: {
          name: 'integration',
          include: ['{apps,packages,infra}/**/src/**/*.integration.test.ts'],
          globalSetup: ['packages/testing/src/integrationSetup.ts'],
          fileParallelism: false,
          // Real servers may lose a stanza on a busy machine; what fails twice has failed.
          retry: 1,
          testTimeout: 60_000,
          hookTimeout: 180_000,
        },
      },
      {
        test: {
          name: 'browser',
          include: ['{apps,packages,infra}/**/src/**/*.browser.test.ts'],
          globalSetup: ['packages/testing/src/browserSetup.ts'],
          fileParallelism: false,
          testTimeout: 60_000,
          hookTimeout: 300_000,
        },
      },
    ],
  },
});
