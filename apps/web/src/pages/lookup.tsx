import { parseDomain } from '@signpost/contracts';
import { sitePage } from '../page/sitePage.ts';
import { textOf } from '../page/textOf.ts';
import { LookupView } from '../views/LookupView.tsx';

export const config = { unstable_runtimeJS: false };
export default LookupView;

export const getServerSideProps = sitePage<{ typed: string; problem: string | null }>(async ({ query }) => {
  const typed = textOf(query.domain);
  if (typed === null) return { kind: 'view', view: { typed: '', problem: null } };
  const parsed = parseDomain(typed);
  if (parsed.ok) return { kind: 'redirect', to: `/providers/${parsed.domain}` };
  return { kind: 'view', view: { typed: typed.slice(0, 300), problem: `domain.${parsed.problem}` }, status: 400 };
});
