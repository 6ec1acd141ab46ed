import { fail, pass, targetCheck } from '../check.ts';
import { specs } from '../specs.ts';

export const streamCompression = targetCheck({
  id: 'stream-compression',
  directions: ['c2s', 's2s'],
  sees: ['no-stream-compression', 'stream-compression'],
  spec: [specs.compression, specs.tlsUse],
  fix: {
    prosody: `-- prosody.cfg.lua: take "compression" out
modules_enabled = { --[[ "compression"; ]] }`,
    ejabberd: `# ejabberd.yml
listen:
  -
    port: 5222
    module: ejabberd_c2s
    zlib: false
s2s_zlib: false`,
    openfire: `# Admin console: Server > Server Manager > System Properties
xmpp.client.compression.policy = disabled
xmpp.server.compression.policy = disabled`,
  },
  judgeTarget: ({ before, after }) => {
    if (!before && !after) return null;
    const methods = [...new Set([...(before?.compression ?? []), ...(after?.compression ?? [])])];
    return methods.length > 0
      ? fail('stream-compression', { methods: methods.slice(0, 5).join(', ') })
      : pass('no-stream-compression');
  },
});
