import type { DoubtedFinding, TestReport, Transcript } from '@signpost/contracts';

/** A raw answer as it is shown: what a stranger's server said, made harmless to read. */
export interface SpokenAnswer {
  label: string;
  target: string;
  text: string;
}

const most = 6;
const mostLetters = 12_000;
/** All but line breaks and tabs of what is not seen, or turns the direction of what is. */
const unseen = /[^\P{C}\n\t]|[\u2028\u2029]/gu;

/** The raw answers that bear on a doubted finding: those that it rests on, or else all of the test. */
export function transcriptsFor({ assessment, transcripts }: TestReport, { check, direction }: DoubtedFinding): Transcript[] {
  const findings = assessment?.findings.filter((one) => one.check === check && one.direction === direction) ?? [];
  const ids = new Set(findings.flatMap(({ observationIds }) => observationIds));
  const own = transcripts.filter(({ observationId }) => ids.has(observationId));
  return (own.length > 0 ? own : transcripts).slice(0, most);
}

/** Fetches them; what is not kept any more is left out. */
export async function answersFor(
  report: TestReport,
  doubted: DoubtedFinding,
  read: (sha256: string) => Promise<string | null>,
): Promise<SpokenAnswer[]> {
  const chosen = transcriptsFor(report, doubted);
  const texts = await Promise.all(chosen.map(({ sha256 }) => read(sha256)));
  return chosen.flatMap(({ label, target }, index) => {
    const text = texts[index];
    return text ? [{ label, target, text: text.slice(0, mostLetters).replace(unseen, '\u{fffd}') }] : [];
  });
}
