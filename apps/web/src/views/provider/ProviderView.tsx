import type { CheckInfo, ProviderWhole } from '@signpost/contracts';
import { BackLink } from '../../components/BackLink.tsx';
import { DomainName } from '../../components/DomainName.tsx';
import { PageHead } from '../../components/PageHead.tsx';
import { usePage } from '../../page/PageContext.tsx';
import { DisputeForm } from '../operate/DisputeForm.tsx';
import { OperatorWordBox } from '../operate/OperatorWordBox.tsx';
import { TrustBox } from '../trust/TrustBox.tsx';
import { Assessed } from './Assessed.tsx';
import { AtAGlance } from './AtAGlance.tsx';
import { History } from './History.tsx';
import { PolicySection } from './policy/PolicySection.tsx';
import { RawObservations } from './RawObservations.tsx';
import { RoomsThere } from './RoomsThere.tsx';
import { StateNotices } from './StateNotices.tsx';
import { UptimeSection } from './uptime/UptimeSection.tsx';

export interface ProviderProps {
  whole: ProviderWhole;
  checks: CheckInfo[];
}

/** Verdict, reason, evidence: in this order. */
export function ProviderView({ whole, checks }: ProviderProps) {
  const { provider, observations, history, policy, uptime, rooms } = whole;
  const { t } = usePage().words;
  const { domain, displayName, assessment } = provider;
  const optedOut = provider.listing === 'opted-out';
  return (
    <article className="provider" itemScope itemType="https://schema.org/Service">
      <PageHead
        title={t('provider.title', { domain })}
        description={t('provider.description', { domain, c2s: provider.c2s.letter, s2s: provider.s2s.letter })}
        index={provider.listing === 'listed'}
        picture={`/badge/card/${encodeURIComponent(domain)}.png`}
        {...(optedOut ? {} : { feed: `/api/v1/providers/${encodeURIComponent(domain)}/events.atom` })}
      />
      <BackLink href="/providers">{t('provider.back')}</BackLink>
      <meta itemProp="serviceType" content="XMPP" />
      <h1 itemProp="name">
        <DomainName>{displayName}</DomainName>
      </h1>
      {displayName === domain ? null : <p className="quiet also">{t('provider.also-written', { domain })}</p>}
      {optedOut || assessment === null ? null : <AtAGlance provider={provider} />}
      <StateNotices provider={provider} />
      {optedOut || assessment === null ? null : (
        <Assessed assessment={assessment} checks={checks} spam={provider.spam} answers={provider.operator?.answers ?? []} />
      )}
      {optedOut || !provider.operator ? null : (
        <OperatorWordBox word={provider.operator} checks={checks} findings={assessment?.findings ?? []} />
      )}
      {optedOut ? null : <PolicySection domain={domain} policy={policy} />}
      {optedOut ? null : <UptimeSection uptime={uptime} untested={provider.untested !== undefined} />}
      {optedOut ? null : <RoomsThere rooms={rooms} />}
      {optedOut || assessment === null ? null : (
        <History domain={domain} history={history} events={whole.events.items} checks={checks} />
      )}
      {optedOut || assessment === null ? null : <TrustBox />}
      {optedOut || assessment === null ? null : <DisputeForm assessment={assessment} checks={checks} />}
      {optedOut ? null : <RawObservations domain={domain} observations={observations} />}
    </article>
  );
}
