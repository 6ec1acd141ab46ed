import { sitePage } from '../../page/sitePage.ts';
import { readAnswers, readStep } from '../../start/startAnswers.ts';
import { type QuestionProps, QuestionView } from '../../views/start/QuestionView.tsx';

export const config = { unstable_runtimeJS: false };
export default QuestionView;

export const getServerSideProps = sitePage<QuestionProps>(async ({ query }) => ({
  kind: 'view',
  view: { step: readStep(query), answers: readAnswers(query) },
}));
