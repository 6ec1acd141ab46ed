import type { CheckInfo, OperatorState } from '@signpost/contracts';
import { DomainName } from '../../components/DomainName.tsx';
import { Filled } from '../../components/Filled.tsx';
import { Notice } from '../../components/Notice.tsx';
import { PageHead } from '../../components/PageHead.tsx';
import { useWords } from '../../page/PageContext.tsx';
import { Controls } from './Controls.tsx';
import { Prove } from './Prove.tsx';

export interface OperateProps {
  domain: string;
  state: OperatorState;
  checks: CheckInfo[];
  /** What the last form came to. */
  done: string | null;
  problem: string | null;
}

/** The page of a domain for whoever has proved it, or is about to. */
export function OperateView({ domain, state, checks, done, problem }: OperateProps) {
  const { t } = useWords();
  return (
    <div className="reading-page operate">
      <PageHead title={t('operate.title', { domain })} index={false} />
      <h1>
        <Filled id="operate.title" blanks={{ domain: <DomainName>{domain}</DomainName> }} />
      </h1>
      <Told done={done} problem={problem} />
      {state.state === 'claimed' ? (
        <Controls page={state.page} csrf={state.csrf} checks={checks} webhookSecret={state.webhookSecret ?? null} />
      ) : (
        <Prove domain={domain} pending={state.state === 'pending' ? state : null} />
      )}
    </div>
  );
}

function Told({ done, problem }: Pick<OperateProps, 'done' | 'problem'>) {
  const { t, has, say } = useWords();
  if (problem !== null) {
    const known = [`operate.problem.${problem}`, problem].find((id) => /^(operate|error)\./.test(id) && has(id));
    return (
      <div role="alert">
        <Notice tone="warn" title={known ? say({ id: known, params: {} }) : t('operate.problem.refused')} />
      </div>
    );
  }
  if (done === null || !has(`operate.done.${done}`)) return null;
  return (
    <div role="status">
      <Notice title={say({ id: `operate.done.${done}`, params: {} })} />
    </div>
  );
}
