import type { CheckInfo, Finding } from '@signpost/contracts';
import { useWords } from '../../page/PageContext.tsx';
import { FindingItem } from './FindingItem.tsx';
import { sortFindings } from './sortFindings.ts';

interface Props {
  findings: Finding[];
  checks: ReadonlyMap<string, CheckInfo>;
}

/** Faults first and open; what could not be tested and what is in order each in a fold of its own. */
export function FindingGroup({ findings, checks }: Props) {
  const words = useWords();
  const open = sortFindings(findings).filter(({ outcome }) => outcome !== 'unknown' && outcome !== 'pass');
  const untested = findings.filter(({ outcome }) => outcome === 'unknown');
  const passed = findings.filter(({ outcome }) => outcome === 'pass');
  return (
    <>
      <FindingList findings={open} checks={checks} />
      <Folded title={words.count('provider.untested', untested.length)} findings={untested} checks={checks} />
      <Folded title={words.count('provider.passed', passed.length)} findings={passed} checks={checks} />
    </>
  );
}

function FindingList({ findings, checks }: Props) {
  if (findings.length === 0) return null;
  return (
    <ul className="findings">
      {findings.map((finding) => (
        <FindingItem
          key={`${finding.check} ${finding.outcome} ${JSON.stringify(finding.seen)}`}
          finding={finding}
          check={checks.get(finding.check)}
        />
      ))}
    </ul>
  );
}

function Folded({ title, findings, checks }: Props & { title: string }) {
  if (findings.length === 0) return null;
  return (
    <details className="fold">
      <summary>{title}</summary>
      <FindingList findings={findings} checks={checks} />
    </details>
  );
}
