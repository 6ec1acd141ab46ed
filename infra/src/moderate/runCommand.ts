import { english, formatMessage, type Message } from '@signpost/contracts';
import {
  allowPicture,
  askedRuns,
  type Database,
  forbidPictures,
  getRun,
  listEvents,
  type ModeratedRun,
  providerStanding,
  runsOfProvider,
  waitingPictures,
  waitingReports,
} from '@signpost/db';
import { type ModerationAction, moderate, moderationActions } from '@signpost/directory';
import { systemClock } from '@signpost/net';

type Command = (database: Database, subject: string) => Promise<string[]>;

const most = 50;
/** Strangers wrote it: nothing in it may steer a terminal. */
const shown = (text: string): string => text.replace(/\p{C}+/gu, ' ');
const words = (said: Message | null): string => (said ? shown(formatMessage(english, said)) : '');
const runLine = (run: ModeratedRun): string =>
  `${run.createdAt.toISOString()}  ${run.id}  ${run.domain}  ${run.reason}  ${run.status}  ${run.listing}`;

const looks: Readonly<Record<string, Command>> = {
  list: async (database) =>
    (await waitingReports(database)).map(
      ({ at, address, reason, text }) => `${at.toISOString()}  ${shown(address)}  ${reason}  ${shown(text)}`,
    ),
  pictures: async (database) => (await waitingPictures(database)).map(({ address, hash }) => `${hash}  ${shown(address)}`),
  asked: async (database) => (await askedRuns(database, most)).map(runLine),
  async domain(database, domain) {
    const standing = await providerStanding(database, domain);
    const runs = await runsOfProvider(database, domain, 10);
    return [
      `${domain}: ${standing.listing ?? 'not in the directory'}${standing.delistedAt ? ', taken off the list' : ''}`,
      ...standing.optOuts.map(
        (one) => `${one.at.toISOString()}  ${one.action}  ${one.level}  ${one.via}  ${shown(one.scope ?? '')}`,
      ),
      ...runs.map(runLine),
    ];
  },
  async story(database, id) {
    const run = await getRun(database, id);
    if (!run) return [`${shown(id)}: no such test`];
    const events = await listEvents(database, id, 0);
    return [
      `${run.domain}  ${run.reason}  ${run.status}  attempts: ${run.attempts}`,
      ...run.steps.map((step) => `${step.name}  ${step.status}  ${step.finishedAt ?? ''}  ${words(step.summary)}`),
      ...events.map((event) => `${event.at}  ${event.type}  ${event.step ?? ''}  ${words(event.message)}`),
    ];
  },
  async show(database, address) {
    const hash = await allowPicture(database, address, new Date());
    return [
      hash === null
        ? `${address}: no such room, or it has no picture`
        : `${address}: ${hash} is fetched with the room's next crawl`,
    ];
  },
  hide: async (database, address) => [`${address}: pictures no longer shown: ${await forbidPictures(database, address)}`],
};
const needNothing: readonly string[] = ['list', 'pictures', 'asked'];
const isAction = (command: string): command is ModerationAction => moderationActions.some((one) => one === command);

/** The command of that name, or `null` where there is none or its subject is missing. */
export function commandOf(
  command: string,
  subject: string,
  mode: 'lab' | 'public',
): ((database: Database) => Promise<string[]>) | null {
  if (!needNothing.includes(command) && subject === '') return null;
  const look = Object.hasOwn(looks, command) ? looks[command] : undefined;
  if (look) return (database) => look(database, subject);
  return isAction(command) ? (database) => act(database, command, subject, mode) : null;
}

/** A test that is begun here is found by the reconciler, so that the queue need not be at hand. */
async function act(database: Database, action: ModerationAction, subject: string, mode: 'lab' | 'public'): Promise<string[]> {
  const submit = { database, clock: systemClock, mode, enqueue: async () => {} };
  const why = await moderate({ database, clock: systemClock, submit }, action, subject);
  return [why === null ? `${subject}: ${action}, done` : `${subject}: ${action} was not done: ${english[why] ?? why}`];
}
