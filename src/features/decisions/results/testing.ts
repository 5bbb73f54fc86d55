import { z } from 'zod'
import type { TestSite } from '../../../testing.ts'
import type { Ballot, Decision } from '../decision.ts'
import type { Opening } from '../opening/open-decision.ts'
import { cast, givenDecision, type Member, openMembers } from '../testing.ts'

export const names = ['Crocus', 'Lierre', 'Souci', 'Ronce', 'Menthe', 'Genêt'] as const

export const abc = ['Lynx', 'Chat', 'Genette'].map((name) => ({
  id: name.toLowerCase(),
  label: { fr: name, en: `The ${name.toLowerCase()}` },
}))

/** Six members and a decision on which the first of them vote so. */
export async function openVote(said: Partial<Opening>, ballots: readonly Ballot[], quorum = 0) {
  const { world, members } = await openMembers(names, { quorum, prolongDays: 7, ballotsPerPerson: 1 })
  const decision = await givenVote(world, members, { said, ballots })
  return { world, members, decision, page: `/fr/decisions/${decision.slug}` }
}

interface Vote {
  said: Partial<Opening>
  ballots: readonly Ballot[]
}

/** A decision that is open, with ballots of the first members. */
export async function givenVote(
  world: TestSite,
  members: readonly Member[],
  { said, ballots }: Vote,
): Promise<Decision> {
  const decision = await givenDecision(world, said)
  for (const [at, ballot] of ballots.entries()) {
    const member = members[at]
    if (member) await cast(world, member, { decisionId: decision.id, ballot })
  }
  return decision
}

/** After its instant, counted. */
export async function closeVote(world: TestSite, decision: Pick<Decision, 'closesAt'>): Promise<void> {
  world.setClock(Temporal.Instant.from(decision.closesAt).add({ minutes: 1 }).toString())
  await world.runJobs()
}

const Exported = z.looseObject({
  state: z.string(),
  fictional: z.boolean(),
  sentence: z.record(z.string(), z.string()),
  outcome: z.looseObject({ state: z.string(), winners: z.array(z.string()) }).nullable(),
  turnout: z.record(z.string(), z.number()),
  count: z.looseObject({}).nullable(),
  ballots: z.array(z.looseObject({ hoster: z.string().nullable(), token: z.string().nullable() })).nullable(),
  reasons: z.array(z.looseObject({ reason: z.string().nullable() })).nullable(),
  electorate: z.array(z.looseObject({ slug: z.string(), voted: z.boolean() })),
})

export const exported = async (world: TestSite, page: string) => Exported.parse(await world.json(`${page}.json`))
