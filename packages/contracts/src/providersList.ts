import { z } from 'zod';

export const providerCategories = ['A', 'B', 'C', 'D'] as const;
export type ProviderCategory = (typeof providerCategories)[number];

const links = z.record(z.string(), z.string());
const addresses = z.record(z.string(), z.array(z.string()));

/**
 * One provider in the format of XMPP Providers' API v2 (https://providers.xmpp.net). Numbers: 0 is without limit, −1 is
 * unknown or less than one. The format has no unknown for yes and no: `signpost.unknown` names the fields where `false` or
 * an empty value only means that nobody knows, and `signpost.sources` says where a value is from.
 */
export const providersListEntrySchema = z
  .object({
    jid: z.string(),
    category: z.enum(providerCategories),
    latestChange: z.string(),
    website: links,
    alternativeJids: z.array(z.string()),
    busFactor: z.number().int(),
    organization: z.string(),
    passwordReset: links,
    serverTesting: z.boolean(),
    serverSoftwareName: z.string(),
    serverSoftwareVersion: z.string(),
    ratingGreenWebCheck: z.boolean(),
    inBandRegistration: z.boolean(),
    inBandRegistrationEmailAddressRequired: z.boolean(),
    inBandRegistrationCaptchaRequired: z.boolean(),
    registrationWebPage: links,
    ratingXmppComplianceTester: z.number().int().min(-1).max(100),
    ratingImObservatoryClientToServer: z.string(),
    ratingImObservatoryServerToServer: z.string(),
    maximumHttpFileUploadFileSize: z.number().int().min(-1),
    maximumHttpFileUploadTotalSize: z.number().int().min(-1),
    maximumHttpFileUploadStorageTime: z.number().int().min(-1),
    maximumMessageArchiveManagementStorageTime: z.number().int().min(-1),
    professionalHosting: z.boolean(),
    freeOfCharge: z.boolean(),
    legalNotice: links,
    serverLocations: z.array(z.string()),
    emailSupport: addresses,
    chatSupport: addresses,
    groupChatSupport: addresses,
    since: z.string(),
    signpost: z.object({
      report: z.string(),
      observedAt: z.string().nullable(),
      sources: z.record(z.string(), z.string()),
      unknown: z.array(z.string()),
    }),
  })
  .meta({ id: 'ProvidersListEntry' });
export type ProvidersListEntry = z.infer<typeof providersListEntrySchema>;
