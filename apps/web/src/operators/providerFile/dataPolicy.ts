import { type Message, message } from '@signpost/contracts';

type Kind = 'list' | 'hours' | 'boolean' | 'several' | 'address';

/** The fields of XEP-0504 that a server's own policy uses; those on foreign networks are for gateways. */
export const policyFields = {
  auth_data: 'list',
  data_retention: 'hours',
  data_deletion: 'boolean',
  full_erasure: 'boolean',
  data_export: 'boolean',
  encryption_at_rest: 'boolean',
  backup_frequency: 'hours',
  backup_retention: 'hours',
  access_policy: 'several',
  tos: 'address',
} as const satisfies Record<string, Kind>;
export type PolicyField = keyof typeof policyFields;
export const policyFieldNames = Object.keys(policyFields) as PolicyField[];

export const authDataValues = ['no_auth', 'plain', 'hidden', 'restricted'] as const;
export const accessValues = [
  'admins',
  'moderators',
  'organization_member',
  'government',
  'advertisers',
  'partners',
  'none',
] as const;

/** What was chosen: one text a field, several for who can look. */
export type PolicyTexts = Readonly<Record<PolicyField, readonly string[]>>;

export const policyFrom = (form: URLSearchParams): PolicyTexts =>
  Object.fromEntries(
    policyFieldNames.map((name) => [
      name,
      form
        .getAll(name)
        .map((text) => text.trim().slice(0, 500))
        .filter(Boolean)
        .slice(0, 10),
    ]),
  ) as Record<PolicyField, string[]>;

export const emptyPolicy = policyFrom(new URLSearchParams());

const formType = 'urn:xmpp:data-policy:0';

interface Line {
  name: PolicyField;
  type: 'list-single' | 'text-single' | 'boolean' | 'list-multi';
  values: readonly string[];
}
export interface DataPolicyForm {
  problems: Message[];
  xml: string;
  prosody: string;
  ejabberd: string;
}

const types = {
  list: 'list-single',
  hours: 'text-single',
  boolean: 'boolean',
  several: 'list-multi',
  address: 'text-single',
} as const;

/** The form of XEP-0504 for what was chosen, for a server to publish; `null` where nothing was. */
export function dataPolicyForm(texts: PolicyTexts): DataPolicyForm | null {
  const lines = policyFieldNames
    .map((name): Line => ({ name, type: types[policyFields[name]], values: valuesOf(name, texts[name]) }))
    .filter(({ values }) => values.length > 0);
  if (lines.length === 0) return null;
  return { problems: lines.flatMap(problemsOf), xml: xmlOf(lines), prosody: prosodyOf(lines), ejabberd: ejabberdOf(lines) };
}

function valuesOf(name: PolicyField, given: readonly string[]): readonly string[] {
  const kind: Kind = policyFields[name];
  if (kind === 'boolean') return given.flatMap((one) => (one === 'yes' ? ['1'] : one === 'no' ? ['0'] : []));
  if (kind === 'list') return given.filter((one) => authDataValues.some((known) => known === one));
  return kind === 'several' ? accessValues.filter((one) => given.includes(one)) : given;
}

function problemsOf({ name, values }: Line): Message[] {
  const [value = ''] = values;
  const kind: Kind = policyFields[name];
  if (kind === 'hours' && !/^(\d{1,9}|infinite|unknown)$/.test(value))
    return [message('provider-file.policy.bad-hours', { field: name })];
  if (kind === 'address' && !/^(https?|xmpp):\S+$/i.test(value))
    return [message('provider-file.policy.bad-tos', { field: name, value: value.slice(0, 60) })];
  return kind === 'several' && values.includes('none') && values.length > 1
    ? [message('provider-file.policy.none-alone', { field: name })]
    : [];
}

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&apos;' };
// biome-ignore lint/suspicious/noControlCharactersInRegex: what no XML, Lua or YAML line may hold
const clean = (text: string): string => text.replace(/[\u0000-\u001f\u007f\ud800-\udfff\ufffe\uffff]/g, '');
const xmlText = (text: string): string => clean(text).replace(/[&<>"']/g, (character) => entities[character] ?? '');
const quoted = (text: string): string => `"${clean(text).replace(/["\\]/g, '\\$&')}"`;

const xmlOf = (lines: readonly Line[]): string =>
  [
    "<x xmlns='jabber:x:data' type='result'>",
    `  <field var='FORM_TYPE' type='hidden'><value>${formType}</value></field>`,
    ...lines.map(
      ({ name, type, values }) =>
        `  <field var='${name}' type='${type}'>${values.map((value) => `<value>${xmlText(value)}</value>`).join('')}</field>`,
    ),
    '</x>',
  ].join('\n');

const prosodyOf = (lines: readonly Line[]): string =>
  [
    'local dataforms = require "util.dataforms";',
    '',
    'local form = dataforms.new({',
    `  { name = "FORM_TYPE", type = "hidden", value = "${formType}" };`,
    ...lines.map(({ name, type }) => `  { name = "${name}", type = "${type}" };`),
    '});',
    'module:add_extension(form:form({',
    ...lines.map(({ name, type, values }) => `  ${name} = ${luaValue(type, values)};`),
    '}, "result"));',
  ].join('\n');

function luaValue(type: Line['type'], values: readonly string[]): string {
  if (type === 'boolean') return values[0] === '1' ? 'true' : 'false';
  return type === 'list-multi' ? `{ ${values.map(quoted).join(', ')} }` : quoted(values[0] ?? '');
}

const ejabberdOf = (lines: readonly Line[]): string =>
  [
    'modules:',
    '  mod_disco:',
    '    server_info:',
    ...lines.flatMap(({ name, values }) => [
      '      -',
      '        modules: all',
      `        name: ${quoted(name)}`,
      `        urls: [${values.map(quoted).join(', ')}]`,
    ]),
  ].join('\n');
