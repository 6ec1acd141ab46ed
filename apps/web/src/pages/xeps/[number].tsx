import type { ProviderRow, XepInfo } from '@signpost/contracts';
import { sitePage } from '../../page/sitePage.ts';
import { textOf } from '../../page/textOf.ts';
import { type Havers, UnknownXepView, XepView } from '../../views/xeps/XepView.tsx';

export const config = { unstable_runtimeJS: false };

type Props = { xep: XepInfo; havers: Havers } | { unknown: true };

export default function Xep(props: Props) {
  return 'unknown' in props ? <UnknownXepView /> : <XepView {...props} />;
}

const shown = 12;
const none = { items: [] as ProviderRow[], total: 0 };

export const getServerSideProps = sitePage<Props>(async ({ api, query }) => {
  const typed = textOf(query.number) ?? '';
  if (!/^\d{1,4}$/.test(typed)) return { kind: 'view', view: { unknown: true }, status: 404 };
  const padded = typed.padStart(4, '0');
  if (typed !== padded) return { kind: 'redirect', to: `/xeps/${padded}` };
  const xeps = await api.xeps();
  if (xeps.kind !== 'found') return { kind: 'unreachable' };
  const xep = xeps.value.xeps.find(({ number }) => number === Number(typed));
  if (!xep) return { kind: 'view', view: { unknown: true }, status: 404 };
  const filter = { xep: String(Number(typed)), limit: shown };
  const [sure, either, facets] = await Promise.all([
    api.providers(filter),
    api.providers({ ...filter, likely: 'yes' }),
    api.facets({}),
  ]);
  if (sure.kind === 'unreachable' || either.kind === 'unreachable') return { kind: 'unreachable' };
  const counts = facets.kind === 'found' ? (facets.value.facets.xep ?? {}) : {};
  const yes = sure.kind === 'found' ? sure.value : none;
  const likely =
    either.kind === 'found' ? either.value.items.filter(({ domain }) => !yes.items.some((one) => one.domain === domain)) : [];
  const countOf = (answer: string) => counts[`${Number(typed)}=${answer}`] ?? 0;
  const havers = {
    yes: yes.items,
    claimed: yes.items.length < shown ? likely : [],
    counts: { yes: countOf('yes'), claimed: countOf('claimed'), no: countOf('no'), unknown: countOf('unknown') },
  };
  return { kind: 'view', view: { xep, havers } };
});
