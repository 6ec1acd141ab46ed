import { expect, it } from 'vitest';
import { undecidedScripts } from './installScripts.ts';

it('names each package whose install script nobody decided about', () => {
  const lock = {
    packages: {
      'node_modules/known': { hasInstallScript: true },
      'node_modules/quiet': {},
      'node_modules/a/node_modules/@evil/miner': { hasInstallScript: true },
      'node_modules/other-system': { hasInstallScript: true, os: ['win32'] },
    },
  };
  expect(undecidedScripts(lock, new Set(['known']))).toEqual(['@evil/miner']);
});
