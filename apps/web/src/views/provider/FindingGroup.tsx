import type { CheckInfo, Finding, FindingAnswer } from '@signpost/contracts';
import { useWords } from '../../page/PageContext.tsx';
import { FindingItem } from './FindingItem.tsx';
import { sortFindings } from './sortFindings.ts';

interface Props {
  findings: Finding[];
  checks: ReadonlyMap<string, CheckInfo>;
  /** What the operator says to findings, these and others. */
  answers?: readonly FindingAnswer[];
}

/** Faults first and open; what could not be tested and what is in order each in a fold of its own. */
export function FindingGroup({ findings, ...rest }: Props) {
  const words = useWords();
  const open = sortFindings(findings).filter(({ outcome }) => outcome !== 'unknown' && outcome !== 'pass');
  const untested = findings.filter(({ outcome }) => outcome === 'unknown');
  const passed = findings.filter(({ outcome }) => outcome === 'pass');
  return (
    <>
      <FindingList findings={open} {...rest} />
      <Folded title={words.count('provider.untested', untested.length)} findings={untested} {...rest} />
      <Folded title={words.count('provider.passed', passed.length)} findings={passed} {...rest} />
    </>
  );
}

function FindingList({ findings, checks, answers = [] }: Props) {
  if (findings.length === 0) return null;
  return (
    <ul className="findings">
      {findings.map((finding) => (
        <FindingItem
          key={`${finding.check} ${finding.outcome} ${JSON.stringify(finding.seen)}`}
          finding={finding}
          check={checks.get(finding.check)}
          answer={answers.find(({ check, direction }) => check === finding.check && direction === finding.direction)}
        />
      ))}
    </ul>
  );
}

function Folded({ title, ...list }: Props & { title: string }) {
  if (list.findings.length === 0) return null;
  return (
    <details className="fold">
      <summary>{title}</summary>
      <FindingList {...list} />
    </details>
  );
}
