import { info, pass, targetCheck } from '../check.ts';
import { specs } from '../specs.ts';

const hybrid = /mlkem|kyber/i;

/** Shown, not graded yet. */
export const postQuantum = targetCheck({
  id: 'post-quantum',
  directions: ['c2s', 's2s'],
  sees: ['post-quantum', 'no-post-quantum'],
  spec: [specs.hybridGroups],
  fix: {},
  uses: ['sweep'],
  judgeTarget: ({ sweep, session }) => {
    const swept = sweep?.body.groups.tls13;
    const names = [...(session?.group ? [session.group] : []), ...(swept?.groups.map(({ name }) => name) ?? [])].filter((name) =>
      hybrid.test(name),
    );
    if (names.length > 0) return pass('post-quantum', { groups: [...new Set(names)].slice(0, 4).join(', ') });
    return swept?.complete && sweep && sweep.body.handshakes.accepted > 0 ? info('no-post-quantum') : null;
  },
});
