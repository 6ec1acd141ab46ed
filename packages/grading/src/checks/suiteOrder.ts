import { info, pass, targetCheck } from '../check.ts';
import { specs } from '../specs.ts';

/** Shown, not graded. */
export const suiteOrder = targetCheck({
  id: 'suite-order',
  directions: ['c2s', 's2s'],
  sees: ['server-order', 'client-order'],
  spec: [specs.tlsUse],
  fix: {},
  uses: ['sweep'],
  judgeTarget: ({ sweep }) => {
    const orders = sweep?.body.versions.map(({ order }) => order).filter((order) => order !== 'unknown') ?? [];
    if (orders.length === 0) return null;
    return orders.includes('client') ? info('client-order') : pass('server-order');
  },
});
