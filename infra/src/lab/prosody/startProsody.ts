import { copyFile, mkdir, readFile, writeFile } from 'node:fs/promises';
import type { LabContext } from '../labContext.ts';
import { accountDomains, labAccount } from '../labDomains.ts';
import { type ServerProcess, startServer } from '../process/serverProcess.ts';
import { roomKeeper } from '../rooms/seedRooms.ts';
import { type ServerTree, serverTree } from '../serverTree.ts';
import { luaText } from './luaText.ts';
import { processSettings, startScript } from './processSettings.ts';
import { prosodyConfig } from './prosodyConfig.ts';
import type { ProsodySpec } from './prosodySpec.ts';
import { shortDhFile, shortDhParameters } from './shortDhParameters.ts';

const ancientOpenSsl = `openssl_conf = init
[init]
ssl_conf = modules
[modules]
system_default = system
[system]
MinProtocol = TLSv1
CipherString = ALL:eNULL:@SECLEVEL=0
`;

/** What the domain states of its data (XEP-0504): two weeks, and where its terms are. */
const dataPolicyModule = `local form = require "util.dataforms".new {
  { type = "hidden"; name = "FORM_TYPE"; var = "FORM_TYPE"; value = "urn:xmpp:data-policy:0" };
  { type = "text-single"; name = "data_retention"; var = "data_retention" };
  { type = "text-single"; name = "tos"; var = "tos" };
};
module:add_extension(form:form({ data_retention = "336"; tos = "https://" .. module.host .. "/datenschutz.html" }, "result"));
`;

/** Makes a chat service say that it is a gateway to elsewhere, as bridges do beside `conference/text`. */
const gatewayModule = 'module:add_identity("gateway", "irc", "IRC");\n';

/** Prosody's own file of each user; it replaces the password by its hash at the first login. */
async function writeAccounts(folder: string, domain: string): Promise<void> {
  const accounts = `${folder}/data/${domain.replaceAll('.', '%2e')}/accounts`;
  await mkdir(accounts, { recursive: true });
  for (const { user, password } of [labAccount, roomKeeper])
    await writeFile(`${accounts}/${user}.dat`, `return ${luaText({ password })};\n`);
}

async function writeFiles(spec: ProsodySpec, folder: string, context: LabContext, tree: ServerTree): Promise<void> {
  const domains = spec.hosts.map(({ domain }) => domain);
  await mkdir(`${folder}/certificates`, { recursive: true });
  await mkdir(`${folder}/data`, { recursive: true });
  await writeFile(`${folder}/prosody.cfg.lua`, prosodyConfig(processSettings(spec, folder, context), spec.hosts));
  const script = await readFile(`${tree.root}/usr/bin/prosody`, 'utf8');
  const source = `${tree.root}/usr/lib/prosody`;
  const folders = {
    CFG_SOURCEDIR: source,
    CFG_CONFIGDIR: folder,
    CFG_PLUGINDIR: `${source}/modules/`,
    CFG_DATADIR: `${folder}/data`,
  };
  await writeFile(`${folder}/prosody.lua`, startScript(script, folders));
  await writeFile(`${folder}/openssl.cnf`, ancientOpenSsl);
  await writeFile(`${folder}/${shortDhFile}`, shortDhParameters());
  for (const domain of domains.filter((one) => accountDomains.some((account) => account === one)))
    await writeAccounts(folder, domain);
  await mkdir(`${folder}/plugins`, { recursive: true });
  await writeFile(`${folder}/plugins/mod_lab_gateway.lua`, gatewayModule);
  await writeFile(`${folder}/plugins/mod_lab_data_policy.lua`, dataPolicyModule);
  if (domains.length > 1) await copyCertificates(domains, folder, context);
}

/** Several hosts in one process: on direct TLS it picks their certificates by SNI from a folder. */
async function copyCertificates(domains: readonly string[], folder: string, context: LabContext): Promise<void> {
  for (const domain of domains) {
    const { certificate, key } = context.certificates.of(domain);
    await copyFile(certificate, `${folder}/certificates/${domain}.crt`);
    await copyFile(key, `${folder}/certificates/${domain}.key`);
  }
}

/** Starts one Prosody. It listens a moment later. */
export async function startProsody(spec: ProsodySpec, context: LabContext): Promise<ServerProcess> {
  const folder = `${context.paths.run}/prosody/${spec.name}`;
  const tree = serverTree(context.paths.servers, spec.edition);
  await writeFiles(spec, folder, context, tree);
  const lua = `${tree.root}/usr/share/lua/5.4`;
  return startServer({
    name: `prosody-${spec.name}`,
    command: `${tree.root}/usr/bin/lua5.4`,
    args: [`${folder}/prosody.lua`, '-F', '--config', `${folder}/prosody.cfg.lua`],
    env: {
      LD_LIBRARY_PATH: tree.libraryPath,
      LUA_PATH: `${lua}/?.lua;${lua}/?/init.lua;;`,
      LUA_CPATH: `${tree.libraries}/lua/5.4/?.so;;`,
      ...(spec.ancientTls ? { OPENSSL_CONF: `${folder}/openssl.cnf` } : {}),
    },
    folder,
    pidFolder: `${context.paths.run}/pids`,
  });
}
