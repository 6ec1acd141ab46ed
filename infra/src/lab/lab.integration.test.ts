import { readFile } from 'node:fs/promises';
import { describe, expect, inject, it } from 'vitest';
import { resolverAddress, webPort } from './addresses.ts';
import { runningLab } from './control.ts';
import { ensureLab } from './ensureLab.ts';
import { labDomains } from './labDomains.ts';

describe('a lab that runs', () => {
  it('is joined, not started again, and outlives whoever joined it', async () => {
    const [one, other] = await Promise.all([ensureLab(), ensureLab()]);
    expect([one.profilePath, other.profilePath]).toEqual(Array(2).fill(inject('labProfilePath')));
    await one.stop();
    expect(await runningLab()).toMatchObject({ profilePath: one.profilePath });
  });

  it('has a profile that leads to it alone', async () => {
    const { profile } = await ensureLab();
    expect(profile).toMatchObject({
      resolver: resolverAddress,
      allowedRanges: ['127.0.0.0/8', '::1/128'],
      portMap: { 443: webPort },
    });
    expect(profile.domains).toEqual(labDomains);
    for (const path of [profile.ca, profile.identity.certificate])
      expect(await readFile(path, 'utf8')).toContain('BEGIN CERTIFICATE');
  });
});
