import type { TestContext } from 'node:test'
import { paths } from '../../paths.ts'
import { toInstant } from '../../platform/database/index.ts'
import { openTestWeb } from '../../platform/outbound/testing-web.ts'
import { openTestSite, type TestSite } from '../../testing.ts'
import { givenPerson } from '../accounts/testing.ts'
import { givenDelegate } from '../delegates/testing.ts'
import { allHosters, standingOn } from '../hosters/index.ts'
import { given, type HosterGiven } from '../hosters/testing.ts'
import { neverLooked } from './link-back/note-look.ts'
import { linkBackOf } from './link-back/queries.ts'
import { type SigningKey, signingKey } from './statement/signing-key.ts'

export const publicUrl = 'https://essais.example'
export const home = 'https://crocus.example/'

/** A home page that holds this. */
export const page = (body: string) =>
  `<!doctype html><html><head><title>Crocus</title></head><body>${body}</body></html>`
export const link = `<a rel="me" href="${publicUrl}/fr/hosters/crocus">Nous y sommes</a>`

/** A site with one hoster, Crocus, which has a website on a web of the test, and with Ada, who acts for it. */
export async function openProofs(t: TestContext, said: HosterGiven = {}, hosts: string[] = []) {
  const web = await openTestWeb(t, ['crocus.example', 'www.crocus.example', 'elsewhere.example', ...hosts])
  const world = await openTestSite({ outbound: web.outbound, publicUrl, monitoring: true })
  await given.collective(world.db, { name: 'Les Essais' })
  const { id: hosterId } = await given.hoster(world.db, { standing: 'active', name: 'Crocus', website: home, ...said })
  await givenUnvisited(world, hosterId)
  const ada = await givenPerson(world.db, { name: 'Ada' })
  await givenDelegate(world.db, { hosterId, personId: ada.id })
  return {
    world,
    web,
    hosterId,
    ada: await world.as(ada.id),
    known: () => linkBackOf(world.db, hosterId),
    /** Whoever is new in the register is planned within an hour, and looked at within the next. */
    async firstLook() {
      for (let hour = 0; hour < 3; hour++) {
        world.pass({ hours: 1 })
        await world.runJobs()
      }
    },
    async nextDay(days = 1) {
      for (let day = 0; day < days; day++) {
        for (const hours of [25, 1]) {
          world.pass({ hours })
          await world.runJobs()
        }
      }
    },
  }
}

/** It asked not to be visited for the charter: what is asked here is asked for the proof alone. */
async function givenUnvisited({ db, now }: Pick<TestSite, 'db' | 'now'>, hosterId: string): Promise<void> {
  const at = toInstant(now)
  const choice = { rhythm: 5, toldFirst: 0, statusPage: null, revision: 1, updatedAt: at } as const
  await db
    .insertInto('watchChoice')
    .values({ hosterId, optedOutAt: at, ...choice })
    .execute()
}

/** What a file of ours says, as any program reads it. */
export interface Signed {
  statement: Record<string, unknown>
  signature: string
  algorithm: string
}

export const signedIn = (file: string): Signed => JSON.parse(file)

export const keyOf = ({ secret }: { secret: string }): SigningKey => signingKey(secret)

/** One address of each page about proofs, without its language: of a member, of who was made up, of who claims. */
export async function pagesOfProofs({ db, now }: TestSite, fictional: string) {
  const hosters = (await Array.fromAsync(allHosters(db))).flat()
  const member = hosters.find(({ slug }) => slug === 'infini')
  const former = hosters.find(({ periods, fictional }) => standingOn('2026-11-23', periods, fictional) === 'former')
  const at = toInstant(now)
  const seen = { way: 'link' as const, address: home, firstSeenAt: at, lastSeenAt: at, lookedAt: at }
  const silent = { failingSince: at, trouble: 'descriptions.link-silent' }
  for (const hoster of [member && { ...member, known: silent }, former && { ...former, known: seen }])
    if (hoster)
      await db
        .insertInto('linkBack')
        .values({ ...neverLooked(hoster.id, now), ...hoster.known })
        .execute()
  return {
    'proof of membership': paths.hosterProof.href({ slug: 'infini' }),
    'nothing to prove': paths.hosterProof.href({ slug: fictional }),
    'claims of membership': paths.coordinationClaims.href(),
  }
}
