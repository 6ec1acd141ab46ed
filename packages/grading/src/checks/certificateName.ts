import { fail, pass, targetCheck, warn } from '../check.ts';
import { certificateFix } from '../fixes/certificateFix.ts';
import { cureOf } from '../identity.ts';
import { specs } from '../specs.ts';

export const certificateName = targetCheck({
  id: 'certificate-name',
  directions: ['c2s', 's2s'],
  sees: ['name-matches', 'wrong-name', 'name-cured-by-dane', 'name-cured-by-posh'],
  spec: [specs.identity, specs.daneSrv, specs.posh],
  fix: certificateFix,
  uses: ['dns', 'web'],
  judgeTarget: (target, view) => {
    const { session, leaf } = target;
    if (!session || !leaf) return null;
    if (session.trust.nameMatches) return pass('name-matches', { domain: view.domain });
    const cure = cureOf(view, target, 'name');
    const params = { domain: view.domain, names: namesOf(leaf.dnsNames, leaf.srvNames) };
    return cure ? warn(`name-cured-by-${cure}`, params) : fail('wrong-name', params);
  },
});

const shown = 5;
function namesOf(dnsNames: readonly string[], srvNames: readonly string[]): string {
  const names = [...dnsNames, ...srvNames];
  return names.slice(0, shown).join(', ') + (names.length > shown ? ', …' : '') || '–';
}
