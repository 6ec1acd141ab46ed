import type { RetentionFactId } from '@signpost/contracts';
import type { Group } from '../clauses/Clause.ts';
import type { Mark } from '../rules/findMarks.ts';
import type { MarkKind } from '../rules/LanguageRules.ts';

/** A fact that a subject stands for; `weight` tells apart what names it plainly from what includes it. */
export interface SubjectFact {
  readonly fact: RetentionFactId;
  readonly weight: number;
}

const direct: Partial<Record<MarkKind, SubjectFact[]>> = {
  archive: [{ fact: 'messageArchive', weight: 3 }],
  message: [{ fact: 'messageArchive', weight: 3 }],
  offline: [{ fact: 'offlineMessages', weight: 3 }],
  file: [{ fact: 'fileUpload', weight: 3 }],
  ip: [{ fact: 'ipLogs', weight: 3 }],
  log: [{ fact: 'ipLogs', weight: 2 }],
  backup: [{ fact: 'backups', weight: 3 }],
  content: [{ fact: 'messageArchive', weight: 2 }],
  uploads: [
    { fact: 'messageArchive', weight: 2 },
    { fact: 'fileUpload', weight: 2 },
  ],
};

/** “Messages in backups” are about backups, “data in log files” about log files. */
const swallowing: readonly MarkKind[] = ['backup', 'offline'];
const lending: readonly MarkKind[] = ['backup', 'log', 'ip', 'archive'];

export interface Surroundings {
  /** Marks around that say whether rooms or chats of two are meant. */
  talk: readonly Mark[];
  /** The statement speaks of keeping, not of deleting: a deleted room is no archive. */
  kept: boolean;
}

/** What the heads of a group stand for. */
export function factsOfGroup({ heads, modifiers }: Group, { talk, kept }: Surroundings): SubjectFact[] {
  if (modifiers.some(({ kind }) => kind === 'other')) return [];
  const swallowed = modifiers.find(({ kind }) => swallowing.includes(kind));
  if (swallowed) return direct[swallowed.kind] ?? [];
  const rooms = talk.some(({ kind }) => kind === 'room');
  const singles = talk.some(({ kind }) => kind === 'single');
  const talked = modifiers.some(({ kind }) => isTalk(kind));
  return heads.flatMap(({ kind }) => {
    if (kind === 'data') return heads.length === 1 ? lent(modifiers) : [];
    if (kind === 'room') return kept || talked ? inRooms(singles) : [];
    if (kind === 'single') return kept || talked ? (direct.message ?? []) : [];
    return rooms && isTalk(kind) ? inRooms(singles) : (direct[kind] ?? []);
  });
}

const isTalk = (kind: MarkKind): boolean => kind === 'message' || kind === 'archive';

const lent = (modifiers: readonly Mark[]): SubjectFact[] => {
  const lender = modifiers[0];
  return lender && lending.includes(lender.kind) ? (direct[lender.kind] ?? []) : [];
};

const inRooms = (singles: boolean): SubjectFact[] => [
  ...(singles ? (direct.message ?? []) : []),
  { fact: 'roomArchive', weight: 3 },
];
