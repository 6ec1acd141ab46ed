import { mkdir, writeFile } from 'node:fs/promises';
import { createAuthority } from './authority.ts';
import { issueCertificate } from './issueCertificate.ts';
import { certificateSpecs } from './specs.ts';

export interface WrittenCertificate {
  certificate: string;
  key: string;
  publicKeySha256: string;
}
/** Absolute paths of PEM files. */
export interface LabCertificates {
  authority: string;
  of(domain: string): WrittenCertificate;
}

/** Makes the authority and the certificate of every domain, and writes them as `NAME.crt` and `NAME.key`. */
export async function writeCertificates(folder: string, now = new Date()): Promise<LabCertificates> {
  await mkdir(folder, { recursive: true });
  const authority = await createAuthority(now);
  const written = new Map<string, WrittenCertificate>();
  const writeOne = async (domain: string) => {
    const { chain, key, publicKeySha256 } = await issueCertificate(
      certificateSpecs[domain] ?? { names: [domain] },
      authority,
      now,
    );
    const paths = { certificate: `${folder}/${domain}.crt`, key: `${folder}/${domain}.key` };
    await writeFile(paths.certificate, chain);
    await writeFile(paths.key, key, { mode: 0o600 });
    written.set(domain, { ...paths, publicKeySha256 });
  };
  await Promise.all(Object.keys(certificateSpecs).map(writeOne));
  await writeFile(`${folder}/authority.crt`, `${authority.certificate.toString('pem')}\n`);
  const of = (domain: string): WrittenCertificate => {
    const found = written.get(domain);
    if (!found) throw new Error(`No certificate was made for ${domain}.`);
    return found;
  };
  return { authority: `${folder}/authority.crt`, of };
}
