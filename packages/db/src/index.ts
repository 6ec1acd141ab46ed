export { assessedDomains } from './assessment/assessedDomains.ts';
export { type EarlierAssessment, earlierAssessment } from './assessment/earlierAssessment.ts';
export { judgedOtherwise, type WantedRules } from './assessment/judgedOtherwise.ts';
export { listAssessments } from './assessment/listAssessments.ts';
export { type Sequel, storeAssessment } from './assessment/storeAssessment.ts';
export { noteClaimMessage, senderOfToken } from './claim/claimMessages.ts';
export {
  activeClaims,
  type Claim,
  dueClaims,
  endClaims,
  isTokenSpent,
  type NewClaim,
  noteClaimCheck,
  openClaim,
} from './claim/claims.ts';
export { eraseOperator, eraseSecrets } from './claim/eraseOperator.ts';
export { type HeardMessage, hearMessage } from './claim/hearMessage.ts';
export { listAudit, type NewAuditEntry, noteAudit } from './claim/operatorAudit.ts';
export {
  endOtherSessions,
  endSession,
  findSession,
  type NewSession,
  type OperatorSession,
  storeSession,
} from './claim/operatorSessions.ts';
export { type NewAnswer, operatorWord, setFindingAnswer, setOperatorFacts, setWantsUnlisted } from './claim/operatorWord.ts';
export { activeOptOut } from './consent/activeOptOut.ts';
export { addOptOut, type OptOutEntry, withdrawOptOut } from './consent/addOptOut.ts';
export { optOutsOf } from './consent/optOutsOf.ts';
export { createPostgresCourtesyStore } from './courtesy/createPostgresCourtesyStore.ts';
export { type Database, openDatabase } from './database.ts';
export type { DirectoryEntry } from './directory/DirectoryEntry.ts';
export { rowAt } from './directory/listEntries.ts';
export { type Directory, openDirectory } from './directory/openDirectory.ts';
export { directionsDown } from './event/directionsDown.ts';
export { followEvents } from './event/followEvents.ts';
export type { NewProviderEvent } from './event/insertEvents.ts';
export { listAllEvents } from './event/listAllEvents.ts';
export { listProviderEvents } from './event/listProviderEvents.ts';
export { confirmDoubt, dispelDoubt, type Reached } from './liveness/answerDoubt.ts';
export {
  type Doubt,
  isAnotherVantageReady,
  noteVantage,
  someThatAnswered,
  type TakenDoubt,
  takeDoubts,
} from './liveness/doubts.ts';
export { type LookSpacing, putLooksBack, type Standing, takeDueLiveness } from './liveness/dueLiveness.ts';
export { getUptime } from './liveness/getUptime.ts';
export { countLookedAtOften, isTestingDeclined, noteTestingDeclined, setLooksOften } from './liveness/lookWishes.ts';
export { readStanding } from './liveness/readStanding.ts';
export { type RecentOutages, recentOutages } from './liveness/recentOutages.ts';
export { rollUpLiveness } from './liveness/rollUpLiveness.ts';
export { type Look, storeLook } from './liveness/storeLook.ts';
export { delist, forgetDelisting, relist } from './moderation/delisting.ts';
export * from './moderation/moderatedRuns.ts';
export * from './moderation/moderationActs.ts';
export { type OptOutRecord, type ProviderStanding, providerStanding } from './moderation/providerStanding.ts';
export { deleteCrawlData } from './observation/deleteCrawlData.ts';
export { ensurePartitions } from './observation/ensurePartitions.ts';
export { getEvidence } from './observation/getEvidence.ts';
export { latestObservations } from './observation/latestObservations.ts';
export { previousStreams } from './observation/previousStreams.ts';
export { storeObservations } from './observation/storeObservations.ts';
export {
  getPolicyVersion,
  listPolicyVersions,
  policiesReadOtherwise,
  policyVersionBefore,
  type StoredPolicy,
  standingPolicies,
} from './policy/policyVersions.ts';
export { duePolicies, latestPolicyWalk, policyPast, type StoredWalk } from './policy/policyWalks.ts';
export { keepPolicySummary, type NewPolicyVersion, type PolicyRound, storePolicyRound } from './policy/storePolicyRound.ts';
export { countWatched } from './provider/countWatched.ts';
export { displayName } from './provider/displayName.ts';
export { dueProviders } from './provider/dueProviders.ts';
export { getProvider } from './provider/getProvider.ts';
export { getProviderRow, isShown } from './provider/getProviderRow.ts';
export { type ProviderCounts, providerCounts } from './provider/providerCounts.ts';
export { type PublishedProvider, publishedProviders } from './provider/publishedProviders.ts';
export { unlist } from './provider/unlist.ts';
export { type ProviderEntry, upsertProvider } from './provider/upsertProvider.ts';
export { dropRooms, dropService, noteSilentRooms, noteSilentService } from './room/dropRooms.ts';
export { refreshHostGrades, rollUpSamples } from './room/maintainRooms.ts';
export { type CrawlNote, dueRoomCrawls, listedRooms, noteCrawl, servicesOf } from './room/noteCrawl.ts';
export { allowPicture, forbidPictures, waitingPictures } from './room/pictures/allowPictures.ts';
export {
  dropUnusedPictures,
  notePictureTrouble,
  readPicture,
  storePicture,
  wantedPictures,
} from './room/pictures/storePictures.ts';
export { readRoomHistory } from './room/readRoomHistory.ts';
export { type AddressPage, getRoom, roomsByAddress } from './room/readRooms.ts';
export { roomsOptedOut } from './room/roomOptOuts.ts';
export { countRooms, roomsBySize } from './room/roomPages.ts';
export { addRoomReport, decideReports, type WaitingReport, waitingReports } from './room/roomReports.ts';
export { roomsThere } from './room/roomsThere.ts';
export { readRoomCursor } from './room/search/roomCursor.ts';
export { type AddressSearch, searchByAddress } from './room/search/searchByAddress.ts';
export { type RoomSearch, searchRooms } from './room/search/searchRooms.ts';
export { type ListedRoom, type ServiceOfRooms, storeRooms } from './room/storeRooms.ts';
export { roomHasWords } from './room/words/roomHasWords.ts';
export { appendEvent, type NewEvent } from './run/appendEvent.ts';
export { askedAmong } from './run/askedAmong.ts';
export { claimRun } from './run/claimRun.ts';
export { createRun, type NewRun } from './run/createRun.ts';
export { type FinalStatus, finishRun } from './run/finishRun.ts';
export { getRun, latestRun } from './run/getRun.ts';
export { giveUpRun } from './run/giveUpRun.ts';
export { listEvents } from './run/listEvents.ts';
export { type OrphanQuery, orphanedRuns } from './run/orphanedRuns.ts';
export { putRunBack } from './run/putRunBack.ts';
export { recordStep, type StepRecord } from './run/recordStep.ts';
export { touchRun } from './run/touchRun.ts';
export { type PartTimes, partTimes } from './service/partTimes.ts';
export { countAddresses, listedAddresses, listedDomains } from './sitemap/listAddresses.ts';
export * from './spam/spamLists.ts';
export { listStatisticsDays, storeStatisticsDay } from './statistics/statisticsDays.ts';
export { type AskedRun, askForRun, notScheduled, type WantedRun } from './submit/askForRun.ts';
export { type Disputed, disputeFinding } from './submit/disputeFinding.ts';
export { type ListingFacts, listingFacts, settleListing } from './submit/listingFacts.ts';
export { queuePlace } from './submit/queuePlace.ts';
export { assessmentOfRun, endingOfRun, transcriptsOfRun } from './submit/testReport.ts';
export * from './subscription/deliveries.ts';
export * from './subscription/subscriptions.ts';
export * from './testAccount/testAccounts.ts';
export { dropLooseEvidence } from './upkeep/dropLooseEvidence.ts';
export { dropOldRuns } from './upkeep/dropOldRuns.ts';
export { repackMonths } from './upkeep/repackMonths.ts';
export { thinObservations } from './upkeep/thinObservations.ts';
