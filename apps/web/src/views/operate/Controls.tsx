import type { CheckInfo, OperatorPage } from '@signpost/contracts';
import { ComingRules } from '../provider/ComingRules.tsx';
import { AccountBox } from './AccountBox.tsx';
import { AnswerBox } from './AnswerBox.tsx';
import { ClaimsBox } from './ClaimsBox.tsx';
import { DeleteBox } from './DeleteBox.tsx';
import { FactsBox } from './FactsBox.tsx';
import { LevelsBox } from './LevelsBox.tsx';
import { ListingControl } from './ListingControl.tsx';
import { LooksBox } from './LooksBox.tsx';
import { TellBox } from './TellBox.tsx';
import { TestsBox } from './TestsBox.tsx';

export interface ControlProps {
  page: OperatorPage;
  csrf: string;
  checks: CheckInfo[];
  /** Of a webhook that was made a moment ago. */
  webhookSecret?: string | null;
}

/** Everything that an operator decides, each with a button of its own. */
export function Controls(props: ControlProps) {
  const out = props.page.listing === 'opted-out';
  const { coming } = props.page;
  return (
    <>
      {out || !coming ? null : (
        <ComingRules coming={coming} checks={new Map(props.checks.map((check) => [check.id, check]))} level={2} />
      )}
      <ListingControl {...props} />
      {out ? null : <TestsBox {...props} />}
      {out ? null : <LooksBox {...props} />}
      <LevelsBox {...props} />
      {out ? null : <AccountBox {...props} />}
      <FactsBox {...props} />
      {out ? null : <AnswerBox {...props} />}
      {out ? null : <TellBox {...props} />}
      <ClaimsBox {...props} />
      <DeleteBox {...props} />
    </>
  );
}
