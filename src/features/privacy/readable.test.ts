import assert from 'node:assert/strict'
import { test } from 'node:test'
import { isKey } from '../../platform/i18n/index.ts'
import { sendMail } from '../../platform/mail/index.ts'
import { personalData } from '../../rooms.ts'
import { openTestSite } from '../../testing.ts'
import { delegateIn, openCrocus } from '../delegates/testing.ts'
import { textOf } from '../directory/testing-text.ts'
import { keyedField } from '../journal/index.ts'
import { notify } from '../notifications/index.ts'
import { aboutMe } from './about-me.ts'
import { toldFields } from './told-fields.ts'

/** Secrets, and numbers by which rows find each other: they say nothing to people, and are told to nobody. */
const untold = `
  personId userId revision forgottenAt updatedAt joinsId mailbox
  tokenHash oldTokenHash newTokenHash mailTokenHash followUpHash hash secret backupCodes code password token_
  byPersonId endedByPersonId answeredByPersonId admittedByPersonId invitedByPersonId actorKind actor
  subjectKind subjectId requestId entryId undoes salt contentHash seal values key submission position recipient
  mailExpiresAt unsubscribe replyTo sort grantedAt ipAddress userAgent emailVerified image twoFactorEnabled
  accountId providerId accessToken refreshToken idToken accessTokenExpiresAt refreshTokenExpiresAt scope
  identifier value verified failedVerificationCount lockedUntil
  toldAt answerHash remarkId withCoordinationAt answeredBy
  format matching uploadedAt applyingBy applyingSince appliedAt
  incidentId serviceId byPersonId secretHash keyHash
  findingId saw contestId suspicionId rulerPersonId rulerName rulerHosterId appealBy appealByPersonId appealedAt appealReason
  appealLanguage appealOutcome decidedAt askedByPersonId textHash answerDueAt reminders answerLanguage publicAt toRulingAt
  dismissedAt dismissal dismissedByPersonId voiceHash mailedHash editedAt
  topicId slug once author closedAs closeLanguage closedByPersonId openedAt erasedAt
  applicationId openHosterId stateSince partsAsked dossier seen seenAt waitsSince clearedAt nextStep expectedAt hoster lines
  documentId versionNumber begunByPersonId sentByPersonId remindedAt
  openFor ownData announcedByPersonId calledOffAt calledOffByPersonId offeredByPersonId mentorId accepted endedBy removedAt
  byHosterId ofId replyUntil replyLanguage repliedByPersonId withdrawnByPersonId liftedAt was clauseIds
  decisionId method options defaultOption resultsHidden aboutKind aboutId aboutAddress batch votedAt withoutHosterIds
  openedByPersonId openedForHosterId closesAt prolongedAt slot byMandateOfHosterId castAt fromHosterId toHosterId
  givenByPersonId
  amendmentId authorPersonId authorName draft linkNumber forgetToldAt settledAt proposal
  day meetingId pointId personName decisionSlug minutesWished presenter withdrawReason report reportLanguage reportRevision
  litterId heldOn opensOn closesOn reviewUntil voteFrom voteUntil told againOn createdByPersonId writtenAt writtenByPersonId
  refusalId round reviewerId applicantHosterId proposedByPersonId byName answersId resolvedAt resolvedByPersonId
  publicKey credentialID counter deviceType backedUp transports aaguid
`.split(/\s+/)

const hasWord = (name: string) => [`privacy.field-${keyedField(name)}`, `journal.field-${keyedField(name)}`].some(isKey)

test('no column with somebody’s data is without a word, unless it is told to nobody', async () => {
  const { db } = await openTestSite()
  const tables = await db.introspection.getTables()
  const own = new Set<string>(personalData.flatMap(({ tables }) => tables))
  const columns = tables.filter(({ name }) => own.has(name)).flatMap(({ columns }) => columns.map(({ name }) => name))
  assert.ok(columns.length > 100)
  assert.deepEqual(
    [...new Set(columns)].filter((name) => !hasWord(name) && !untold.includes(name)),
    [],
  )
})

test('each told field has its word once, and no secret has one', () => {
  assert.deepEqual(toldFields, [...new Set(toldFields)])
  assert.deepEqual(
    untold.filter((name) => toldFields.includes(name)),
    [],
  )
})

/** Somebody who did a little of everything. */
async function aBusyPerson() {
  const { world, hoster, page } = await openCrocus()
  const person = await delegateIn(world, hoster.id, 'Pervenche')
  const { browser, id, email } = person
  await browser.post(`${page}/delegates`, { email: 'souci@mail.example', language: 'fr' })
  await browser.post('/fr/account/email', { email: 'ailleurs@mail.example' })
  await world.post('/fr/sign-in', { email })
  await browser.get(`${page}/claim`).catch(() => '')
  const news = {
    kind: 'hoster',
    to: [id],
    key: 'notifications.job-given-up',
    values: { job: 'mail' },
    href: null,
  } as const
  await notify(world.db, news, world.now)
  await sendMail(world.db, { recipient: email, subject: 'Essai', body: 'Bonjour.' }, world.now)
  return { world, ...person }
}

test('what one reads of oneself stands under words, in both languages', async () => {
  const { browser } = await aBusyPerson()
  for (const language of ['fr', 'en']) {
    const page = await browser.get(`/${language}/account/data/export`)
    const raw = [...page.matchAll(/<dt><code>([^<]*)/g)].map(([, name]) => name)
    assert.deepEqual(raw, [], language)
  }
})

test('instants, hosters and codes are read as people say them', async () => {
  const { browser, world, id } = await aBusyPerson()
  const text = textOf(await browser.get('/fr/account/data/export'))
  assert.match(text, /Invitations envoyées Hébergeur Crocus Adresse électronique souci@mail\.example/)
  assert.match(text, /Hébergeurs Hébergeur Crocus Depuis 15 janvier 2026/)
  assert.match(text, /Admis par la coordination/)
  assert.match(text, /Langue français/)
  assert.match(text, /Visible par la coordination/)
  assert.match(text, /Sorte invitation/)
  assert.doesNotMatch(text, /\dT\d\d:\d\d|invitationsSent|invitation\.sent|at-once|digest|true|false/)
  const json = JSON.stringify(await aboutMe(world.db, id, personalData))
  assert.match(json, /invitationsSent/, 'programs get names that do not change')
})
