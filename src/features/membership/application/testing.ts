import assert from 'node:assert/strict'
import type { TestContext } from 'node:test'
import { type Database, type Id, toInstant } from '../../../platform/database/index.ts'
import { openTestWeb } from '../../../platform/outbound/testing-web.ts'
import { openTestSite, type TestSite } from '../../../testing.ts'
import type { Visitor } from '../../../testing-visitor.ts'
import { givenPerson } from '../../accounts/testing.ts'
import {
  save as answer,
  charter,
  givenVersion,
  home,
  sendNow as sendAssessment,
} from '../../compliance/declaration/testing.ts'
import { delegateIn } from '../../delegates/testing.ts'
import { byMachine, hosterById } from '../../hosters/index.ts'
import { given, type HosterGiven } from '../../hosters/testing.ts'
import { addLitter } from '../litter/add-litter.ts'
import { datesAround } from '../litter/testing.ts'
import { insertApplication } from './begin-application.ts'
import { applicationAt, type Written } from './queries.ts'
import { markOf, saveStep } from './save-step.ts'
import { sendApplication } from './send-application.ts'
import { stepOf, writtenSteps } from './steps.ts'

export const page = '/fr/applications/crocus'
export const draft = `${page}/draft`

/** What stands in a dossier that lacks nothing. */
export const whole = {
  people: 'Nous sommes six bénévoles.',
  team: [{ name: 'Nigelle', does: 'accueil', consent: 'J’accepte que mon nom soit là.' }],
  contact: 'bonjour@crocus.example',
  reasons: 'Nous voulons **entraide** et relecture.',
  brings: 'Du temps.',
  links: ['https://crocus.example/statuts'],
  mentor: '',
  users: 'Un atelier par mois.',
  prices: 'Tout est gratuit.',
}

/** A litter that takes applications on the day of the tests, or on another one. */
export const givenLitter = (db: Database, number = 12, day = '2026-11-23', fictional = false) =>
  addLitter(db, { number, name: {}, dates: datesAround(day), fictional }, byMachine('test', then))

const then = Temporal.Instant.from('2026-11-01T12:00:00Z')

/** Crocus, no member, with two people who act for it, a proven domain, a service, and a charter in force. */
export async function openApplying(t: TestContext, said: HosterGiven = {}) {
  const web = await openTestWeb(t, ['crocus.example', 'neuf.example'])
  web.pages.set('https://crocus.example/', 'Bienvenue')
  const world = await openTestSite({ outbound: web.outbound })
  const facts = { name: 'Crocus', website: 'https://crocus.example/', description: { fr: 'Une petite ferme.' } }
  const hoster = await given.hoster(world.db, { ...facts, ...said })
  await given.service(world.db, hoster.id, { name: 'Pad' })
  await givenVersion(world.db, 1, charter, '2020-01-01')
  const ana = await delegateIn(world, hoster.id, 'Ana')
  const zoe = await delegateIn(world, hoster.id, 'Zoé')
  await givenProof(world.db, hoster.id)
  return { web, world, hoster, ana, zoe }
}

/** The domain of a hoster said that it knows who acts for it. */
export const givenProof = (db: Database, hosterId: Id) =>
  db
    .updateTable('delegation')
    .set({ proof: 'dns', provedAgainAt: toInstant(then) })
    .where('hosterId', '=', hosterId)
    .execute()

/** The declaration of the test's charter with every required clause answered. */
export async function givenAssessment(browser: Visitor): Promise<void> {
  await browser.post(home, { do: 'blank' })
  await answer(browser, `${home}/open`, { 'open.free-software.state': 'met', 'open.formats.state': 'met' })
  await answer(browser, `${home}/transparent`, { 'transparent.terms.state': 'met' })
  await sendAssessment(browser)
}

/** Fields of a step's page, as its form holds them. */
export async function fieldsOf(browser: Pick<Visitor, 'get'>, step: string): Promise<Record<string, string>> {
  const html = await browser.get(`${draft}/${step}`)
  const [, mark = ''] = /name="mark" value="([^"]+)"/.exec(html) ?? []
  assert.notEqual(mark, '', 'the page has a form')
  return { mark, go: 'next' }
}

export const save = async (browser: Visitor, step: string, fields: Record<string, string>) =>
  browser.post(`${draft}/${step}`, { ...(await fieldsOf(browser, step)), ...fields })

/** Fills all three steps by their pages. */
export async function fill(browser: Visitor): Promise<void> {
  const [member] = whole.team
  const { name = '', does = '', consent = '' } = member ?? {}
  const { people, contact, reasons, brings, links, mentor, users, prices } = whole
  await save(browser, 'team', { people, contact, 'name-0': name, 'does-0': does, 'consent-0': consent })
  await save(browser, 'reasons', { reasons, brings, links: links.join('\n'), mentor })
  await save(browser, 'users', { users, prices })
}

/** Presses the button that sends the dossier. */
export async function sendNow(browser: Visitor): Promise<Response> {
  const [, revision = ''] = /name="revision" value="(\d+)"/.exec(await browser.get(draft)) ?? []
  return browser.post(`${page}/sending`, { do: 'send', revision })
}

interface ApplicationGiven {
  hosterId: Id
  /** Who acts for the hoster. */
  personId: Id
  dossier?: Partial<typeof whole>
  /** Sent to the litter that takes applications. */
  sent?: boolean
}

/** A dossier that lacks nothing, by the real verbs; sent unless it is said. */
export async function givenApplication(
  world: Pick<TestSite, 'db' | 'now'>,
  { hosterId, personId, dossier = {}, sent = true }: ApplicationGiven,
): Promise<Written> {
  const { db, now } = world
  const by = { actor: { kind: 'person', personId, forHosterId: hosterId } as const, now }
  const name = (await hosterById(db, hosterId))?.facts.name ?? assert.fail('there is such a hoster')
  const slug = await insertApplication(db, { hoster: { id: hosterId, name }, language: 'fr' }, by)
  const found = async () => (await applicationAt(db, slug)) ?? assert.fail('it was begun')
  const said = { ...whole, ...dossier }
  for (const step of writtenSteps) {
    const typed = stepOf({ language: 'fr', ...said }, step)
    await saveStep(db, slug, { step, typed, mark: markOf(stepOf((await found()).dossier, step)) }, by)
  }
  if (sent) await sendApplication(db, slug, (await found()).revision, by)
  return found()
}

/** A person who acts for nobody, and their browser. */
export async function stranger(world: TestSite, name = 'Ronce') {
  const { id } = await givenPerson(world.db, { name })
  return { id, browser: await world.as(id) }
}
