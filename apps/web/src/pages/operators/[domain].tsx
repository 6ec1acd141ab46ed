import { parseDomain } from '@signpost/contracts';
import { sitePage } from '../../page/sitePage.ts';
import { textOf } from '../../page/textOf.ts';
import { ClaimFormView } from '../../views/operate/ClaimFormView.tsx';
import { type OperateProps, OperateView } from '../../views/operate/OperateView.tsx';

export const config = { unstable_runtimeJS: false };

type Props = { operate: OperateProps } | { typed: string; problem: string };

export default function Operate(props: Props) {
  return 'operate' in props ? <OperateView {...props.operate} /> : <ClaimFormView {...props} />;
}

/** What this page shows depends on who asks, so that nobody keeps it. */
export const getServerSideProps = sitePage<Props>(async ({ api, query, cookie }) => {
  const typed = textOf(query.domain) ?? '';
  const parsed = parseDomain(typed);
  if (!parsed.ok) return { kind: 'view', view: { typed: typed.slice(0, 300), problem: `domain.${parsed.problem}` }, status: 400 };
  const { domain } = parsed;
  if (domain !== typed) return { kind: 'redirect', to: `/operators/${domain}` };
  const [state, checks] = await Promise.all([api.operator(domain, cookie), api.checks()]);
  if (state.kind !== 'found' || checks.kind !== 'found') return { kind: 'unreachable' };
  const operate = {
    domain,
    state: state.value,
    checks: checks.value.checks,
    done: textOf(query.done),
    problem: textOf(query.problem),
  };
  return { kind: 'view', view: { operate }, kept: false };
});
