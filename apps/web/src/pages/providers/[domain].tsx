import { parseDomain } from '@signpost/contracts';
import { sitePage } from '../../page/sitePage.ts';
import { textOf } from '../../page/textOf.ts';
import { LookupView } from '../../views/LookupView.tsx';
import { type ProviderProps, ProviderView } from '../../views/provider/ProviderView.tsx';
import { UnknownProviderView } from '../../views/UnknownProviderView.tsx';

export const config = { unstable_runtimeJS: false };

type Props = { known: ProviderProps } | { unknown: string } | { typed: string; problem: string };

export default function Provider(props: Props) {
  if ('known' in props) return <ProviderView {...props.known} />;
  return 'unknown' in props ? <UnknownProviderView domain={props.unknown} /> : <LookupView {...props} />;
}

export const getServerSideProps = sitePage<Props>(async ({ api, query }) => {
  const typed = textOf(query.domain) ?? '';
  const parsed = parseDomain(typed);
  if (!parsed.ok) return { kind: 'view', view: { typed: typed.slice(0, 300), problem: `domain.${parsed.problem}` }, status: 400 };
  const { domain } = parsed;
  if (domain !== typed) return { kind: 'redirect', to: `/providers/${domain}` };
  const [provider, observations, checks, history, events, policy, uptime, rooms] = await Promise.all([
    api.provider(domain),
    api.observations(domain),
    api.checks(),
    api.history(domain),
    api.events(domain),
    api.policy(domain),
    api.uptime(domain),
    api.roomsThere(domain),
  ]);
  if (provider.kind === 'refused') return { kind: 'view', view: { unknown: domain }, status: 404 };
  if (provider.kind !== 'found' || checks.kind !== 'found') return { kind: 'unreachable' };
  const seen = observations.kind === 'found' ? observations.value.observations : null;
  const known = {
    provider: provider.value,
    observations: seen,
    checks: checks.value.checks,
    history: history.kind === 'found' ? history.value : null,
    policy: policy.kind === 'found' ? policy.value : null,
    events: events.kind === 'found' ? events.value.items : [],
    uptime: uptime.kind === 'found' ? uptime.value : null,
    rooms: rooms.kind === 'found' ? rooms.value : null,
  };
  return { kind: 'view', view: { known }, changesSoon: provider.value.assessment === null };
});
