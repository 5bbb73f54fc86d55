import { atomically, toInstant, toJson } from '../../../platform/database/index.ts'
import { slugOf } from '../../../platform/slug.ts'
import { openTestSite, type TestSite } from '../../../testing.ts'
import { givenPerson } from '../../accounts/testing.ts'
import { aChapter, aClause, aContent, givenDocument } from '../../charter/testing.ts'
import { delegateIn } from '../../delegates/testing.ts'
import { byMachine } from '../../hosters/index.ts'
import { given } from '../../hosters/testing.ts'
import { insertApplication } from '../application/begin-application.ts'
import { changeApplication } from '../application/change-application.ts'
import { findApplication } from '../application/queries.ts'
import { addLitter } from './add-litter.ts'
import { after, type LitterDates } from './litter.ts'

/** Dates of a litter that takes applications on a day: opened for three weeks, reviewed until 27 days after. */
export function datesAround(day: string): LitterDates {
  const opensOn = after(day, -22)
  return {
    opensOn,
    closesOn: after(opensOn, 29),
    reviewUntil: after(opensOn, 49),
    voteFrom: after(opensOn, 56),
    voteUntil: after(opensOn, 70),
  }
}

const litterNumber = 12

/**
 * A site under a small charter, with a litter that takes applications, three members and Angélique of the coordination.
 */
export async function openLitter(opening: Parameters<typeof openTestSite>[0] = {}) {
  return litterIn(await openTestSite(opening))
}

/** The same in a site that is open. */
export async function litterIn(world: TestSite) {
  const { db } = world
  await givenDocument(db, { content: smallCharter })
  const litter = await addLitter(
    db,
    { number: litterNumber, name: {}, dates: datesAround('2026-11-23') },
    byMachine('test', world.now),
  )
  const angelique = await givenPerson(db, { name: 'Angélique', roles: ['coordination'] })
  return {
    ...{ world, db, litter },
    desk: await world.as(angelique.id),
    bleuet: await memberIn(world, 'Bleuet', 'Souci'),
    cosmos: await memberIn(world, 'Cosmos', 'Lilas'),
    dahlia: await memberIn(world, 'Dahlia', 'Muguet'),
  }
}

export type Opened = Awaited<ReturnType<typeof openLitter>>

export const clauses = ['open.free-software', 'open.formats', 'respect.trackers'] as const

const smallCharter = aContent({
  chapters: [
    aChapter('open', [aClause('open.free-software'), aClause('open.formats', { level: 'recommended' })]),
    aChapter('respect', [
      aClause('respect.trackers', { checks: ['trackers'], sight: 'part' }),
      aClause('respect.hearsay', { unconfirmed: true }),
    ]),
  ],
})

/** A member and somebody who acts for it. */
export async function memberIn(world: TestSite, name: string, person: string) {
  const hoster = await given.member(world.db, { name, website: `https://${slugOf(name)}.example/` })
  return { ...hoster, delegate: await delegateIn(world, hoster.id, person) }
}

/** A hoster that applies, with somebody who acts for it; its dossier was sent to the litter. */
export async function applicantIn(world: TestSite, name: string, person: string) {
  const hoster = await given.hoster(world.db, { name, website: `https://${slugOf(name)}.example/` })
  const delegate = await delegateIn(world, hoster.id, person)
  const slug = await sentFor(world, { id: hoster.id, name })
  const { id } = await findApplication(world.db, slug)
  return { ...hoster, delegate, slug, applicationId: id }
}

async function sentFor(world: TestSite, hoster: { id: string; name: string }): Promise<string> {
  const by = byMachine('test', world.now)
  const slug = await atomically(world.db, (db) => insertApplication(db, { hoster, language: 'fr' }, by))
  const { id, dossier } = await findApplication(world.db, slug)
  const then = {
    ...{ name: hoster.name, website: null, legalForm: null, description: {}, services: [] },
    ...{ hasFiles: false, charter: null },
  }
  await world.db
    .insertInto('applicationVersion')
    .values({
      ...{ applicationId: id, number: 1, at: toInstant(world.now), byPersonId: null },
      ...{ dossier: toJson(dossier), hoster: toJson(then), lines: toJson([]) },
    })
    .execute()
  const next = { to: 'sent', reason: null, nextStep: null, expectedAt: null, litterNumber } as const
  await changeApplication(world.db, id, next, by)
  return slug
}

/** The state of an application. */
export const stateIn = async (world: TestSite, slug: string) => (await findApplication(world.db, slug)).state
