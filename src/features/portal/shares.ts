import type { Database, Id } from '../../platform/database/index.ts'
import { hostersById, servicesById } from '../hosters/index.ts'
import { type Candidate, takesPart } from './candidate.ts'
import type { Portal } from './keeper.ts'
import './tables.ts'

/** How often a service was opened, beside how often its weight says. */
export interface Share {
  serviceId: Id
  /** `hoster/service`; null when the register has it no more. */
  reference: string | null
  name: string
  hosterName: string
  fictional: boolean
  openings: number
  /** Of all openings of the kind: 0 to 1; 0 where there were none. */
  share: number
  weight: number
  /** Of all weights of those that take part now: 0 to 1. */
  wanted: number
}

export interface SharesOfKind {
  kind: string
  openings: number
  shares: Share[]
}

export const daysShown = 30

/** Openings of the last thirty days by kind and service, those that were opened most first. Counts, nothing else. */
export async function sharesOf(db: Database, portal: Portal): Promise<SharesOfKind[]> {
  const { day } = portal.circumstances()
  const since = Temporal.PlainDate.from(day)
    .subtract({ days: daysShown - 1 })
    .toString()
  const counted = await countedSince(db, since)
  const names = await namesOf(
    db,
    counted.map(({ serviceId }) => serviceId),
  )
  return portal.stalls().map(({ kind }) => {
    const ofKind = new Map(
      counted.filter((row) => row.kind === kind).map(({ serviceId, openings }) => [serviceId, openings]),
    )
    const taking = portal.candidatesOf(kind).filter((candidate) => takesPart(candidate, day))
    const openings = sum([...ofKind.values()])
    const weights = sum(taking.map(({ weight }) => weight))
    const ids = [...new Set([...ofKind.keys(), ...taking.map(({ serviceId }) => serviceId)])]
    const shares = ids.map((serviceId) => {
      const candidate = taking.find((each) => each.serviceId === serviceId)
      const opened = ofKind.get(serviceId) ?? 0
      return {
        serviceId,
        ...namedBy(candidate, names.get(serviceId)),
        openings: opened,
        share: openings === 0 ? 0 : opened / openings,
        weight: candidate?.weight ?? 0,
        wanted: candidate && weights > 0 ? candidate.weight / weights : 0,
      }
    })
    return { kind, openings, shares: shares.sort((a, b) => b.openings - a.openings || b.weight - a.weight) }
  })
}

function countedSince(db: Database, since: string) {
  return db
    .selectFrom('openingDay')
    .select(['serviceId', 'kind'])
    .select(({ fn }) => fn.sum<number>('openings').as('openings'))
    .where('day', '>=', since)
    .groupBy(['serviceId', 'kind'])
    .orderBy('serviceId')
    .execute()
}

type Named = Pick<Share, 'reference' | 'name' | 'hosterName' | 'fictional'>

async function namesOf(db: Database, ids: Id[]): Promise<Map<Id, Named>> {
  const services = await servicesById(db, [...new Set(ids)])
  const hosters = await hostersById(db, [...new Set(services.map(({ hosterId }) => hosterId))])
  return new Map(
    services.flatMap(({ id, slug, facts, hosterId }) => {
      const hoster = hosters.find((hoster) => hoster.id === hosterId)
      if (!hoster) return []
      const { fictional } = hoster
      const reference = `${hoster.slug}/${slug}`
      return [[id, { reference, name: facts.name, hosterName: hoster.facts.name, fictional }] as const]
    }),
  )
}

const namedBy = (candidate: Candidate | undefined, known: Named | undefined): Named =>
  candidate
    ? {
        reference: candidate.reference,
        name: candidate.name,
        hosterName: candidate.hosterName,
        fictional: candidate.fictional,
      }
    : (known ?? { reference: null, name: '…', hosterName: '…', fictional: false })

const sum = (numbers: number[]) => numbers.reduce((all, each) => all + each, 0)
