import type { DataForm, DiscoBody, WebBody } from '@signpost/contracts';
import type { FindPolicyRequest } from './findPolicy.ts';

/** What earlier observations tell of where a policy may be: forms and contact pages of disco, the provider file. */
export function policyHintsOf(disco: DiscoBody | null, web: WebBody | null) {
  const discoForms = entityFormsOf(disco).flatMap(({ forms }) => forms);
  const providerFile = web?.providerFileUntouched ? null : (web?.providerFile ?? null);
  return { discoForms, contacts: contactPages(discoForms), providerFile } satisfies Partial<FindPolicyRequest>;
}

/** The data forms of the domain and of its components, each with what the entity says that it is. */
export interface EntityForms {
  jid: string;
  identities: readonly { category: string; type: string }[];
  forms: readonly DataForm[];
}

/** `domain` names the entity that was asked first. */
export function entityFormsOf(disco: DiscoBody | null, domain = ''): EntityForms[] {
  if (disco === null) return [];
  return [{ jid: domain, info: disco.info }, ...disco.components].flatMap(({ jid, info }) =>
    info.status === 'answered' ? [{ jid, identities: info.value.identities, forms: info.value.forms }] : [],
  );
}

/** Addresses of XEP-0157, whatever their kind. */
const contactPages = (forms: readonly DataForm[]) =>
  forms
    .filter(({ formType }) => formType === 'http://jabber.org/network/serverinfo')
    .flatMap(({ fields }) => fields.filter(({ name }) => name.endsWith('-addresses')))
    .flatMap(({ name, values }) => values.map((address) => ({ kind: name.slice(0, -'-addresses'.length), address })));
