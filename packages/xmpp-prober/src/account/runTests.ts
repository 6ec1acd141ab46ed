import type { AccountTest, AccountTestName } from '@signpost/contracts';
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
import { type EarlierFile, testKept } from './tests/testKept.ts';
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
  earlierFile?: EarlierFile;
}

/** One test after the other; none stops those after it. Each clears away what it made. */
export async function runTests(
  link: AccountLink,
  explored: Explored,
  as: 'account' | 'guest',
  { upload: withFile = true, earlierFile }: AccountProbeOptions,
): Promise<AccountTest[]> {
  const results: AccountTest[] = [];
  for (const [name, test] of as === 'account' ? ownTests : []) results.push({ name, result: await test(link) });
  const { relays, stun } = await testRelays(link);
  results.push({ name: 'relays', result: relays });
  if (stun) results.push({ name: 'stun', result: stun });
  if (earlierFile) results.push({ name: 'upload-kept', result: await testKept(link, earlierFile) });
  const upload = serviceWith(explored, link.domain, uploadNamespace);
  if (withFile) results.push({ name: 'upload', result: await testUpload(link, upload) });
  const rooms = serviceWith(explored, link.domain, muc, 'conference/text');
  results.push({ name: 'room', result: await testRoom(link, rooms) });
  return results;
}
