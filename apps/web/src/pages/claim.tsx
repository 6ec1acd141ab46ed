import { parseDomain } from '@signpost/contracts';
import { sitePage } from '../page/sitePage.ts';
import { textOf } from '../page/textOf.ts';
import { type ClaimFormProps, ClaimFormView } from '../views/operate/ClaimFormView.tsx';

export const config = { unstable_runtimeJS: false };
export default ClaimFormView;

export const getServerSideProps = sitePage<ClaimFormProps>(async ({ query }) => {
  const typed = textOf(query.domain);
  if (typed === null) return { kind: 'view', view: { typed: '', problem: null } };
  const parsed = parseDomain(typed.slice(0, 3000));
  if (parsed.ok) return { kind: 'redirect', to: `/operators/${parsed.domain}` };
  return { kind: 'view', view: { typed: typed.slice(0, 300), problem: `domain.${parsed.problem}` }, status: 400 };
});
