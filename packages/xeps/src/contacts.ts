import type { Assessment, Fact } from '@signpost/contracts';
import { contactKinds } from './contactFields.ts';
import { discoReason, type Evidence } from './evidence.ts';

type Contact = Assessment['contacts'][number];

const most = 40;
/** Only what an app or a browser can open; anything else is not shown. */
const openable = /^(mailto:|xmpp:|https?:\/\/|tel:)[^\s"'<>`\\]+$/i;

/** Contact addresses that the domain publishes (XEP-0157), kinds and URI schemes we know only. */
export function contactsFrom({ info }: Evidence): Contact[] {
  const fields = (info?.forms ?? [])
    .filter(({ formType }) => formType === 'http://jabber.org/network/serverinfo')
    .flatMap((form) => form.fields);
  const contacts = contactKinds.flatMap((kind) =>
    fields
      .filter(({ name }) => name === `${kind}-addresses`)
      .flatMap(({ values }) => values)
      .map((value) => value.trim())
      .filter((address) => openable.test(address) && address.length <= 300)
      .map((address) => ({ kind, address })),
  );
  const unique = new Map(contacts.map((contact) => [`${contact.kind} ${contact.address}`, contact]));
  return [...unique.values()].slice(0, most);
}

/** Whether there is an address for reports of abuse; the domain itself is the place to say so. */
export function abuseContactFrom(evidence: Evidence): Fact {
  const { disco, info } = evidence;
  if (!disco || !info) return { answer: 'unknown', reason: discoReason(evidence) };
  const isNamed = contactsFrom(evidence).some(({ kind }) => kind === 'abuse');
  return { answer: isNamed ? 'yes' : 'no', vantage: 'DD', observationId: disco.id };
}
