import type { XepInfo } from '@signpost/contracts';
import { message } from '@signpost/contracts';
import { account } from './account.ts';
import { connection } from './connection.ts';
import type { XepEntry } from './entry.ts';
import { files } from './files.ts';
import { groups } from './groups.ts';
import { login } from './login.ts';
import { messages } from './messages.ts';
import { service } from './service.ts';

/** Every extension that matters to somebody who chooses a provider. */
export const catalogue: readonly XepEntry[] = [...messages, ...files, ...groups, ...account, ...login, ...connection, ...service];

const accountVantages = new Set(['A1', 'AB', 'AP']);

/** Whether only an account there can say `no`. */
export const needsAccount = ({ authoritative }: XepEntry): boolean => authoritative.some((code) => accountVantages.has(code));

/** The number of a XEP; `null` for an RFC. */
export const numberOf = ({ id }: XepEntry): number | null => (/^\d{4}$/.test(id) ? Number(id) : null);

/** The catalogue as the API tells it. */
export const xepInfos: XepInfo[] = catalogue.map((entry) => ({
  id: numberOf(entry) === null ? entry.id : `xep-${entry.id}`,
  number: numberOf(entry),
  title: entry.title,
  status: entry.status,
  benefit: message(`xep.${entry.id}.benefit`),
  noticedBy: message(`xep.noticed-by.${entry.noticedBy}`),
  authoritative: [...entry.authoritative],
  needsAccount: needsAccount(entry),
  url:
    numberOf(entry) === null ? `https://www.rfc-editor.org/rfc/${entry.id}` : `https://xmpp.org/extensions/xep-${entry.id}.html`,
}));
