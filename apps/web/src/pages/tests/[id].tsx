import { sitePage } from '../../page/sitePage.ts';
import { textOf } from '../../page/textOf.ts';
import { answersFor } from '../../views/tests/answersFor.ts';
import { readFinding } from '../../views/tests/readFinding.ts';
import { type TestProps, TestView } from '../../views/tests/TestView.tsx';
import { UnknownTestView } from '../../views/tests/UnknownTestView.tsx';

export const config = { unstable_runtimeJS: false };

type Props = { known: TestProps } | { unknown: true };

export default function Test(props: Props) {
  return 'known' in props ? <TestView {...props.known} /> : <UnknownTestView />;
}

export const getServerSideProps = sitePage<Props>(async ({ api, query }) => {
  const [report, checks] = await Promise.all([api.test((textOf(query.id) ?? '').slice(0, 100)), api.checks()]);
  if (report.kind === 'refused') return { kind: 'view', view: { unknown: true }, status: 404 };
  if (report.kind !== 'found' || checks.kind !== 'found') return { kind: 'unreachable' };
  const doubted = readFinding(textOf(query.finding));
  const over = report.value.run.finishedAt !== null;
  const answers = over && doubted ? await answersFor(report.value, doubted, api.evidence) : [];
  return {
    kind: 'view',
    view: { known: { report: report.value, checks: checks.value.checks, doubted, answers } },
    kept: false,
  };
});
