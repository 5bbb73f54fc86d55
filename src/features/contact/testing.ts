import { type Database, fromJson, type Id, newId } from '../../platform/database/index.ts'
import { runDueJobs } from '../../platform/jobs/index.ts'
import { silentLog } from '../../platform/log.ts'
import { type MailTable, mailJobs, type Post, waitingMails } from '../../platform/mail/index.ts'
import {
  blankCollective,
  blankHoster,
  blankService,
  byMachine,
  type CollectiveSettings,
  type HosterFacts,
  type MembershipState,
  recordCatalogue,
  recordCollective,
  recordHoster,
  recordMembership,
  recordService,
} from '../hosters/index.ts'
import { askToWrite, type Wish } from './ask-to-write.ts'
import { contactJobs } from './jobs.ts'
import './tables.ts'

export const publicUrl = 'http://localhost:3000'
export const now = Temporal.Instant.from('2026-11-23T10:00:00Z')
const by = byMachine('test', now)

const provenance = { source: 'test', url: null, date: '2026', namesCollective: null }

interface Given extends Partial<HosterFacts> {
  state?: MembershipState | null
  fictional?: boolean
}

/** A member of the collective that can be written to, unless it says otherwise. */
export async function givenHoster(
  db: Database,
  name: string,
  { state = 'active', fictional = false, ...said }: Given = {},
) {
  const address = `https://${name.toLowerCase().replaceAll(/\P{L}/gu, '')}.example`
  const facts: HosterFacts = { ...blankHoster, name, website: address, contactEmail: mailOf(name), ...said }
  const provenances = { entry: provenance, fields: {} }
  const record = {
    descriptionAddress: `${address}/me.properties`,
    key: null,
    facts,
    provenances,
    logo: null,
    fictional,
  }
  const hoster = await recordHoster(db, record, by)
  const period = { state: state ?? 'active', litter: null, from: '2020-01-01', to: null, mentor: null, provenance }
  await recordMembership(db, hoster.id, state ? [period] : [], by)
  return hoster
}

/** A service with nothing but its name. */
export async function givenService(db: Database, hosterId: Id, name: string) {
  const descriptionAddress = `https://${hosterId}.example/${name}`
  const [facts, provenances] = [
    { ...blankService, name },
    { entry: provenance, fields: {} },
  ]
  return recordService(db, { hosterId, descriptionAddress, key: null, facts, provenances, urlIsGuessed: false }, by)
}

/** A kind of services with nothing but its names. */
export function givenKind(db: Database, slug: string, name: { fr: string; en: string }) {
  const kind = { slug, parent: null, name, sentence: {}, synonyms: {}, icon: slug, replaces: [] }
  return recordCatalogue(db, { kinds: [kind], software: [], alternatives: [] }, by)
}

export const mailOf = (name: string) => `secret-${name.toLowerCase().replaceAll(/\P{L}/gu, '')}@mail.example`

export const givenCollective = (db: Database, said: Partial<CollectiveSettings> = {}) =>
  recordCollective(db, { ...blankCollective, name: 'Les Essais', website: 'https://essais.example', ...said }, by)

/** Somebody writes to a hoster; gives what stands in the link that is mailed. */
export async function givenRequest(db: Database, wish: Partial<Wish> & { to: string[] }, at = now): Promise<string> {
  const before = (await mailsTo(db, wish.email ?? ada)).map(({ id }) => id)
  const written = { about: null, message: 'Bonjour, un pad pour douze personnes ?', email: ada, name: null }
  await askToWrite(db, { ...written, language: 'fr', submission: newId(), ...wish }, { now: at, publicUrl })
  const mails = await mailsTo(db, wish.email ?? ada)
  return tokenIn(mails.find(({ id }) => !before.includes(id)))
}

const ada = 'ada@mail.example'

/** What stands in the link of a mail. */
export const tokenIn = (mail: MailTable | undefined): string =>
  /\/contact\/([\w-]{22})/.exec(mail?.body ?? '')?.[1] ?? ''

/** Runs what is due at an instant, with a mail server or without, until nothing is left. */
export async function runJobsAt(db: Database, instant: Temporal.Instant, post: Post | null = null): Promise<void> {
  const handlers = { ...mailJobs(db, post), ...contactJobs(db, { publicUrl }) }
  while ((await runDueJobs(db, handlers, instant, silentLog)) > 0);
}

export const mailsTo = async (db: Database, recipient: string): Promise<MailTable[]> =>
  (await waitingMails(db)).filter((mail) => mail.recipient === recipient)

/** All that the database holds of what is written here, as one text. */
export async function everythingIn(db: Database): Promise<string> {
  const rows = [
    await db.selectFrom('contactRequest').selectAll().execute(),
    await db.selectFrom('contactRecipient').selectAll().execute(),
    await db.selectFrom('contactTally').selectAll().execute(),
    await db.selectFrom('mail').selectAll().execute(),
    (await db.selectFrom('job').selectAll().execute()).map(({ payload, ...job }) => ({
      ...job,
      ...payloadOf(payload),
    })),
  ]
  return JSON.stringify(rows)
}

const payloadOf = (payload: string) => ({ payload: fromJson(payload) })
