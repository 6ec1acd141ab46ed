import { mkdir } from 'node:fs/promises';
import { runCommand } from '../../process/runCommand.ts';
import { benchFault } from '../benchFault.ts';

export const opensslKeys = {
  rsa: ['rsa:2048'],
  rsa1024: ['rsa:1024'],
  ecdsa: ['ec', '-pkeyopt', 'ec_paramgen_curve:P-256'],
  ecdsa384: ['ec', '-pkeyopt', 'ec_paramgen_curve:P-384'],
  ed25519: ['ed25519'],
} as const;
export type OpensslKey = keyof typeof opensslKeys;

export interface KeyFiles {
  certificate: string;
  key: string;
}

const openssl = (args: readonly string[]) =>
  runCommand('openssl', args).catch((error: unknown) => {
    throw benchFault('The command openssl is missing: install the package openssl.', error);
  });

/** Self-signed certificates for `name`, one of each kind of key, in `folder`. */
export async function createOpensslCertificates(folder: string, name: string): Promise<Record<OpensslKey, KeyFiles>> {
  await mkdir(folder, { recursive: true });
  const made = await Promise.all(
    Object.entries(opensslKeys).map(async ([kind, options]) => {
      const files = { certificate: `${folder}/${kind}.crt`, key: `${folder}/${kind}.key` };
      const where = ['-keyout', files.key, '-out', files.certificate, '-days', '90', '-subj', `/CN=${name}`];
      const names = ['-addext', `subjectAltName=DNS:${name}`];
      const { code, output } = await openssl(['req', '-x509', '-newkey', ...options, '-nodes', ...where, ...names]);
      if (code !== 0) throw benchFault(`openssl could not make a certificate: ${output.trim().slice(-200)}`);
      return [kind, files] as const;
    }),
  );
  return Object.fromEntries(made) as Record<OpensslKey, KeyFiles>;
}
