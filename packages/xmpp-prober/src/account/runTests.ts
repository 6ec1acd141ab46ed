import type { AccountBody, AccountTest, AccountTestName, KeptFile } from '@signpost/contracts';
import type { AccountLink } from './AccountLink.ts';
import { type Explored, serviceWith } from './exploreServer.ts';
import type { TestResult } from './testResult.ts';
import {
  testArchiveMetadata,
  testArchivePreferences,
  testArchiveQuery,
  testBlocking,
  testCarbons,
  testInvitations,
  testPrivateXml,
  testRoster,
  testVcard,
  testVcard4,
} from './tests/simpleTests.ts';
import { testKept } from './tests/testKept.ts';
import { testOpenNode, testPrivateNode } from './tests/testPep.ts';
import { testRelays } from './tests/testRelays.ts';
import { muc, testRoom } from './tests/testRoom.ts';
import { testUpload, uploadNamespace } from './tests/testUpload.ts';

type Test = readonly [AccountTestName, (link: AccountLink) => Promise<TestResult>];

/** Those that concern the account's own storage: a guest has none. */
const ownTests: readonly Test[] = [
  ['roster', testRoster],
  ['archive-metadata', testArchiveMetadata],
  ['archive-preferences', testArchivePreferences],
  ['archive-query', testArchiveQuery],
  ['carbons', testCarbons],
  ['blocking', testBlocking],
  ['private-xml', testPrivateXml],
  ['vcard', testVcard],
  ['vcard4', testVcard4],
  ['pep-open', testOpenNode],
  ['pep-private', testPrivateNode],
  ['invitations', testInvitations],
];

export interface AccountProbeOptions {
  /** Puts a file up, which stays for as long as the server keeps files; `true` unless said. */
  upload?: boolean;
  /** A file of an earlier login, to be looked for. */
  earlierFile?: KeptFile;
  /** How long the one before was kept: carried on. */
  keptBefore?: NonNullable<AccountBody['keptBefore']>;
}

export interface TestsDone {
  tests: AccountTest[];
  /** The file to be looked for next time. */
  keptFile: KeptFile | null;
}

/** One test after the other; none stops those after it. Each clears away what it made. */
export async function runTests(
  link: AccountLink,
  explored: Explored,
  as: 'account' | 'guest',
  options: AccountProbeOptions,
): Promise<TestsDone> {
  const tests: AccountTest[] = [];
  for (const [name, test] of as === 'account' ? ownTests : []) tests.push({ name, result: await test(link) });
  const { relays, stun } = await testRelays(link);
  tests.push({ name: 'relays', result: relays });
  if (stun) tests.push({ name: 'stun', result: stun });
  const files = await testFiles(link, explored, options);
  const rooms = serviceWith(explored, link.domain, muc, 'conference/text');
  return { tests: [...tests, ...files.tests, { name: 'room', result: await testRoom(link, rooms) }], keptFile: files.keptFile };
}

async function testFiles(
  link: AccountLink,
  explored: Explored,
  { upload: withFile = true, earlierFile }: AccountProbeOptions,
): Promise<TestsDone> {
  const kept = earlierFile ? await testKept(link, earlierFile) : null;
  const tests: AccountTest[] = kept ? [{ name: 'upload-kept', result: kept.result }] : [];
  if (!withFile) return { tests, keptFile: kept?.file ?? null };
  const since = link.context.net.clock.now().toISOString();
  const result = await testUpload(link, serviceWith(explored, link.domain, uploadNamespace));
  return { tests: [...tests, { name: 'upload', result }], keptFile: fileOf(result, since) ?? kept?.file ?? null };
}

function fileOf(result: TestResult, since: string): KeptFile | null {
  const url = result.status === 'answered' && result.value.works ? result.value.details.url : undefined;
  return typeof url === 'string' ? { url, since, misses: 0, missedSince: null } : null;
}
