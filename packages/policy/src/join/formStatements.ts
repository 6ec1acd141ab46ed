import type { RetentionFactId, RetentionStatement } from '@signpost/contracts';
import type { EntityForms } from '../find/policyHintsOf.ts';
import type { StatementOn } from './joinRetention.ts';

/** The form of XEP-0504 §3; ejabberd can add its fields only to the form of XEP-0157. */
const formTypes: ReadonlySet<string | null> = new Set(['urn:xmpp:data-policy:0', 'http://jabber.org/network/serverinfo']);

/** What `data_retention` of an entity is about, by its identity. */
const factsByIdentity: readonly (readonly [category: string, type: string | null, fact: RetentionFactId])[] = [
  ['server', 'im', 'messageArchive'],
  ['conference', null, 'roomArchive'],
  ['store', 'file', 'fileUpload'],
];

/** Hours in a form, days in a statement. An absent field says nothing, its default included. */
export function formStatements({ jid, identities, forms }: EntityForms): StatementOn[] {
  const fields = forms.filter(({ formType }) => formTypes.has(formType)).flatMap((form) => form.fields);
  const first = (name: string): string | undefined => fields.find((field) => field.name === name)?.values[0];
  const isA = (category: string, type: string | null) =>
    identities.some((identity) => identity.category === category && (type === null || identity.type === type));
  const kept = factsByIdentity.flatMap(([category, type, fact]) =>
    isA(category, type) ? on(fact, jid, first('data_retention')) : [],
  );
  return isA('server', 'im') ? [...kept, ...on('backups', jid, first('backup_retention'))] : kept;
}

const on = (fact: RetentionFactId, jid: string, raw: string | undefined): StatementOn[] =>
  raw === undefined
    ? []
    : [{ fact, statement: { source: 'data-policy-form', where: jid, value: hoursToDays(raw.trim()), raw: raw.slice(0, 200) } }];

/** A whole number of hours is rounded up to days; 0 means that nothing is kept. */
function hoursToDays(raw: string): RetentionStatement['value'] {
  if (raw === 'infinite') return 'unlimited';
  if (raw === 'unknown') return 'unstated';
  if (!/^\d{1,9}$/.test(raw)) return 'invalid';
  const hours = Number(raw);
  return hours === 0 ? 'none' : Math.ceil(hours / 24);
}
