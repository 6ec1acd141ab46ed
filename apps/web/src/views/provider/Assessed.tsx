import type { Assessment, CheckInfo, FindingAnswer, SpamStanding } from '@signpost/contracts';
import { Capabilities } from './Capabilities.tsx';
import { Conflicts } from './Conflicts.tsx';
import { Contacts } from './Contacts.tsx';
import { ForOperator } from './ForOperator.tsx';
import { Security } from './Security.tsx';
import { ServerFacts } from './ServerFacts.tsx';
import { SignUpBox } from './SignUpBox.tsx';
import { SpamBox } from './SpamBox.tsx';
import { Suites } from './Suites.tsx';
import { Verdict } from './Verdict.tsx';

interface Props {
  assessment: Assessment;
  checks: CheckInfo[];
  spam: SpamStanding | undefined;
  /** What the operator says to findings. */
  answers: readonly FindingAnswer[];
}

/** Everything that follows from the assessment, newcomer's part first. */
export function Assessed({ assessment, checks, spam, answers }: Props) {
  const catalogue = new Map(checks.map((check) => [check.id, check]));
  return (
    <>
      <div className="provider-top">
        <Verdict assessment={assessment} checks={catalogue} />
        <SignUpBox assessment={assessment} />
        <Capabilities assessment={assessment} />
        <Contacts assessment={assessment} />
      </div>
      <Conflicts assessment={assessment} />
      <SpamBox assessment={assessment} spam={spam} />
      <Security assessment={assessment} checks={catalogue} answers={answers} />
      <ForOperator assessment={assessment} checks={catalogue} />
      <ServerFacts assessment={assessment} />
      <Suites assessment={assessment} />
    </>
  );
}
