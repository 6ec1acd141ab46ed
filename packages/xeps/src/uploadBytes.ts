import type { DiscoInfo } from '@signpost/contracts';
import type { Evidence } from './evidence.ts';

const namespaces = ['urn:xmpp:http:upload:0', 'urn:xmpp:http:upload', 'eu:siacs:conversations:http:upload'] as const;

/** The largest file that the upload service says it takes; `null` where it names no limit, which is not "unlimited". */
export function uploadBytes({ components, info }: Evidence): number | null {
  const services = [...components.map((component) => component.info), ...(info ? [info] : [])];
  for (const namespace of namespaces) {
    const limits = services.flatMap((service) => limitOf(service, namespace));
    if (limits.length > 0) return Math.max(...limits);
  }
  return null;
}

function limitOf({ forms }: DiscoInfo, namespace: string): number[] {
  return forms
    .filter(({ formType }) => formType === namespace)
    .flatMap(({ fields }) => fields.filter(({ name }) => name === 'max-file-size'))
    .flatMap(({ values }) => values)
    .filter((value) => /^\d{1,15}$/.test(value.trim()))
    .map(Number)
    .filter((bytes) => bytes > 0);
}
