import { fail, pass, type SeenName, targetCheck } from '../check.ts';
import { type SuiteTraits, traitsOfSuite } from '../cipherSuite.ts';
import { protocolFix } from '../fixes/protocolFix.ts';
import { specs } from '../specs.ts';

/** Worst first: one suite can be bad in several ways. */
const flaws: readonly (readonly [keyof SuiteTraits, SeenName])[] = [
  ['unencrypted', 'suite-unencrypted'],
  ['anonymous', 'suite-anonymous'],
  ['exportGrade', 'suite-export'],
  ['rc4', 'suite-rc4'],
  ['block64', 'suite-64-bit'],
];

export const weakSuite = targetCheck({
  id: 'weak-suite',
  directions: ['c2s', 's2s'],
  sees: ['suite-sound', 'suite-unencrypted', 'suite-anonymous', 'suite-export', 'suite-rc4', 'suite-64-bit'],
  spec: [specs.tlsUse, specs.rc4],
  fix: protocolFix,
  judgeTarget: ({ session }) => {
    if (!session) return null;
    const traits = traitsOfSuite(session.suite);
    const flaw = flaws.find(([trait]) => traits[trait]);
    return flaw ? fail(flaw[1], { suite: session.suite }) : pass('suite-sound', { suite: session.suite });
  },
});
