import { type Message, message } from './message.ts';
import type { PolicyFact } from './policy.ts';

type Stated = Pick<PolicyFact, 'fact' | 'value'> & { quote?: string | null };

/** The value of a fact in plain words. */
export function policyValueMessage({ fact, value, quote = null }: Stated): Message {
  if (value === 'unstated') return message(quote === null ? 'policy.unstated' : 'policy.unstated.mentioned');
  if (fact === 'minimumAge') return message('policy.age', { years: value });
  if (typeof value === 'number')
    return daysMessage(fact === 'inactiveAccountDeletion' ? 'policy.inactive.days' : 'policy.kept.days', value);
  const prefix = prefixes[fact];
  return prefix ? message(`${prefix}.${value}`) : message('policy.as-stated', { value });
}

const daysMessage = (id: string, days: number): Message => message(`${id}.${days === 1 ? 'one' : 'other'}`, { days });

const prefixes: Partial<Record<PolicyFact['fact'], string>> = {
  messageArchive: 'policy.kept',
  roomArchive: 'policy.kept',
  offlineMessages: 'policy.kept',
  fileUpload: 'policy.kept',
  ipLogs: 'policy.kept',
  backups: 'policy.kept',
  accountDeletionByUser: 'policy.deletion',
  thirdPartySharing: 'policy.sharing',
  operatorKind: 'policy.operator',
};
