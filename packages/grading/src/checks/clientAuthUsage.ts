import { pass, targetCheck, warn } from '../check.ts';
import { specs } from '../specs.ts';

const clientAuth = /^(client[ _-]?auth|TLS Web Client Authentication|1\.3\.6\.1\.5\.5\.7\.3\.2)$/i;
const anyUsage = /^(any|anyExtendedKeyUsage|2\.5\.29\.37\.0)$/i;

/** A certificate without any extended key usage may be used for everything (RFC 5280 §4.2.1.12). */
export const clientAuthUsage = targetCheck({
  id: 'client-auth-usage',
  directions: ['s2s'],
  sees: ['client-auth-allowed', 'client-auth-missing'],
  spec: [specs.external],
  fix: {},
  judgeTarget: ({ leaf }) => {
    if (!leaf) return null;
    const usages = leaf.extendedKeyUsages;
    const allowed = usages.length === 0 || usages.some((usage) => clientAuth.test(usage) || anyUsage.test(usage));
    return allowed ? pass('client-auth-allowed') : warn('client-auth-missing');
  },
});
