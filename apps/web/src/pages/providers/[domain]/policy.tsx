import { parseDomain } from '@signpost/contracts';
import { sitePage } from '../../../page/sitePage.ts';
import { textOf } from '../../../page/textOf.ts';
import { type PolicyProps, PolicyView } from '../../../views/provider/policy/PolicyView.tsx';
import { UnknownProviderView } from '../../../views/UnknownProviderView.tsx';

export const config = { unstable_runtimeJS: false };

type Props = PolicyProps | { unknown: string };

export default function Policy(props: Props) {
  return 'unknown' in props ? <UnknownProviderView domain={props.unknown} /> : <PolicyView {...props} />;
}

export const getServerSideProps = sitePage<Props>(async ({ api, query }) => {
  const typed = textOf(query.domain) ?? '';
  const parsed = parseDomain(typed);
  if (!parsed.ok || parsed.domain !== typed) return { kind: 'redirect', to: `/providers/${encodeURIComponent(typed)}` };
  const { domain } = parsed;
  const [policy, list] = await Promise.all([api.policy(domain), api.policyVersions(domain)]);
  if (policy.kind === 'refused') return { kind: 'view', view: { unknown: domain }, status: 404 };
  if (policy.kind !== 'found' || list.kind !== 'found') return { kind: 'unreachable' };
  const { versions } = list.value;
  const asked = textOf(query.version) ?? versions[0]?.id;
  const known = versions.some(({ id }) => id === asked);
  if (asked !== undefined && !known) return { kind: 'redirect', to: `/providers/${domain}/policy` };
  const shown = asked === undefined ? null : await api.policyVersion(domain, asked);
  if (shown !== null && shown.kind !== 'found') return { kind: 'unreachable' };
  return { kind: 'view', view: { policy: policy.value, versions, shown: shown?.value ?? null } };
});
