import { readFileSync } from 'node:fs';
import { type AccountBody, labProfileSchema } from '@signpost/contracts';
import { expect, inject, it } from 'vitest';
import { servers } from '../../eval/xeps/expected.ts';
import { probeLab } from '../../eval/xeps/probeLab.ts';
import { addresses } from '../addresses.ts';
import { labAccount } from '../labDomains.ts';
import { askOtherClient } from './askOtherClient.ts';

/** The first time, the client has to be fetched. */
const timeout = 180_000;

const profile = labProfileSchema.parse(JSON.parse(readFileSync(inject('labProfilePath'), 'utf8')));

it.each(servers)('a client that is none of ours confirms what we say of %s', { timeout }, async (server) => {
  const [, { report } = { report: null }] = await probeLab(profile, [server]);
  const body = report?.observations.map((one) => one.body).find((one): one is AccountBody => one.kind === 'account');
  const works = (name: string) => {
    const result = body?.tests.find((test) => test.name === name)?.result;
    return result?.status === 'answered' && result.value.works;
  };
  const capability = (id: string) => report?.assessment.capabilities.find((one) => one.id === id)?.answer;
  const said = { upload: works('upload'), archive: works('archive-query'), room: works('room'), pep: works('pep-open') };
  const { password, user } = labAccount;
  const jid = `${user}@${server}`;
  const theirs = await askOtherClient({ address: addresses[server], port: 5222, jid, password, authority: profile.ca });
  expect(theirs).toEqual({ login: true, ...said });
  expect(['upload', 'archive', 'groups', 'omemo'].map(capability)).toEqual(['yes', 'yes', 'yes', 'yes']);
});

it('says when it could not log in', { timeout }, async () => {
  const account = { address: addresses['strong.example'], port: 5222, jid: 'prober@strong.example', authority: profile.ca };
  expect(await askOtherClient({ ...account, password: 'wrong' })).toEqual({ login: false });
});
