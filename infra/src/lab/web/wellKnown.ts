export interface WebEndpoints {
  websocket: string;
  bosh: string;
}

const relations = { bosh: 'urn:xmpp:alt-connections:xbosh', websocket: 'urn:xmpp:alt-connections:websocket' } as const;
const links = (endpoints: WebEndpoints) =>
  (['bosh', 'websocket'] as const).map((kind) => ({ rel: relations[kind], href: endpoints[kind] }));

/** host-meta in XML (XEP-0156 §3, RFC 6415). */
export const hostMetaXml = (endpoints: WebEndpoints): string =>
  `<?xml version="1.0" encoding="utf-8"?>
<XRD xmlns="http://docs.oasis-open.org/ns/xri/xrd-1.0">
${links(endpoints)
  .map(({ rel, href }) => `  <Link rel="${rel}" href="${href}"/>`)
  .join('\n')}
</XRD>
`;

export const hostMetaJson = (endpoints: WebEndpoints): string => `${JSON.stringify({ links: links(endpoints) }, null, 2)}\n`;

/** A provider file, version 2, of https://providers.xmpp.net/provider-file-generator/. */
export const providerFile = (domain: string, fields: object): string =>
  `${JSON.stringify(
    {
      website: { en: `https://${domain}/` },
      alternativeJids: [],
      busFactor: 2,
      organization: 'non-governmental',
      passwordReset: {},
      serverTesting: false,
      maximumHttpFileUploadTotalSize: 0,
      maximumHttpFileUploadStorageTime: 30,
      maximumMessageArchiveManagementStorageTime: 14,
      professionalHosting: true,
      freeOfCharge: true,
      legalNotice: {},
      serverLocations: ['de'],
      since: '2019-04-01',
      ...fields,
    },
    null,
    2,
  )}\n`;
