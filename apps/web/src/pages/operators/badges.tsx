import { readBadgeQuery } from '../../operators/readBadgeQuery.ts';
import { sitePage } from '../../page/sitePage.ts';
import { type BadgesProps, BadgesView } from '../../views/operators/badges/BadgesView.tsx';

export const config = { unstable_runtimeJS: false };
export default BadgesView;

export const getServerSideProps = sitePage<BadgesProps>(async ({ api, query }) => {
  const request = readBadgeQuery(query);
  if (request.typed === '' || request.problem)
    return { kind: 'view', view: { request, known: null }, ...(request.problem ? { status: 400 } : {}) };
  const provider = await api.provider(request.choice.domain);
  if (provider.kind === 'unreachable') return { kind: 'unreachable' };
  return { kind: 'view', view: { request, known: provider.kind === 'found' } };
});
