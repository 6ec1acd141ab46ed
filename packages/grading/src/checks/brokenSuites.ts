import type { SuiteTraitName } from '@signpost/contracts';
import { fail, pass, type SeenName, targetCheck, unknown } from '../check.ts';
import { protocolFix } from '../fixes/protocolFix.ts';
import { specs } from '../specs.ts';
import { suitesWith } from '../sweep.ts';
import { hasTls } from '../sweepCheck.ts';

const flaws: readonly (readonly [SuiteTraitName, SeenName])[] = [
  ['null', 'suite-unencrypted'],
  ['anonymous', 'suite-anonymous'],
  ['export', 'suite-export'],
];

export const brokenSuites = targetCheck({
  id: 'broken-suites',
  directions: ['c2s', 's2s'],
  sees: ['no-broken-suites', 'suite-unencrypted', 'suite-anonymous', 'suite-export', 'not-swept'],
  spec: [specs.tlsUse],
  fix: protocolFix,
  uses: ['sweep'],
  judgeTarget: (target) => {
    if (!hasTls(target)) return null;
    const seen = flaws.map(([trait, name]) => ({ name, ...suitesWith(target, trait) }));
    const flaw = seen.find(({ answer }) => answer === 'yes');
    if (flaw) return fail(flaw.name, { names: flaw.names });
    return seen.every(({ answer }) => answer === 'no') ? pass('no-broken-suites') : unknown('not-swept');
  },
});
