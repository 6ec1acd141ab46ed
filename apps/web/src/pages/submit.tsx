import type { GetServerSideProps } from 'next';
import { apiClient } from '../data/apiClient.ts';
import { clientAddress } from '../page/clientAddress.ts';
import { readForm } from '../page/readForm.ts';
import { readLookup } from '../page/readLookup.ts';
import { sitePage } from '../page/sitePage.ts';
import { textOf } from '../page/textOf.ts';
import { type SubmitProps, SubmitView } from '../views/submit/SubmitView.tsx';
import { findingQuery, readFinding } from '../views/tests/readFinding.ts';
import { testHref } from '../views/tests/testHref.ts';

export const config = { unstable_runtimeJS: false };
export default SubmitView;

/** What was typed is only shown: a test begins by POST alone. */
const show = sitePage<SubmitProps>(async ({ query }) => ({
  kind: 'view',
  view: { typed: (textOf(query.domain) ?? '').slice(0, 300), problem: null },
}));

const showProblem = (typed: string, problem: string, status: number) =>
  sitePage<SubmitProps>(async () => ({ kind: 'view', view: { typed: typed.slice(0, 300), problem }, status, kept: false }));

export const getServerSideProps: GetServerSideProps = async (context) => {
  const { req, res } = context;
  if (req.method !== 'POST') return show(context);
  const form = await readForm(req);
  const typed = form?.get('domain')?.slice(0, 3000) ?? '';
  const doubted = readFinding(form?.get('finding') ?? null);
  const lookup = readLookup(typed);
  if (lookup.kind === 'problem') return showProblem(typed, `domain.${lookup.problem}`, 400)(context);
  const answer = await apiClient().askForTest(lookup.domain, clientAddress(req), doubted);
  if (answer.kind === 'taken')
    return { redirect: { destination: testHref(answer.id) + (doubted ? findingQuery(doubted) : ''), statusCode: 303 } };
  if (answer.kind === 'unreachable') return showProblem(typed, 'submit.unreachable', 503)(context);
  if (answer.retryAfter) res.setHeader('Retry-After', answer.retryAfter);
  const problem = answer.code === 'error.rate-limited' ? 'submit.too-many' : answer.code;
  return showProblem(typed, problem, answer.status)(context);
};
