import { sitePage } from '../../page/sitePage.ts';
import { freshSeed, readAnswers, resultHref } from '../../start/startAnswers.ts';
import { type ResultProps, ResultView } from '../../views/start/ResultView.tsx';

export const config = { unstable_runtimeJS: false };
export default ResultView;

/** An address without a seed gets one, so that it can be shared and shows the same again. */
export const getServerSideProps = sitePage<ResultProps>(async ({ api, query, search }) => {
  const answers = readAnswers(query);
  const seeded = { ...answers, seed: answers.seed ?? freshSeed(new Date()) };
  const address = resultHref(seeded);
  if (address !== `/start/result${search.replaceAll('%2C', ',')}`) return { kind: 'redirect', to: address };
  const choice = await api.choose(seeded);
  return choice.kind === 'found' ? { kind: 'view', view: { answers: seeded, choice: choice.value } } : { kind: 'unreachable' };
});
