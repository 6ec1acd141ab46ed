import {
  type Assessment,
  type Direction,
  directions,
  english,
  formatMessage,
  type Message,
  message,
  parseDomain,
} from '@signpost/contracts';
import { getProvider, type HeardMessage, hearMessage, noteClaimMessage } from '@signpost/db';
import { checkInfos } from '@signpost/grading';
import type { ReadContext } from '../read-context.ts';
import { findToken } from './claim-token.ts';
import { bare, contactsOf } from './contacts-of.ts';

export interface ChatContext extends ReadContext {
  siteOrigin: string;
}

const say = (id: string, params: Message['params'] = {}): string => formatMessage(english, message(id, params));

/** What we answer somebody who writes to our account: to a domain its letters, to a token whether it is noted, else what we can do. */
export async function answerChat(context: ChatContext, from: string, text: string): Promise<string> {
  const sender = bare(from);
  const token = findToken(text);
  const named = domainIn(text);
  if (token !== null) return noteToken(context, { token, sender, domain: named ?? sender.slice(sender.lastIndexOf('@') + 1) });
  return named === null ? say('chat.help', { site: context.siteOrigin }) : tellOf(context, named);
}

/** The same for one of several that listen to our account: `null` where another one heard the message first. */
export async function answerChatOnce(context: ChatContext, heard: Omit<HeardMessage, 'at'>): Promise<string | null> {
  const first = await hearMessage(context.database, { ...heard, at: context.clock.now() });
  return first ? answerChat(context, heard.from, heard.text) : null;
}

/** The first word that is a domain. */
function domainIn(text: string): string | null {
  for (const word of text.split(/\s+/).slice(0, 50)) {
    const parsed = parseDomain(word.replace(/[.,;:!?]+$/, ''));
    if (parsed.ok) return parsed.domain;
  }
  return null;
}

interface SentToken {
  token: string;
  sender: string;
  domain: string;
}

async function noteToken({ database, clock }: ChatContext, sent: SentToken): Promise<string> {
  const { sender, domain } = sent;
  if (!(await contactsOf(database, domain, clock.now())).has(sender)) return say('chat.no-contact', { sender, domain });
  await noteClaimMessage(database, { ...sent, at: clock.now() });
  return say('chat.noted', { domain });
}

async function tellOf({ database, clock, siteOrigin }: ChatContext, domain: string): Promise<string> {
  const assessment = (await getProvider(database, domain, clock.now()))?.assessment;
  if (!assessment) return say('chat.unknown', { domain, site: siteOrigin });
  const lines = directions.flatMap((direction) => linesOf(assessment, direction));
  return [domain, ...lines, `${siteOrigin}/providers/${domain}`].join('\n');
}

const titles = (checks: readonly string[]): string =>
  checks.map((id) => say(checkInfos.find((check) => check.id === id)?.title.id ?? id)).join(', ');

function linesOf({ grades, findings, coming }: Assessment, direction: Direction): string[] {
  const { letter, nextStep } = grades[direction];
  const reasons = new Set(
    findings
      .filter((one) => one.direction === direction && (one.outcome === 'fail' || one.outcome === 'warn') && one.cap)
      .map(({ check }) => check),
  );
  return [
    say(`chat.letter.${direction}`, { letter }),
    ...(reasons.size > 0 ? [say('chat.reason', { checks: titles([...reasons].slice(0, 5)) })] : []),
    ...(nextStep ? [say('chat.next', { letter: nextStep.letter, checks: titles(nextStep.checks) })] : []),
    ...(coming && coming[direction].letter !== letter
      ? [say('chat.coming', { letter: coming[direction].letter, date: coming.effectiveFrom.slice(0, 10) })]
      : []),
  ];
}
