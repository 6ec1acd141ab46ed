import type { TestReport, Transcript } from '@signpost/contracts';
import { expect, it } from 'vitest';
import { answersFor, transcriptsFor } from './answersFor.ts';

const transcript = (observationId: string): Transcript => ({
  ...{ observationId, kind: 'stream', target: 'xmpp.example.org:5222', label: observationId, sha256: observationId },
});
const reportOf = (rests: string[], said: string[]) =>
  ({
    assessment: { findings: [{ check: 'rc4', direction: 'c2s', observationIds: rests }] },
    transcripts: said.map(transcript),
  }) as unknown as TestReport;
const rc4 = { check: 'rc4', direction: 'c2s' } as const;
const idsOf = (report: TestReport, doubted = rc4 as Parameters<typeof transcriptsFor>[1]) =>
  transcriptsFor(report, doubted).map(({ observationId }) => observationId);

it('shows what the finding rests on, or all of the look where that says nothing', () => {
  expect(idsOf(reportOf(['b'], ['a', 'b', 'c']))).toEqual(['b']);
  expect(idsOf(reportOf([], ['a', 'b']))).toEqual(['a', 'b']);
  expect(idsOf(reportOf(['a'], ['a', 'b']), { check: 'scram', direction: 'c2s' })).toEqual(['a', 'b']);
  expect(
    idsOf(
      reportOf(
        [],
        Array.from({ length: 30 }, (_, index) => `${index}`),
      ),
    ),
  ).toHaveLength(6);
});

it('keeps line breaks, and nothing that hides or turns what follows', async () => {
  const said = '<a>\n\t<b/>\u0007\u202Egpj.exe\u2066\u2028\u200B</a>';
  const [answer] = await answersFor(reportOf([], ['a']), rc4, async () => said);
  expect(answer?.text).toBe('<a>\n\t<b/>\u{fffd}\u{fffd}gpj.exe\u{fffd}\u{fffd}\u{fffd}</a>');
});

it('bounds a text, and leaves out what is not kept any more', async () => {
  const read = async (sha256: string) => (sha256 === 'a' ? 'x'.repeat(1_000_000) : null);
  const answers = await answersFor(reportOf([], ['a', 'b']), rc4, read);
  expect(answers.map(({ label, text }) => [label, text.length])).toEqual([['a', 12_000]]);
});
