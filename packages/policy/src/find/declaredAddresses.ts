import type { PolicySource } from '@signpost/contracts';
import type { FindPolicyRequest } from './findPolicy.ts';

/** FORM_TYPE of XEP-0504; some servers can add its fields only to the form of XEP-0157. */
const formTypes: ReadonlySet<string | null> = new Set(['urn:xmpp:data-policy:0', 'http://jabber.org/network/serverinfo']);
const mostPerSource = 2;

/** Addresses that the provider itself declares, surest first, each once. Only web pages: `xmpp:` and `mailto:` are left out. */
export function declaredAddresses(request: FindPolicyRequest): { url: string; source: PolicySource }[] {
  const forms = (request.discoForms ?? []).filter(({ formType }) => formTypes.has(formType));
  const tos = forms.flatMap(({ fields }) => fields.filter(({ name }) => name === 'tos').flatMap(({ values }) => values));
  const notices = Object.entries(request.providerFile?.legalNotice ?? {})
    .toSorted(englishFirst)
    .map(([, url]) => url);
  const contacts = (request.contacts ?? []).map(({ address }) => address);
  const found = [...pages(tos, 'data-policy-form'), ...pages(notices, 'provider-file'), ...pages(contacts, 'contact-address')];
  return [...new Map(found.toReversed().map((address) => [address.url, address])).values()].toReversed();
}

const englishFirst = ([a]: [string, string], [b]: [string, string]): number =>
  Number(b.startsWith('en')) - Number(a.startsWith('en'));

const pages = (addresses: readonly string[], source: PolicySource) =>
  addresses
    .map((address) => address.trim())
    .filter((address) => /^https?:\/\//i.test(address) && URL.canParse(address))
    .slice(0, mostPerSource)
    .map((url) => ({ url, source }));
