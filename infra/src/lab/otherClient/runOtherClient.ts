import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { fetchOtherClient } from './fetchOtherClient.ts';

const timeoutMs = 80_000;

export interface OtherClientAccount {
  address: string;
  port: number;
  jid: string;
  password: string;
  /** Path of the CA's certificate. */
  authority: string;
}

/** Runs one of our scripts for slixmpp, which is none of ours, with an account. Gives the JSON that it prints last. */
export async function runOtherClient(
  script: string,
  { address, port, jid, password, authority }: OtherClientAccount,
  more: readonly string[] = [],
): Promise<unknown> {
  const env = { ...process.env, ...(await fetchOtherClient()) };
  const path = fileURLToPath(new URL(script, import.meta.url));
  const child = spawn('python3', [path, address, String(port), jid, authority, ...more], { env, timeout: timeoutMs });
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
  return JSON.parse(last);
}
