import type { Assessment, CheckInfo } from '@signpost/contracts';
import { Capabilities } from './Capabilities.tsx';
import { Conflicts } from './Conflicts.tsx';
import { Contacts } from './Contacts.tsx';
import { ForOperator } from './ForOperator.tsx';
import { Security } from './Security.tsx';
import { SignUpBox } from './SignUpBox.tsx';
import { Suites } from './Suites.tsx';
import { Verdict } from './Verdict.tsx';

interface Props {
  assessment: Assessment;
  checks: CheckInfo[];
}

/** Everything that follows from the assessment, newcomer's part first. */
export function Assessed({ assessment, checks }: Props) {
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
      <Security assessment={assessment} checks={catalogue} />
      <ForOperator assessment={assessment} checks={catalogue} />
      <Suites assessment={assessment} />
    </>
  );
}
