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
  const [whole, checks] = await Promise.all([api.whole(domain), api.checks()]);
  if (whole.kind === 'refused') return { kind: 'view', view: { unknown: domain }, status: 404 };
  if (whole.kind !== 'found' || checks.kind !== 'found') return { kind: 'unreachable' };
  const known = { whole: whole.value, checks: checks.value.checks };
  return { kind: 'view', view: { known }, changesSoon: whole.value.provider.assessment === null };
});
