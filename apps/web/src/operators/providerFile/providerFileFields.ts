import type { ProviderFile } from '@signpost/contracts';

export type FieldName = keyof ProviderFile;
export type FieldKind = 'links' | 'domains' | 'countries' | 'count' | 'amount' | 'boolean' | 'organization' | 'day';

/** Every field of the format (v2 of XMPP Providers) in the order of the form, and what it holds. */
export const providerFileFields = {
  website: 'links',
  legalNotice: 'links',
  passwordReset: 'links',
  organization: 'organization',
  freeOfCharge: 'boolean',
  since: 'day',
  serverLocations: 'countries',
  professionalHosting: 'boolean',
  busFactor: 'count',
  maximumMessageArchiveManagementStorageTime: 'amount',
  maximumHttpFileUploadStorageTime: 'amount',
  maximumHttpFileUploadTotalSize: 'amount',
  serverTesting: 'boolean',
  alternativeJids: 'domains',
} as const satisfies Record<FieldName, FieldKind>;

export const fieldNames = Object.keys(providerFileFields) as FieldName[];

export const organizations = ['company', 'commercial person', 'private person', 'governmental', 'non-governmental'] as const;

/** What ejabberd's mod_providers writes while nobody filled it in. */
export const softwareDefaults: Partial<Record<FieldName, unknown>> = {
  serverTesting: false,
  freeOfCharge: false,
  professionalHosting: false,
  busFactor: -1,
  maximumMessageArchiveManagementStorageTime: 0,
};
