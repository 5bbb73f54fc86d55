import assert from 'node:assert/strict'
import { byMachine } from '../../hosters/index.ts'
import { changeApplication } from '../application/change-application.ts'
import { ok, reviewTaken, sendReviewAt } from '../review/testing.ts'
import { addLitter } from './add-litter.ts'
import { applicantIn, datesAround, memberIn, type Opened, openLitter } from './testing.ts'

/** A litter in which two hosters apply, both reviewed by Bleuet and Cosmos. */
export async function openReviewed() {
  return reviewedIn(await openLitter())
}

/** The same in a site that is open. */
export async function reviewedIn(opened: Opened) {
  const { world, bleuet, cosmos } = opened
  // What comes again by the clock is planned.
  await world.runJobs()
  const [iris, jasmin] = [await applicantIn(world, 'Iris', 'Violette'), await applicantIn(world, 'Jasmin', 'Capucine')]
  for (const applicant of [iris, jasmin])
    for (const member of [bleuet, cosmos])
      await sendReviewAt(member.delegate.browser, await reviewTaken(opened, applicant, member), {
        ...(applicant === jasmin && { marks: { 'open.formats': ['to-mend', 'Formats fermés.'] as const } }),
      })
  return { ...opened, iris, jasmin }
}

export type Reviewed = Awaited<ReturnType<typeof openReviewed>>

export const voteAt = '/fr/litters/12/vote'

/** The vote has begun: gives everybody's browser anew, since weeks have passed. */
export async function voteOpens({ world, bleuet, cosmos, dahlia, iris, jasmin }: Reviewed) {
  world.setClock('2026-12-26T23:02:00Z')
  await world.runJobs()
  const people = { bleuet, cosmos, dahlia, iris, jasmin }
  const browsers = Object.entries(people).map(
    async ([name, { delegate }]) => [name, await world.as(delegate.id)] as const,
  )
  const found = new Map(await Promise.all(browsers))
  return (name: keyof typeof people) => found.get(name) ?? assert.fail(name)
}

export const slugs = async ({ db }: Pick<Reviewed, 'db'>) => {
  const rows = await db.selectFrom('decision').select(['slug', 'withoutHosterIds', 'batch']).orderBy('slug').execute()
  return rows.map(({ slug }) => slug)
}

/** Everybody votes against Jasmin. */
export async function declined(opened: Reviewed) {
  const { world } = opened
  const as = await voteOpens(opened)
  for (const name of ['bleuet', 'cosmos', 'dahlia'] as const)
    await ok(
      as(name).post(`${voteAt}/${name}`, {
        ...{ 'admettre-iris.choice': 'for', 'admettre-jasmin.choice': 'against' },
        ...{ 'admettre-jasmin.reason': 'Les formats sont fermés.', 'admettre-jasmin.clause': 'open.formats' },
      }),
    )
  world.setClock('2027-01-10T23:00:01Z')
  await world.runJobs()
}

/** The coordination's browser, weeks later. */
export async function deskIn({ world, db }: Pick<Reviewed, 'world' | 'db'>) {
  const { id } = await db.selectFrom('person').select('id').where('name', '=', 'Angélique').executeTakeFirstOrThrow()
  return world.as(id)
}

/** Too few voted on Iris: it is postponed, and comes again in litter 13. */
export async function openAgain() {
  const opened = await openReviewed()
  const { world, db, iris } = opened
  await voteOpens(opened)
  for (const at of ['2027-01-10T23:00:01Z', '2027-02-15T09:00:00Z']) {
    world.setClock(at)
    await world.runJobs()
  }
  const by = byMachine('test', world.now)
  await addLitter(db, { number: 13, name: {}, dates: datesAround('2027-02-15') }, by)
  const next = { to: 'sent', reason: null, nextStep: null, expectedAt: null, litterNumber: 13 } as const
  await changeApplication(db, iris.applicationId, next, by)
  return { ...opened, desk: await deskIn(opened), erable: await memberIn(world, 'Erable', 'Sureau') }
}

/** Their browser, weeks later. */
export const lately = async ({ world }: Reviewed, member: Reviewed['bleuet']) => ({
  ...member,
  delegate: { ...member.delegate, browser: await world.as(member.delegate.id) },
})
