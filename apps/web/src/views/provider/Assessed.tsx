import type { Assessment, CheckInfo, XepInfo } from '@signpost/contracts';
import { Capabilities } from './Capabilities.tsx';
import { Contacts } from './Contacts.tsx';
import { ForOperator } from './ForOperator.tsx';
import { Security } from './Security.tsx';
import { SignUpBox } from './SignUpBox.tsx';
import { Verdict } from './Verdict.tsx';

interface Props {
  assessment: Assessment;
  checks: CheckInfo[];
  xeps: XepInfo[];
}

/** Everything that follows from the assessment, newcomer's part first. */
export function Assessed({ assessment, checks, xeps }: Props) {
  const catalogue = new Map(checks.map((check) => [check.id, check]));
  return (
    <>
      <Verdict assessment={assessment} checks={catalogue} />
      <SignUpBox assessment={assessment} />
      <Capabilities assessment={assessment} xeps={xeps} />
      <Security assessment={assessment} checks={catalogue} />
      <Contacts assessment={assessment} />
      <ForOperator assessment={assessment} checks={catalogue} />
    </>
  );
}
