import type { Database } from '../../../platform/database/index.ts'
import { hostersBySlug } from '../../hosters/index.ts'
import type { PublicDirectory } from '../keeper.ts'
import {
  type FoundHoster,
  type FoundService,
  type HosterEntry,
  type ServiceEntry,
  searchHosters,
  searchServices,
  servicesOf,
} from '../search/search.ts'
import { nearWish } from '../wishes.ts'
import type { Answers, Who } from './answers.ts'
import { meets } from './kinds-offered.ts'
import { mostCovering } from './most-covering.ts'

/** Where three answers lead. */
export interface GuideFound {
  /** Hosters that have all that is needed; who lacks one of several is counted too. */
  total: number
  complete: number
  /** The first of them, the nearest first; or, when there are none, those that cover most. */
  hosters: GuideHoster[]
  /** Each need alone: how many hosters meet it, and services for it that ask for no account. */
  needs: NeedFound[]
  /** Who may be written to of those shown, three at most. */
  writable: string[]
}

export interface GuideHoster extends FoundHoster {
  covers: { need: string; services: ServiceEntry[] }[]
  isFor: Fit
  website: string | null
  mayBeWrittenTo: boolean
}

/** What a hoster says of people like the visitor; `unasked`: the visitor did not say who they are. */
export type Fit = 'named' | 'everyone' | 'unsaid' | 'others' | 'unasked'

export interface NeedFound {
  need: string
  hosters: number
  /** How many have all of the other needs. */
  without: number
  now: FoundService[]
}

/** How many hosters offer all of these. */
const countOf = (snapshot: PublicDirectory['snapshot'], offers: string[]) =>
  offers.length === 0 ? 0 : searchHosters(snapshot, { chosen: { offers } }).complete

const mostHosters = 6
const mostServices = 3
const mostRecipients = 3

export async function guideFound(db: Database, directory: PublicDirectory, answers: Answers): Promise<GuideFound> {
  const { snapshot } = directory
  const { needs, near, who } = answers
  const place = nearWish(near, undefined)
  const page = searchHosters(snapshot, { chosen: { offers: needs }, near: place })
  const results = page.total > 0 ? page.results : mostCovering(snapshot, needs)
  const inOrder = results.toSorted(
    (a, b) => a.lacks.length - b.lacks.length || rank(a.hoster, who) - rank(b.hoster, who),
  )
  const hosters = await guideHosters(db, directory, answers, inOrder.slice(0, mostHosters))
  return {
    total: page.total,
    complete: page.complete,
    hosters,
    needs: needs.map((need) => {
      const others = needs.filter((other) => other !== need)
      const now = searchServices(snapshot, { chosen: { kind: [need], access: ['none'] }, near: place }).results
      return {
        need,
        hosters: countOf(snapshot, [need]),
        without: countOf(snapshot, others),
        now: now.filter(({ service }) => service.open !== false).slice(0, mostServices),
      }
    }),
    writable: hosters
      .filter(({ mayBeWrittenTo }) => mayBeWrittenTo)
      .map(({ hoster }) => hoster.slug)
      .slice(0, mostRecipients),
  }
}

/** What the register knows of those shown beyond the lists: how to reach them. */
async function guideHosters(
  db: Database,
  { snapshot, catalogue }: PublicDirectory,
  { needs, who }: Answers,
  found: FoundHoster[],
) {
  const registered = await hostersBySlug(
    db,
    found.map(({ hoster }) => hoster.slug),
  )
  return found.map((each): GuideHoster => {
    const { slug } = each.hoster
    const facts = registered.find((hoster) => hoster.slug === slug)?.facts
    const services = servicesOf(snapshot, slug)
    return {
      ...each,
      covers: needs.map((need) => ({ need, services: services.filter(({ kinds }) => meets(catalogue, kinds, need)) })),
      isFor: fitOf(each.hoster, who),
      website: facts?.website ?? facts?.contactUrl ?? null,
      mayBeWrittenTo: (facts?.acceptsContact ?? false) && facts?.contactEmail !== null,
    }
  })
}

export function fitOf({ audiences }: Pick<HosterEntry, 'audiences'>, who: Who | null): Fit {
  if (who === null) return 'unasked'
  if (audiences.length === 0) return 'unsaid'
  if (who !== 'everyone' && audiences.includes(who)) return 'named'
  return audiences.includes('everyone') || (who === 'everyone' && audiences.includes('members')) ? 'everyone' : 'others'
}

/** Among those that are as good otherwise: who is for others comes last, who says nothing may be for anyone. */
const rank = (hoster: HosterEntry, who: Who | null) => (fitOf(hoster, who) === 'others' ? 1 : 0)
