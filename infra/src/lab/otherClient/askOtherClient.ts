import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import { fetchOtherClient } from './fetchOtherClient.ts';

const script = fileURLToPath(new URL('confirm.py', import.meta.url));
const timeoutMs = 80_000;

/** `true` where it worked, else what the client said. */
const outcome = z.union([z.boolean(), z.string()]);
const resultsSchema = z.object({
  login: z.boolean(),
  upload: outcome.optional(),
  archive: outcome.optional(),
  room: outcome.optional(),
  pep: outcome.optional(),
});
export type OtherClientResults = z.infer<typeof resultsSchema>;

export interface OtherClientAccount {
  address: string;
  port: number;
  jid: string;
  password: string;
  /** Path of the CA's certificate. */
  authority: string;
}

/** Lets slixmpp, which is none of ours, log in and do what users do. */
export async function askOtherClient({
  address,
  port,
  jid,
  password,
  authority,
}: OtherClientAccount): Promise<OtherClientResults> {
  const env = { ...process.env, ...(await fetchOtherClient()) };
  const child = spawn('python3', [script, address, String(port), jid, authority], { env, timeout: timeoutMs });
  let output = '';
  let trouble = '';
  child.stdout.on('data', (data) => {
    output += String(data);
  });
  child.stderr.on('data', (data) => {
    trouble += String(data);
  });
  child.stdin.end(`${password}\n`);
  await new Promise((resolve) => child.on('close', resolve));
  const last = output.trim().split('\n').at(-1) ?? '';
  if (!last.startsWith('{')) throw new Error(`slixmpp gave no results: ${trouble.slice(-500)}`);
  return resultsSchema.parse(JSON.parse(last));
}
