import type { LanguageRules } from '../rules/LanguageRules.ts';

/** How English speaks of keeping data. */
export const english: LanguageRules = {
  language: 'en',
  apostrophes: 'drop',
  negation: 'before',
  phrases: {
    archive: `history | histories | message/messages/chat/conversation/messaging archive/archives/archiving/history/histories/storage | mam | archive | archives
      | xep 0313/313 | message archive management | chat/message/conversation logs/log/history | history of/for? your/the? chats/messages/conversations
      | archived messages/chats/conversations | server side archive/history`,
    message: `message | messages | chats | your chat | conversation | conversations | posts | direct messages | message/chat/conversation/messaging content/contents/text
      | content/contents/text/body/bodies of your/the/all/any? private? messages/message/chats/conversations/communications/communication | communication content/contents
      | private/personal messages/message | correspondence | what you write | ims | stanzas`,
    room: `group/public chat/chats/channel/channels | rooms | room | muc | mucs | conference/conferences | groupchat/groupchats | channels | chat rooms/room | multi user chat/chats | group conversation/conversations | groups`,
    single: `one to one | one on one | private/single/direct/individual chat/chats/conversations | 1 : 1 | 1 to 1 | 1 on 1 | chats of two`,
    offline: `offline | offline messages/message/storage | messages/message/anything ~~ while/when/if ~ offline | undelivered messages/message
      | messages/message that/which? cannot/could/can not? yet? be delivered | not yet delivered messages | you/recipient/user/contact/they are/is offline
      | spool* | queued messages | waiting messages | messages/message ~ until ~~ online`,
    file: `file | files | upload | uploads | uploaded/shared/transferred/sent files/file/images/media/content/documents/attachments/pictures/photos/data | attachments/attachment
      | media | images/pictures/photos/videos | http file upload | http upload | httpupload | file upload/uploads/sharing/storage/transfer/transfers | xep 0363/363 | documents
      | files you/that/which? ~ upload/share/send | shared media | voice messages`,
    log: `logged data/information/records | personal? information/data/records logged | the/a/our/this/error/audit log | logs | logfile | logfiles | log files/file/data/entries/records/information | server/access/connection/system/security/login/xmpp/application/service logs/log
      | server log files/file/data | logging data | protocol data | event logs`,
    ip: `ip/internet/network address/addresses | ip | ips | ip number/numbers/data | ip addr* | internet protocol ~ address/addresses | connection data/information/details/metadata
      | internet protocol addresses/address | traffic data`,
    backup: `backup | backups | back ups/up | backup copies/copy/data/files/archives/tapes/sets | snapshots/snapshot | security copies`,
    account: `account | accounts | user/inactive/unused? accounts/account/profiles/profile | jid | jids | profile | profiles | user names/name | usernames | registration/registrations`,
    content: `communication | communications | conversation/communication/chat/messaging content/contents/data | your/user/users/all/any/customer/service content/contents | contents/content of ~ service/conversations/communication | content data`,
    uploads: `data/content ~ uploaded/submitted/posted by ~~ users/user/you | content/contents/data you ~ upload/submit/publish/post | user generated content/data | everything you upload/post/submit`,
    data: `data | information | personal/user/usage/account/profile/contact/all/your data/information/details/records | records | details | metadata | meta data | roster | contact list/lists
      | timestamps | time stamps | everything | credentials | password* | email/e/mail address/addresses`,
    other: `reported messages/content | cookie | cookies | session/sessions | invoice* | billing/payment/accounting/financial/tax/transaction/booking/donation/order/purchase/contract*
      | payments | donations | newsletter* | mailing list* | email/emails | e mail/mails | mail/mails/mailbox/mailboxes | email/e/mail mail? messages/message/logs/archive/archives/traffic/content
      | ticket/tickets | support/contact/data/access/deletion/erasure/removal/your/such/any/this? request/requests/enquiries/enquiry/inquiries/inquiry/case/cases | correspondence with
      | token/tokens | verification/confirmation/registration/activation/invitation/invite codes/code/links/link/emails/tokens | invitation/invitations | captcha*
      | statistic* | analytics/telemetry/aggregate/aggregated | metrics | crash/error/bug/abuse/spam/incident | report/reports
      | ban/bans/banned | block list* | blocklist* | blacklist* | abuse | violation/violations | password reset* | deleted/remote/federated/cached/removed/edited posts/messages/media/content/accounts/users/files/data/user
      | cache/caches/cached | link/url previews/preview | push tokens/token/notification/notifications | certificate/certificates | domain/domains | web/browser/browsing/visitor ~ logs/log/history/data/ips/ip/statistics
      | webserver/website/nginx/apache/http/https/site/page ~ logs/log/data | video/audio/voice/phone? calls/call/conferences/conference | survey/surveys | application/applications for | job applications
      | notice/notices | change/changes | objection/objections | complaint/complaints | response/responses | trial/subscription/subscriptions/membership/memberships | avatar/avatars | profile picture/pictures/photo/photos
      | votes | notes | wiki/wikis | pads/pad | paste/pastes | repositor* | git | calendar* | blog/blogs | comments/comment | forum | vpn | dns | public posts/timeline
      | number of ~ messages/files | size of ~ messages/files | timestamps/time/date/metadata/statistics/recipients/sender/senders of/about/on ~ messages/message/chats/files | metadata of/about | keys/key | omemo | sms | error messages/message | push messages/notifications
      | log ~ out/in | login sessions/session | api | test | tests | quota | storage/disk/upload/file/size space/limit/limits | retention/deletion request*
      | offline devices/device/clients/client/users/contacts | messages/message/enquiries/inquiries/requests ~ contact/web form/forms
      | support/customer/sales/helpdesk conversation/conversations/chat/chats | mail/email/website/web/forum/cloud/database backup/backups | files in ~ download/downloads area/section/page | illegal/infringing/unlawful/prohibited/offending ~ files/content/images
      | status page/pages | changelog* | its history`,
    keep: `written | store | stores | stored | storing | keep | keeps | kept | keeping | retain* | retention | save | saves | saved | saving | log | logged | logging | service/server/it/that/which/system/we logs | record | recorded | recording
      | to/not/we/or archive | archived | archiving | preserve* | hold | holds | held | remain | remains | remaining | stay | stays | available for/up/until | persist* | collect | collects | collected | collecting
      | storage/retention period/periods/time/times/duration/limit | kept on/for | lifetime | cached for | backed up | maintain | maintains | maintained | written to ~ disk/log* | hosted for | accessible for | track | tracks | tracked | live for | lives for
      | life span | lifespan | available | held back | hang onto | hold onto | hangs around | sit | sits | lie | lies | live | lives | ttl | lasts | last
      | retrieved/retrievable/downloadable/downloaded/accessed/fetched for/up/within`,
    contain: `contain | contains | there are/is | include | includes | hold ~ ip
      | provide an | provide any | provides an | offer an | offer any | offers an`,
    delete: `go after | goes after | go away after | go away | goes away | going away | delete | deletes | deleted | deleting | deletion | remove | removes | removed | removing | removal | erase* | erasing | erasure | purge* | purging | wipe | wipes | wiped | wiping | discard* | destroy* | destruction
      | clear | clears | cleared | clearing | clean | cleaned up | cleans | cleanup | expire | expires | expired | expiry | expiration | expunge* | prune* | pruned | overwritten | overwrites | rotate | rotates | rotated | rotation
      | dropped | drop | drops | vanish* | disappear* | thrown away | gone | get/gets rid of | anonymis* | anonymiz* | truncated | flushed | evicted | garbage collected | shredded | lapse | lapses`,
    make: `make | makes | made | take | takes | taken | create | creates | created | perform | performs | performed | run | runs | exist | exists`,
    act: `deactivat* | disabl* | close | closed | closes | terminat* | release | released | free | freed | lock | locked | respond* | answer* | repl* | process | processed | inform* | notif* | contact* | edit | edited | correct | corrected | change | changed | renew* | appeal* | pay | paid | recover* | download* | export | exported | reset
      | ban | banned | block | blocked | suspend* | verify | verified | confirm* | activate* | complain* | object | announc* | reach | warned | warn | reminded | remind | update | updated | analyse* | analyze* | evaluate* | review* | restore* | reactivate*
      | cancel* | revoke* | shut* | accessible/reachable/unavailable within | unsubscribe* | scan* | use/used ~ within | receive* ~ within | sent within | encrypt*
      | lose | loses`,
    not: `not | dont | doesnt | wont | cant | cannot | never | isnt | arent | didnt | nor | neither | without | no longer | nowhere | at no time/point
      | refrain/refrains from | abstain/abstains from | under no circumstances`,
    off: `is/are/was ~ disabled/deactivated | is/are ~ switched/turned off | is/are off | stays/stay ~ off`,
    no: `no | none of | zero | nothing | not a/any/even | without any | neither`,
    neither: `neither`,
    longer: `longer than | more than | beyond | for more/longer than | past | in excess of | any longer than | no/not longer/more than | no later than | not exceed* | not after`,
    older: `older than`,
    qualified: `permanent* | in plain ~ | plaintext | plain text | unencrypted | in clear ~ | cleartext | in readable ~ | than ~ necessary/needed/required | not only | together with | along with | linked/linkable/associated/correlated/related/combined/matched with/to | link ~~ to/with
      | for ~ advertis*/marketing/profiling/commercial ~ | on your/the? device/devices/phone | without your/prior/explicit/their? consent/permission/knowledge | unless you/the? user/users? ~~ enable*/activate*/turn*/switch*/opt* | indefinitely | forever | locally | separately | for long/ever | if you ~~ disable/deactivate/opt/turn/switch ~ | if you ~~ not
      | not all | not every | excessive* | more data/information ~ than | for ~ purposes | not necessarily`,
    only: `only | merely | solely | temporar* | just`,
    forever: `indefinite* | forever | permanently | for an? unlimited time/period/duration | without ~ limit/limits/limitation/expiry/expiration/end | unlimited | unlimited ~ time | no/without ~ time limit/limits | for an? indefinite ~ period/time
      | for ever | perpetually | in perpetuity | infinitely | never be? ~ deleted/removed/purged/expire/expires/erased/delete/remove/purge/erase/wiped/cleared | for all eternity | eternally | no expiry/expiration ~`,
    noPeriod: `no fixed/set/specific/defined/predefined/particular ~ time/period/date/retention/limit/interval/duration/schedule | no retention/time limit/period/limits/policy | not ~ automatically/regularly/routinely/periodically deleted/removed/purged/erased/delete
      | not automatically/regularly/routinely/periodically/routinely delete/remove/purge/erase/expire | no automatic/automated/regular/scheduled deletion/removal/expiry/purge/purging/cleanup | automatic deletion ~ not ~~ | automat* ~ deletion/removal is/are not ~ possible/planned/provided
      | until ~ reach*/exceed*/hit* ~ size/quota/limit | if/when/once ~ reach*/exceed* ~~ size/quota/limit | until ~~ full/exhausted | without ~ fixed ~ period/schedule
      | no limit on/to/for how long | no time/age limit on/to/for ~`,
    automatic: `automatic* | automated | regular basis`,
    untilDeleted: `until/unless you ~ redact/remove/delete/erase ~ | until/unless you/they/users/user/the/our? ~~ delete/remove/erase them/it/the? | until ~~ deleted/removed/erased ~ by/yourself ~ | as long as you/they ~ want/like/wish/need | until/unless ~~ manually/explicitly/actively deleted/removed/delete/remove
      | until/unless you/they ~ ask/tell/request/want ~~ remove*/delete*/erase*/deletion/removal/gone`,
    accountLife: `as long as ~~ account | for the life/lifetime/duration of ~ account | until/unless ~~ account ~~ deleted/removed/closed/terminated/cancelled | until ~~ delete/close/remove ~ account | while ~~ account exists/active/is/remains
      | for the duration of ~~ account/membership/use | as long as you ~ use/member/user/registered ~~ | duration of ~~ use | until ~~ deletion of ~~ account | until ~ account deletion`,
    delivered: `beyond ~ delivery | until/once/after/when/as ~~ delivered/delivery/fetched/collected/retrieved/received/handed/picked/downloaded | until/once/when/after/as ~~ online/reconnect*/reconnected/connects/connect ~ | delivered/sent to ~~ recipient/recipients/addressee | on/upon/after delivery | until ~ can be delivered
      | back online | until ~ fetch/fetched/pick/collect/retrieve ~ | next login/log/connection | next time you/they/the ~~ connect/online/log/sign* | only/merely? in transit | for/during transit | come/comes/get/gets/are/is ~ online | you log in again | not delivered`,
    afterDelivery: `after/once/beyond/following/upon/past ~~ delivered/delivery/received/fetched/retrieved/read ~`,
    afterDeletion: `if/when/once you ~ delete/remove/redact/forget/unsend/edit ~ message/messages/file/files/post/posts/content/it | after/following/upon/on/from/of/since/beyond/within ~~ delet*/clos*/cancel*/terminat*/remov* ~~ account/accounts/profile/membership/contract/user | after/following/upon/beyond ~~ account/profile/user/users ~~ deletion/deleted/removal/removed/closure/closed/terminated/termination/delet*
      | if/when/once/should you/they/a/the? user/users/member? ~ delete/close/cancel/deletes/remove/terminate ~~ account/profile/membership | if/when/once ~~ account/accounts/profile ~~ deleted/closed/removed/terminated/cancelled | after/following/upon deletion/termination/cancellation/leaving ~
      | after you leave/left ~ | after ~~ end/expiry/termination of ~~ contract/membership/agreement/use | deletion/erasure request* | request/requests to ~ delete/deletion | days/weeks/months/hours after deletion | account deletion | after ~ deleted | upon ~ request | after ~ deletion | deleted accounts/account
      | beyond ~~ request* ~~ delete
      | within ~~ of ~ complaint/notice/report/notification/receipt/request`,
    inactive: `not come/go online | inactive | inactivity | idle | dormant | orphan* | abandoned | unused | disuse | non use | nonuse | not used for/in/within/by | not/never been? used | not/never ~ logged/signed in/on | have/has/had not ~ logged/signed/connected/been/used | havent/hasnt logged/signed/connected/been/used
      | no/without/any login/logins/activity/sign | last login/activity/seen/use/connection/sign/logged/used | since ~ last ~ logged/login/log/used/use | do/does not log/sign in/on | dont/doesnt log/sign in/on | do/does not connect | dont/doesnt connect | do/does not use ~ account/it/service | dont/doesnt use ~ account/it/service | not use/using ~ account/service
      | no one/nobody/noone ~ logs/logged/uses/used/connects/signs | nobody/noone ~ logs/logged/uses/used/connects/signs | stop/stopped/stops using | without being used | without ~ logging/signing in | lie/lies/lain fallow/idle | not ~ active`,
    changed: `previously | formerly | in the past | used to | until ~ 19*/20* | before ~ 20* | were/was ~ stored/kept/deleted/retained/logged/removed/saved/archived | had been | in the future | will soon | plan | plans | planned | planning | considering | intend | reserve ~ right | may/might/could ~~ shorten*/reduc*/chang*/extend*/lower*/raise*/increas*
      | shorten | originally | old/earlier/previous/former rule/rules/policy/version/period/setting/limit | up to version | as of ~ we will | no longer applies | would | for example if | instead of | were deleted | starting next ~
      | may/might/could be? forced/obliged/required/compelled to | should the law | if the law ~ change*`,
    condition: `if you/the/your/a? user/users/client/app? ~ enable*/activate*/turn*/switch*/opt*/choose/select/want/allow* ~ | only if ~~ | only when ~~ | provided/providing that? ~~ | as long as you ~ | by default | opt out | opt in | optional* | unless ~~ | you can ~ disable/deactivate/opt/turn/switch/change/configure/set ~~ | can be ~ disabled/deactivated/turned/switched/changed/configured ~
      | depending on ~~ | if enabled/activated/configured | when enabled | on request | if ~~ enabled/activated | upon your? request | configurable | adjustable`,
    exception: `except ~~ | exception* | unless ~~ | in case/cases/event of ~~ | in the case/event of ~~ | if/when/where ~~ attack*/abuse*/problem*/error*/debug*/troubleshoot*/investigat*/suspic*/law/legal* | for ~ debugging/troubleshooting ~ | during ~ maintenance/attack*/debug*/incident*/maintainance ~ | with the exception of ~ | apart from ~~ | aside from ~~ | temporar* ~ exceptions
      | when ~ under attack | legal obligation* | while ~ debugging/investigating/troubleshooting ~ | only ~ errors/failed/maintenance/maintainance ~ | save for ~~ | failed logins/login/log ~ | other than ~~ | in special/exceptional/rare ~`,
    howLong: `how long | retention | storage/data? retention/storage/keeping/deletion period/periods/time/times/duration/policy/schedule | kept for | retained for | stored for | lifetime | duration | period | when ~ deleted/delete | deletion | kept | time limits | expiry | expires | deletes after | deleted after | how many days | what we store/keep/retain | we store/keep/retain ~~ | stored | keeps | limits | storage | ttl
      | time ~ stored/kept/retained`,
    pronoun: `they | these | this | those | it | them | the/this/these/those/such/that data/information/records/entries/content/contents/metadata/details | everything/all of it/them/this/that/these | all/each of these/them/it | both | which | that | the latter | each one | ones | all`,
    relative: `which | that | who`,
    including: `including | such as | among them | eg | for example`,
    and: `and | as well as | & | plus`,
    or: `or | nor | and/or`,
    but: `but | however | whereas | while | although | though | yet | instead | rather | otherwise`,
    link: `of | in | on | for | with | by | to | from | that | which | who | whose | where | when | if | you | we | our users | via | through | about | within | into | at | as | using | against | between | during | per | without | including | containing | such | after | before | until | unless | because | so | than`,
    fill: `yes | the | a | an | is | are | be | been | being | was | will | shall | may | can | might | has | have | do | does | not | automatically | usually | generally | normally | typically | then | afterwards | also | only | just | we | our | us | your | you | for | after | within | up | to | at | most | maximum | minimum | least | of | on | in | every | each | once | older | more | longer | than | the | all | any
      | all | and | or | it | they | them | these | this | those | that | which | further | a | about | around | approximately | roughly | ca | default | by | currently | always | still | server | servers | period | time | temporarily | temporary | encrypted | securely | safely | a total | latest | later | no | latest | regularly | periodically | periodic | routinely | permanently | completely | there | being | standard | exactly | full
      | however | therefore | from | as | soon | immediately | promptly | long | short | last | past | stored | kept | limited | set | duration | subsequently | again | must | should | would | so | its | their | with | without | warning | irrevocably | whichever`,
    notPeriod: `once | twice | thrice | times | every few | around the clock | open | seven/7/5/five days a
      | once every | once in`,
    noAnswer: `no | never | nope | not at all | none | nothing | we do not | we dont`,
    web: `website | websites | web site/sites/page/pages/server/servers | webserver | webservers | homepage | this site | our site | browser | visit/visits/visiting/visited ~~ site/website/page/pages/websites | pages visited | page views | visitor | visitors | web form | contact form
      | nginx | apache | access logs/log of ~ web* | blog | forum | landing page | online shop`,
    chat: `xmpp | jabber | chat | chats | messaging | messenger | instant messaging | matrix | im service | ejabberd | prosody | synapse | chat server/service | messaging server/service | irc | conversation content`,
    elsewhere: `nextcloud | owncloud | cloud | email | e mail | mail | mailbox | mastodon | peertube | pixelfed | lemmy | lufi | privatebin | ethercalc | akkoma | hubzilla | diaspora | discourse | mobilizon | funkwhale | gitea | gitlab | forgejo | git | pads | etherpad | cryptpad | wiki | vpn | shop | newsletter | mailing lists | jitsi | mumble | webhosting | web hosting | hosting | bigbluebutton | searx | searxng | forum | blog | fediverse | social network | usenet | minecraft | pastebin | paste | webmail | online shop | payments | payment | donations | billing
      | support | contact | contact form | job applications | contacting us | recruiting | applications | invoice* | app store | push | crash reports`,
    remote: `another/different/some/many/those/recipients/foreign ~ server/servers/provider/providers | other/remote/foreign/federated/external/third ~ servers/server/providers/provider/services/operators/instances/homeserver | their/recipients/recipient/contacts/correspondents ~ server/servers/provider/providers | federated network | servers/server of ~ recipients/recipient/contacts/contact/partner* | outside our control | third parties/party | other users/participants/people/members/services
      | copies are/is stored there | classic ~ servers | google | apple | cloudflare | gateway/gateways/transport/transports ~ operator | other networks | whatsapp | telegram | facebook | big tech | most ~ services/providers | many ~ services/providers | law enforcement
      | most/typical/public ~ servers/server | microsoft | slack | discord | signal`,
    user: `users/user may/can/could/might ~ | users? client/clients/app/apps/device/devices may/can/will/might/also/usually/locally? store*/keep*/log*/save* | your/their/the client/app/device/devices/phone/computer/browser/messenger | you may/can/could/should/must/need ~ store/keep/save/log/archive/record/back ~ | the recipient | recipients | contacts may | participants | room owners/owner/admins | you are advised | we recommend | other party | locally
      | room administrators | users are | your contacts | conversation partner* | the app stores/keeps | client side`,
    deleteYourself: `you/users/user/members/everyone/anyone can/may/could ~~ delete/deactivate/remove/close/cancel/unregister/terminate/deregister/erase ~~ account/accounts/profile/registration/yourself | you are able/free to ~ delete/remove/close ~~ account | delete/remove/close/deleting/removing/closing/cancel/erase ~ account/accounts ~~ yourself/themselves/settings/client/app/online/interface/page/time/form/here/button
      | if/when/once you ~ delete/remove/close/unregister ~ account/profile | account/accounts can/may be ~ deleted/removed/closed/unregistered ~~ by/yourself/any/client/app/time/in/from/at/online | account deletion/removal/cancellation ~~ client/app/settings/yourself/self/web/online/page/website | self service ~~ delet* | in band/xep ~~ unregist* | cancel ~ registration ~~ client | unregister ~~ client/account
      | delete/remove/erase your/their information/data ~~ from ~ database/server/servers/yourself | deletion/delete ~~ made/done directly/yourself ~ in | delete/deleted/erase/erased ~ account/accounts ~ your client/app/messenger | delete ~~ account ~ at any time | can/may ~ be? ~ delete/erase ~ information/data from our database/server/servers | users delete/close their own? account/accounts
      | deletes/delete/deleting/removes/closes his/her/their own? account | delete/close/remove it/them/everything ~ yourself
      | settings ~ delete/remove ~ account | accounts/account delete/remove account`,
    closing: `close | closing | cancel | terminate | deactivate | get rid of | leave | quit`,
    deleteOnRequest: `you/user/users/they/everyone ~ request/requests/ask/asks/demand ~~ delet*/erasure/erase/remov*/clos* ~~ | request/requests/requesting ~ delet*/erasure/removal of ~~ | you/user/users/subject/subjects/everyone/people/person/member/members ~ have/has ~ right/rights ~~ deletion/erasure/delete/deleted/erased/erase/forgotten/cancellation/removal/removed
      | right to deletion/erasure | right to be forgotten | have ~ data/information/account/it/them/accounts ~ deleted/erased/removed | rights of/to ~~ erasure/deletion | contact/email/mail/message/tell us/me/the/our/an/admin*/support/@mail ~~ to/and/if/for ~~ delete/deleted/deletion/remove/removed/removal/erase/erasure/close/closed | write/writing to? us/me/the/our/an/admin*/support/@mail ~~ to/and/if/for ~~ delete/deleted/deletion/remove/removed/removal/erase/erasure/close/closed | asking/contacting/emailing ~~ to/and/if/for ~~ delete/deleted/deletion/remove/removed/removal/erase/erasure/close/closed
      | delete*/removed/closed/erased ~~ by/after/upon/on/via/per contacting/emailing/writing/request/sending/email/mail | to delete/close/remove/erase ~ account/data ~~ contact/write/email/send/mail/ask/message | want/wish/like ~~ account/data ~ deleted/removed/closed ~~ contact/write/email/send/mail/ask/message
      | account/accounts ~~ deleted/removed/closed ~ on/upon/by ~ request/email/admin*/support | deletion/removal/erasure of ~~ data/account/accounts/information ~~ request*/contact*/email* | request/requests account deletion/removal | ask us/admin*/support to ~ delete/remove/close/erase ~
      | we ~ delete/remove/erase/close ~~ account/data ~~ on/upon/at your? request | right/rights … erasure/deletion | rectification/correction/access/information … deletion/erasure
      | terminate/delete/close/remove/cancel/deactivate ~ account/accounts/profile/registration … … contact/write/email/send/mail/ask/message/drop us/me/an/the/our/admin*/support/@mail/to | drop/write/send/contact/email/mail/message/tell/ask us/me/an/the/our/admin*/support/@mail/to … … we/i/well/ill ~ delete/remove/erase/close ~ it/them/account/your/everything/data/you`,
    share: `share/shares/shared/sharing | pass/passes/passed/passing ~~ on/to/along | disclos* | transfer/transfers/transferred/transferring/transmit/transmits/transmitted | give/gives/given/giving/hand/hands/handed/handing ~~ to/out/over/away | sell/sells/sold/selling/rent/rents/rented/trade/trades/traded | provide/provides/provided ~~ to | forward/forwards/forwarded | sent/send/sends ~~ to | release/releases/released | made/make available to | access to | made accessible/available to | goes to | go to | leave/leaves our | receive/receives/received`,
    same: `same/likewise applies/goes/holds ~ | the same ~ for/to/is | likewise | same ~ period/time/duration/retention | also goes for | as long ~ as`,
    handOver: `share/shared/sharing | pass/passed/passing ~~ on | disclose* | give/given/giving ~~ away/out | hand/handed ~~ over/out | ceded | transferred | transfer | lent | rented out | made available`,
    yourData: `data/information | your data/information | personal/user/any/these/this data/information`,
    secret: `password* | phone number/numbers | passphrase*`,
    contactUs: `contact us/me/the/our/an/admin*/support | write to? us/me/an/the | write to ~ @mail | email/mail/message us/me/@mail/the/an/admin* | send ~~ mail/email/message | drop us/me ~ | get in touch | ask us/me/an/the | @mail`,
    ownMeans: `in/from/with/via/using/through your/the/any/a/most ~ client/clients/app/apps/settings/messenger/program/web/website/interface | settings | by yourself | on your own | at @url | @url | unregister | in band registration
      | in conversations/gajim/dino/monal/cheogram/quicksy/siskin/snikket/blabber/movim/profanity ~`,
    use: `we ~ use/engage/employ/contract | uses | engages | employs | make/makes use of | rely/relies on | work with | we use`,
    thirdParty: `third/3rd party/parties/persons/person | 3rd parties/party | others | anyone | anybody | anyone else | another party/company/person/organisation/organization | other/external companies/parties/company/organisations/organizations/people/persons/entities/entity | outside parties | outsiders | partners | other services | nobody | no one | else | someone else | somebody else | advertisers`,
    federation: `another server | federated | federation | other/remote/foreign/external ~ servers/server/providers/homeserver*/networks/network/instances | servers/server of ~ recipients/recipient/contacts/contact | recipients/recipient ~ server/servers/provider | xmpp protocol | matrix protocol | protocol requires/demands/needs | contacts/correspondent* on ~ servers/server | other ~ servers | server of ~ other ~ | s2s`,
    authority: `authorit* | court/courts | law enforcement | legal* ~ order/orders/request/requests/process/processes/obligation/obligations/requirement/requirements/duty/duties/proceedings/obliged/required/basis/compelled | required/obliged/compelled/forced/demanded by ~ law/court/statute | law requires/obliges/demands | subpoena* | warrant/warrants | police | judicial ~ | legally required/obliged/compelled/bound | prosecutor* | public prosecutor* | by law | statutory ~ | judge`,
    processor: `service/hosting/infrastructure/cloud/storage/server/network provider/providers | hosting ~ services from | processors/subprocessor/subprocessors | data processor | sub processor/processors | hoster/hosters | hosting company/companies/partner/partners | data processing agreement/agreements | contractor/contractors | subcontractor/subcontractors | trusted third parties | third party/parties providers/provider/services/service/who/that/companies ~ assist/help/operate/providers
      | data centre/center operator/operators | commissioned data processing | processing on ~ behalf | on our behalf | on behalf of us | third party/parties providers/provider | external providers/provider | hosting and administration | vendor/vendors`,
    analytics: `google analytics | analytics | crashlytics | firebase | advertising partner/partners/network/networks | advertisers/advertiser | advertising ~ companies | ad networks/network/partners | marketing partners/partner/companies | facebook pixel | tracking services/service/tools/pixels/cookies | data brokers/broker | third parties have/get ~ access to | business partners | commercial partners | research partners | partner companies`,
    denied: `not | dont | doesnt | wont | never | no | nobody | none | neither | nor | without | arent | isnt | cannot | cant | nothing | free of | refuse* | refrain* | rather than`,
    lawOf: `laws/law of ~ | governed by ~~ laws/law of ~ | subject to ~~ laws/law of? ~ | under ~ law/laws/jurisdiction | jurisdiction of ~~ | courts of ~~ | _ law applies/shall/governs/is | applicable law ~~ | governing law ~~ | place of jurisdiction ~~ | governed by _ law | violating laws of ~ | comply with _ law | under _ law`,
    seatIn: `based in ~~ | registered in ~~ | incorporated in ~~ | located in ~~ | headquartered in ~~ | seat ~ in ~~ | established in ~~ | domiciled in ~~ | resident in ~~ | run/operated/organised/hosted from ~~ | a/an _ not/non/association/company/foundation/organisation/organization/corporation/collective/cooperative/limited/club/provider ~`,
    serversIn: `servers/server/data/services/machine/machines/hardware/infrastructure ~~ located/hosted/stand/stands/in/based/operated/stored/placed/housed/situated ~~ | hosted in ~~ | data centre/center/centres/centers ~ in ~~ | stored ~~ in ~~ | located in ~~ | servers in ~~`,
    person: `private person/individual/persons/hobby/server/project/basis | privately ~ financed/run/operated/funded | an individual | hobby project/server | sole/single/one operator/admin/administrator/person/proprietor | run/operated/maintained/administered by one/me/myself/a/an? ~ person/individual/single/private/me/myself/enthusiast/hobbyist ~ | i operate/run/host/maintain/provide ~ | personal project/server | hobbyist | in my spare/free time | natural person | operated on a private basis`,
    nonProfit: `non/not for? profit/profits | nonprofit/nonprofits | registered association/charity/society/club/foundation | association | charity | charitable ~ | foundation | club | e . v | voluntary association | ngo | nonprofit organisation/organization/corporation | friendly society`,
    company: `b . v | ltd | limited company/liability | llc | inc | incorporated company | gmbh | ag | corp | s a r l | sarl | b v | s . r . l | oy | ab | company | companies house | our company | corporation | plc | pty | business | commercial provider/service/operator`,
    publicBody: `university | universities | public authority/body/institution/administration | ministry | government* ~ agency/body/service/department | federal ~ office/agency | municipality | city of ~ | state agency | public sector | public university`,
    collective: `collective | volunteers/volunteer | cooperative | co operative | community | group of ~ friends/people/volunteers/enthusiasts/activists | hackerspace | unincorporated ~ | small ~ team ~ | hacklab`,
    operates: `operated by | run by | provided by | maintained by | operator* | responsible | controller | we are | is a | is an | this service | this server | who we are | who runs ~ | about us | offered by | administered by | hosted by | owned by | managed by | project of | service of | behind`,
    age: `under/below/over/least/minimum/than/older/of? the? age/ages of/is/:? # | # years/year of age | # years/year old | aged # ~ | age of # | under/below/over/least # years/year? ~ old | # or/and older/over/above | least # years/year? | younger than # | minimum age ~~ # ~ | under # years? | # + | persons/children/people/anyone/users/minors/kids/those/individuals under/below/younger # | at least # years old | have reached ~ age of # | turned #`,
    updated: `last ~ updated/modified/changed/revised/edited/update/change/revision/modification/reviewed | updated/modified/revised ~ on | effective ~ date/as/from/of/since/: | date of ~~ version/revision/update/change/policy | as of ~ | version of ~ | version/revision date/from ~ | valid ~ as/from/since of? | in force since/from/as ~ | took/takes effect | status : | date : | latest/current/this version ~ | entered into force | applies from/since ~ | state : | published ~ on | last amended | policy dated | dated | revision :`,
  },
  periods: {
    numbers: `a 1 | an 1 | one 1 | two 2 | three 3 | four 4 | five 5 | six 6 | seven 7 | eight 8 | nine 9 | ten 10 | eleven 11 | twelve 12 | thirteen 13 | fourteen 14 | fifteen 15
      | sixteen 16 | eighteen 18 | twenty 20 | twenty one 21 | twenty four 24 | twenty eight 28 | thirty 30 | thirty one 31 | thirty six 36 | forty 40 | forty five 45 | forty eight 48
      | fifty 50 | sixty 60 | seventy 70 | seventy two 72 | eighty 80 | ninety 90 | a hundred 100 | one hundred 100 | hundred 100 | one hundred twenty 120 | one hundred and twenty 120
      | one hundred eighty 180 | one hundred and eighty 180 | a hundred and eighty 180 | three hundred sixty five 365 | three hundred and sixty five 365 | a couple of 2 | a dozen 12
      | half a 0.5 | half an 0.5 | one and a half 1.5`,
    units: {
      hour: 'hour hours h hrs hr',
      day: 'day days d',
      week: 'week weeks wk wks',
      month: 'month months mo mos',
      year: 'year years yr yrs',
    },
    fixed:
      'a quarter of a year 90 | quarter of a year 90 | one quarter of a year 90 | three quarters of a year 270 | fortnight 14 | a fortnight 14 | half a year 180 | half year 180 | a quarter 90 | one quarter 90 | six and a half months 195',
    between: 'to or and through - – —',
    beforeUnit: 'calendar full consecutive business working whole - further more additional',
  },
  months: [
    'january',
    'february',
    'march',
    'april',
    'may',
    'june',
    'july',
    'august',
    'september',
    'october',
    'november',
    'december',
  ],
  countries:
    'german DE | germany DE | austrian AT | swiss CH | french FR | dutch NL | belgian BE | british GB | english GB | uk GB | england GB | scottish GB | scotland GB | irish IE | spanish ES | italian IT | portuguese PT | swedish SE | norwegian NO | danish DK | finnish FI | icelandic IS | polish PL | czech CZ | russian RU | ukrainian UA | canadian CA | american US | usa US | united states of america US | u s US | australian AU | japanese JP | romanian RO | bulgarian BG | hungarian HU | greek GR | estonian EE | latvian LV | lithuanian LT | luxembourgish LU | california US | delaware US | minnesota US | new york US | texas US | the netherlands NL | brazilian BR | mexican MX | indian IN',
};
