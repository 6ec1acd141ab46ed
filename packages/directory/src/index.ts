export * from './assess-observations.ts';
export * from './assess-provider.ts';
export type { Candidate } from './choose/candidate.ts';
export * from './choose/choose-for.ts';
export * from './choose/chooseProviders.ts';
export { answerChat, answerChatOnce, type ChatContext } from './claim/answer-chat.ts';
export * from './claim/claim-domain.ts';
export { claimTokenOf, newSecret } from './claim/claim-token.ts';
export type { ProofContext } from './claim/find-proof.ts';
export * from './claim/operator.ts';
export * from './claim/operator-verbs.ts';
export * from './claim/recheck-claims.ts';
export { exportProvidersList } from './compat/export-providers-lists.ts';
export * from './crawl-rooms.ts';
export { giveTestAccount, removeTestAccount, testAccounts } from './credentials/give-test-account.ts';
export { type KeyRing, newKeyLine, readKeyRing } from './credentials/key-ring.ts';
export { openVault } from './credentials/open-vault.ts';
export { keepTestAccount, rotateTestAccountKeys, type Vault } from './credentials/test-accounts.ts';
export { exportObservations } from './export/export-observations.ts';
export { exportProvidersCsv, exportProvidersJson } from './export/export-providers.ts';
export { dataLicence } from './export/licence.ts';
export * from './get-badge.ts';
export * from './get-provider.ts';
export { getProviderWhole } from './get-provider-whole.ts';
export * from './get-rooms-there.ts';
export * from './get-service-info.ts';
export * from './keep-history-small.ts';
export * from './list-history.ts';
export * from './list-observations.ts';
export * from './list-provider-events.ts';
export * from './list-providers.ts';
export { answerDoubts } from './liveness/answer-doubts.ts';
export { getUptime } from './liveness/get-uptime.ts';
export { type LivenessContext, lookAtDue } from './liveness/look-at-due.ts';
export { createTroubleWatch } from './liveness/own-trouble.ts';
export type { LivenessSchedule } from './liveness/settle-look.ts';
export * from './moderation/moderate.ts';
export { createOutageWatch, type OutageWatch } from './outage-watch.ts';
export * from './perform-run.ts';
export * from './policy/get-policy.ts';
export {
  type DuePolicies,
  type PolicySchedule,
  readDuePolicies,
  rereadPolicies,
  rereadPolicy,
} from './policy/read-due-policies.ts';
export { type PolicyContext, type PolicyOutcome, type PolicyTimes, readPolicyOf } from './policy/read-policy-of.ts';
export * from './probe-once.ts';
export * from './probe-provider.ts';
export * from './provider-facets.ts';
export * from './read-context.ts';
export * from './read-rooms-once.ts';
export { keepRules, type ReassessOptions, type ReassessReport, reassessAll } from './reassess-all.ts';
export * from './reassess-provider.ts';
export * from './reconcile-runs.ts';
export { detectLanguage } from './rooms/detectLanguage.ts';
export * from './rooms/findInPlaces.ts';
export { readKeywords } from './rooms/readKeywords.ts';
export * from './schedule/kinds.ts';
export * from './schedule/pace.ts';
export { roomsInterval } from './schedule/rooms-interval.ts';
export * from './schedule-due.ts';
export * from './slot.ts';
export { readSpamSettings } from './spam/read-spam-settings.ts';
export { refreshSpamLists } from './spam/refresh-spam-lists.ts';
export { spamStanding, spamStandingNow } from './spam/spam-standing.ts';
export * from './statistics/get-statistics.ts';
export { keepStatistics } from './statistics/keep-statistics.ts';
export * from './status/get-service-status.ts';
export type { StreamTarget } from './stream-targets.ts';
export * from './submit/dispute-finding.ts';
export * from './submit/get-test-report.ts';
export * from './submit/listing-rule.ts';
export * from './submit/submit-context.ts';
export * from './submit/submit-domain.ts';
export {
  type DeliveryContext,
  type DeliveryReport,
  deliverEvents,
} from './subscriptions/deliver-events.ts';
export * from './subscriptions/operator-subscriptions.ts';
export { signWebhook, verifyWebhook } from './subscriptions/signWebhook.ts';
export * from './subscriptions/subscriptions.ts';
export * from './sweep-policies.ts';
export type { SweepPolicy } from './sweep-streams.ts';
