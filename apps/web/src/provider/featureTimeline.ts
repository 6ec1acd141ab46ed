import { type Answer, answers, type HistoryItem } from '@signpost/contracts';

export interface FeatureChange {
  /** ISO 8601. */
  at: string;
  from: Answer;
  to: Answer;
}

export interface FeatureLine {
  id: string;
  /** Oldest first. */
  changes: FeatureChange[];
}

const answerOf = (text: string | null): Answer => answers.find((answer) => answer === text) ?? 'unknown';

/** Each feature that changed, with its changes; those that changed last come first. */
export function featureTimeline(items: readonly HistoryItem[]): FeatureLine[] {
  const lines = new Map<string, FeatureChange[]>();
  for (const { since, changes } of [...items].reverse()) {
    for (const { kind, subject, from, to } of changes) {
      if (kind !== 'capability' || subject === null) continue;
      lines.set(subject, [...(lines.get(subject) ?? []), { at: since, from: answerOf(from), to: answerOf(to) }]);
    }
  }
  const last = (changes: FeatureChange[]) => changes.at(-1)?.at ?? '';
  return [...lines]
    .map(([id, changes]) => ({ id, changes }))
    .sort((a, b) => (last(a.changes) < last(b.changes) ? 1 : last(a.changes) > last(b.changes) ? -1 : a.id < b.id ? -1 : 1));
}

export interface Stretch {
  answer: Answer;
  /** Share of the whole time, 0 to 1. */
  begin: number;
  end: number;
}

/** What a feature was from `from` to `until`, in stretches. */
export function stretchesOf({ changes }: FeatureLine, from: number, until: number): Stretch[] {
  const place = (time: number) => (until === from ? 0 : Math.min(1, Math.max(0, (time - from) / (until - from))));
  const times = changes.map(({ at }) => place(Date.parse(at)));
  const first: Stretch = { answer: changes[0]?.from ?? 'unknown', begin: 0, end: times[0] ?? 1 };
  const rest = changes.map(({ to }, index) => ({ answer: to, begin: times[index] ?? 0, end: times[index + 1] ?? 1 }));
  return [first, ...rest].filter(({ begin, end }) => end > begin);
}
