import { type ProviderFile, providerFileSchema } from '@signpost/contracts';
import type { Result } from '@signpost/net';
import { cleanText } from '../cleanText.ts';
import { failed, success } from '../result.ts';

type Field = keyof ProviderFile;

/**
 * Provider file v2. Each field stands for itself: one that is not usable is left out and spoils no other. The file does not
 * hold together only when it is no object.
 */
export function readProviderFile(json: unknown): Result<ProviderFile> {
  if (typeof json !== 'object' || json === null || Array.isArray(json)) return failed('http-invalid', 'not an object');
  const given = json as Record<string, unknown>;
  const fields = Object.keys(providerFileSchema.shape) as Field[];
  const read = fields.map((field) => [field, readField(field, given[field])] as const);
  return success(Object.fromEntries(read.filter(([, value]) => value !== undefined)) as ProviderFile);
}

function readField(field: Field, raw: unknown): unknown {
  const parsed = providerFileSchema.shape[field].safeParse(typeof raw === 'string' ? cleanText(raw, 1000) : raw);
  const value: unknown = parsed.success ? parsed.data : undefined;
  if (Array.isArray(value)) return value.slice(0, 50).map((entry) => cleanText(String(entry)));
  if (typeof value === 'object' && value !== null) return readLinks(value as Record<string, string>);
  return value === '' ? undefined : value;
}

const language = /^[A-Za-z]{2,3}(-[A-Za-z0-9]{1,8})*$/;

/** Web addresses by language. */
function readLinks(links: Readonly<Record<string, string>>): Record<string, string> | undefined {
  const usable = Object.entries(links).filter(([key, url]) => language.test(key) && isWebUrl(url));
  return usable.length > 0 ? Object.fromEntries(usable.slice(0, 50)) : undefined;
}

const isWebUrl = (url: string): boolean => URL.canParse(url) && ['https:', 'http:'].includes(new URL(url).protocol);

/** What ejabberd's mod_providers writes while nobody filled it in. */
const defaults: Partial<ProviderFile> = {
  serverTesting: false,
  freeOfCharge: false,
  professionalHosting: false,
  busFactor: -1,
  maximumMessageArchiveManagementStorageTime: 0,
};
/** The server may know these by itself: they say nothing about a person's hand. */
const computed: ReadonlySet<string> = new Set(['maximumHttpFileUploadTotalSize', 'maximumHttpFileUploadStorageTime']);

/** True when a file says nothing beyond the software's defaults, so that none of them is a statement. */
export function isUntouched(file: ProviderFile): boolean {
  const telling = Object.entries(file).filter(([field, value]) => !computed.has(field) && !isEmpty(value));
  return telling.length > 0 && telling.every(([field, value]) => defaults[field as Field] === value);
}

const isEmpty = (value: unknown): boolean => Array.isArray(value) && value.length === 0;
