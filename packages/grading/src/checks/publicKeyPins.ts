import { pass, targetCheck, warn } from '../check.ts';
import { specs } from '../specs.ts';

/** Shown, not graded: pins that no served key fits lock out everybody who believes them. */
export const publicKeyPins = targetCheck({
  id: 'public-key-pins',
  directions: ['c2s', 's2s'],
  sees: ['pins-match', 'pins-mismatch'],
  spec: [specs.hostMeta2],
  fix: {},
  uses: ['web'],
  judgeTarget: ({ session }, { web }) => {
    const pins = web?.body.hostMeta2?.publicKeyPins ?? [];
    if (!session || pins.length === 0) return null;
    const served = session.chain.map(({ spkiSha256 }) => Buffer.from(spkiSha256, 'hex').toString('base64'));
    return served.some((key) => pins.includes(key)) ? pass('pins-match') : warn('pins-mismatch');
  },
});
