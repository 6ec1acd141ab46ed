import type { DataForm, DataPolicy, DiscoInfo } from '@signpost/contracts';
import type { Evidence } from '../evidence.ts';

const formType = 'urn:xmpp:data-policy:0';
const serverInfo = 'http://jabber.org/network/serverinfo';
const ownNames = ['data_retention', 'data_deletion', 'auth_data', 'tos', 'encryption_at_rest', 'full_erasure', 'data_export'];

/** What the server and its components state of the data they hold (XEP-0504), each for itself. */
export function dataPoliciesFrom({ disco, info, components }: Evidence): DataPolicy[] {
  if (!disco) return [];
  const domain = disco.body.info.status === 'answered' && info ? [{ jid: '', info }] : [];
  return [...domain, ...components].flatMap((one) => policyOf(one.jid, one.info, disco.id) ?? []);
}

function policyOf(jid: string, { forms }: DiscoInfo, observationId: string): DataPolicy | null {
  const proper = forms.find((form) => form.formType === formType);
  const form =
    proper ?? forms.find((one) => one.formType === serverInfo && one.fields.some(({ name }) => ownNames.includes(name)));
  return form ? { jid, observationId, misplaced: !proper, ...readPolicy(form) } : null;
}

const known = {
  auth_data: ['no_auth', 'plain', 'hidden', 'restricted'],
  data_transmission: ['plain', 'encrypted', 'e2e', 'gre'],
  access_policy: ['admins', 'moderators', 'organization_member', 'government', 'advertisers', 'partners', 'none'],
} as const;
type Choice = keyof typeof known;

/** A value that the XEP does not know is left out and its field named; an absent boolean is "not stated". */
function readPolicy(form: DataForm): Omit<DataPolicy, 'jid' | 'observationId' | 'misplaced'> {
  const fields = new Map(form.fields.map(({ name, values }) => [name, values]));
  const invalid: string[] = [];
  const read = <T>(name: string, parse: (values: readonly string[]) => T | null): T | undefined => {
    const values = fields.get(name) ?? [];
    const value = values.length === 0 ? undefined : parse(values);
    if (value === null) invalid.push(name);
    return value ?? undefined;
  };
  const choice = (name: Choice) =>
    read(name, ([value = '']) => ((known[name] as readonly string[]).includes(value) ? value : null));
  const stated = {
    authData: choice('auth_data'),
    dataTransmission: choice('data_transmission'),
    retentionHours: read('data_retention', hoursOf),
    backupHours: read('backup_frequency', hoursOf),
    backupRetentionHours: read('backup_retention', hoursOf),
    deletion: read('data_deletion', booleanOf),
    encryptionAtRest: read('encryption_at_rest', booleanOf),
    export: read('data_export', booleanOf),
    fullErasure: read('full_erasure', booleanOf),
    accessPolicy: read('access_policy', accessOf),
    terms: read('tos', ([value = '']) => (/^(https:|xmpp:)/.test(value) ? value : null)),
    extra: read('extra_info', (values) => [...values]),
  };
  const given = Object.fromEntries(Object.entries(stated).filter(([, value]) => value !== undefined));
  return { ...(given as Partial<DataPolicy>), invalid };
}

function hoursOf([value = '']: readonly string[]): number | 'infinite' | 'unknown' | null {
  if (value === 'infinite' || value === 'unknown') return value;
  return /^\d{1,9}$/.test(value) ? Number(value) : null;
}

const booleanOf = ([value = '']: readonly string[]): boolean | null =>
  value === '1' || value === 'true' ? true : value === '0' || value === 'false' ? false : null;

function accessOf(values: readonly string[]): string[] | null {
  const isKnown = values.every((value) => (known.access_policy as readonly string[]).includes(value));
  return isKnown && !(values.includes('none') && values.length > 1) ? [...values] : null;
}
