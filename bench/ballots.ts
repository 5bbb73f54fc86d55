import { sql } from 'kysely'
import { givenPerson } from '../src/features/accounts/testing.ts'
import { castBallot, findDecisionById, openDecision } from '../src/features/decisions/index.ts'
import { givenDelegate } from '../src/features/delegates/testing-delegates.ts'
import { byMachine } from '../src/features/hosters/index.ts'
import { given } from '../src/features/hosters/testing.ts'
import { type Database, type Id, newId } from '../src/platform/database/index.ts'

const [voters, rounds] = [500, 5]
const now = Temporal.Instant.from('2026-11-02T11:00:00Z')

interface Voter {
  personId: Id
  hosterId: Id
}

type Manner = 'oneByOne' | 'atOnce'

/**
 * Ballots of 500 hosters, a hundred at a time, in turns with as many bare rows inserted in the same manner: one after
 * the other, or all asked for at the same time. Each is answered after its commit. Medians of what the rounds took.
 */
export async function ballotsASecond(db: Database): Promise<object> {
  const everyone = await givenVoters(db)
  await sql`create table bare_row (id text primary key, said text not null)`.execute(db)
  const measured = { voters, oneByOne: {}, atOnce: {} }
  for (const manner of ['oneByOne', 'atOnce'] as const) measured[manner] = await inTurns(db, everyone, manner)
  return measured
}

async function inTurns(db: Database, everyone: readonly Voter[], manner: Manner): Promise<object> {
  const decisionId = await givenDecision(db)
  const taken = { bare: [] as number[], cast: [] as number[] }
  const share = voters / rounds
  for (let round = 0; round < rounds; round++) {
    const turn = everyone.slice(round * share, (round + 1) * share)
    taken.bare.push(await perSecond(turn, manner, () => insertRow(db)))
    taken.cast.push(await perSecond(turn, manner, (voter) => cast(db, decisionId, voter)))
  }
  const ratios = taken.cast.map((rate, round) => rate / (taken.bare[round] ?? rate))
  return {
    bareInsertsPerSecond: Math.round(median(taken.bare)),
    ballotsPerSecond: Math.round(median(taken.cast)),
    ratioToBare: Math.round(1000 * median(ratios)) / 1000,
  }
}

async function givenVoters(db: Database): Promise<Voter[]> {
  const everyone: Voter[] = []
  for (let number = 1; number <= voters; number++) {
    const { id: hosterId } = await given.member(db, { name: `Crocus ${number}` })
    const { id: personId } = await givenPerson(db, { name: `Déléguée ${number}` })
    await givenDelegate(db, { personId, hosterId })
    everyone.push({ personId, hosterId })
  }
  return everyone
}

async function givenDecision(db: Database): Promise<Id> {
  const { id } = await openDecision(db, byMachine('bench', now), {
    ...{ kind: 'other', method: 'for-against', options: [], defaultOption: 'against' },
    ...{ title: { fr: 'Changer de logo' }, text: { fr: 'Le chat devient un lynx.' } },
    ...{ secret: false, resultsHidden: true, opensAt: now.toString(), about: null, withoutHosterIds: [], batch: null },
  })
  return (await findDecisionById(db, id)).id
}

function cast(db: Database, decisionId: Id, { personId, hosterId }: Voter): Promise<unknown> {
  const actor = { kind: 'person', personId, forHosterId: hosterId } as const
  return castBallot(db, { actor, now: now.add({ hours: 1 }) }, { decisionId, hosterId, ballot: { choice: 'for' } })
}

const insertRow = (db: Database): Promise<unknown> =>
  sql`insert into bare_row (id, said) values (${newId()}, ${'{"choice":"for"}'})`.execute(db)

async function perSecond(
  turn: readonly Voter[],
  manner: Manner,
  work: (voter: Voter) => Promise<unknown>,
): Promise<number> {
  const start = performance.now()
  if (manner === 'atOnce') await Promise.all(turn.map(work))
  else for (const one of turn) await work(one)
  return turn.length / ((performance.now() - start) / 1000)
}

const median = (figures: number[]) => figures.toSorted((a, b) => a - b)[Math.floor(figures.length / 2)] ?? 0
