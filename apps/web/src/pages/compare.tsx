import type { ProviderDetail } from '@signpost/contracts';
import { readCompareQuery } from '../compare/readCompareQuery.ts';
import { sitePage } from '../page/sitePage.ts';
import { type CompareProps, CompareView } from '../views/compare/CompareView.tsx';

export const config = { unstable_runtimeJS: false };
export default CompareView;

export const getServerSideProps = sitePage<CompareProps>(async ({ api, query }) => {
  const request = readCompareQuery(query);
  if (request.kind === 'untidy') return { kind: 'redirect', to: request.to };
  const { domains, tooMany } = request;
  const answers = await Promise.all(domains.map((domain) => api.provider(domain)));
  if (answers.some(({ kind }) => kind === 'unreachable')) return { kind: 'unreachable' };
  const found = answers.flatMap((answer) => (answer.kind === 'found' ? [answer.value] : []));
  const providers = found.filter(({ listing }) => listing !== 'opted-out').map(withoutEvidence);
  const missing = domains.filter((domain) => !providers.some((provider) => provider.domain === domain));
  return { kind: 'view', view: { providers, missing, tooMany } };
});

/** Nothing of the assessment is compared beyond what the row says. */
const withoutEvidence = (provider: ProviderDetail): ProviderDetail => ({ ...provider, assessment: null });
