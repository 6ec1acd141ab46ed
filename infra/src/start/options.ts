import { parseArgs } from 'node:util';

export interface StartOptions {
  mode: 'lab' | 'public';
  contact: string;
  sitePort: number;
  apiPort: number;
}

export type ParsedStart = { ok: true; options: StartOptions } | { ok: false; problem: string };

export const usage = `npm start                                          the site on the lab: real XMPP servers on this machine
npm start -- --public --contact you@example.org    the site on the list of public providers

  --port N       port of the site (3000), the next free one if it is taken
  --api-port N   port of the API (4100)`;

const address = /^[^\s@<>()]+@[^\s@<>()]+\.[^\s@<>()]+$/;

/** Reads the options of `npm start`. Public probing without a contact is refused: strangers may ask who we are. */
export function parseStartOptions(argv: readonly string[]): ParsedStart {
  try {
    const { values } = parseArgs({
      args: [...argv],
      options: {
        public: { type: 'boolean', default: false },
        contact: { type: 'string' },
        port: { type: 'string', default: '3000' },
        'api-port': { type: 'string', default: '4100' },
      },
    });
    return checkedOptions(values);
  } catch (error) {
    return { ok: false, problem: error instanceof Error ? error.message : String(error) };
  }
}

function checkedOptions(values: { public: boolean; contact?: string; port: string; 'api-port': string }): ParsedStart {
  const [sitePort, apiPort] = [Number(values.port), Number(values['api-port'])];
  for (const port of [sitePort, apiPort]) {
    if (!Number.isInteger(port) || port < 1 || port > 65_000)
      return { ok: false, problem: 'A port is a number from 1 to 65000.' };
  }
  if (values.public && !values.contact) {
    return { ok: false, problem: 'Public probing needs a contact, so that operators can reach you: --contact you@example.org' };
  }
  if (values.contact !== undefined && !address.test(values.contact)) {
    return { ok: false, problem: `"${values.contact}" is not an e-mail address that operators could write to.` };
  }
  return {
    ok: true,
    options: { mode: values.public ? 'public' : 'lab', contact: values.contact ?? 'lab@probe.example', sitePort, apiPort },
  };
}
