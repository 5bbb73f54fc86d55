import { paths } from '../../paths.ts'
import { type Id, newId } from '../../platform/database/index.ts'
import type { TestSite } from '../../testing.ts'
import { givenPerson } from '../accounts/testing.ts'
import { givenDelegate } from '../delegates/testing.ts'
import { castBallot } from './casting/cast-ballot.ts'
import { closeDecision } from './closing/close-decision.ts'
import type { Ballot } from './decision.ts'
import { electorateOf } from './electorate.ts'
import type { Opening } from './opening/open-decision.ts'
import { givenDecision } from './testing.ts'

const options = ['Un lynx fictif', 'Un chat fictif', 'Aucun des deux, et pour longtemps'].map((name, at) => ({
  id: `choice-${at}`,
  label: { fr: name },
}))
const choice = { options, defaultOption: 'choice-2' }

const votes: Record<string, { said: Partial<Opening>; ballots: Ballot[] }> = {
  'a vote for or against': {
    said: { resultsHidden: true },
    ballots: [{ choice: 'for' }, { choice: 'against' }, { choice: 'blank' }],
  },
  'a vote by consent': {
    said: { method: 'consent', defaultOption: 'object' },
    ballots: [
      { choice: 'consent', reason: '' },
      { choice: 'object', reason: 'Une objection fictive.' },
    ],
  },
  'a vote by approval': { said: { method: 'approval', ...choice }, ballots: [{ approved: ['choice-0'] }] },
  'a secret vote with grades': {
    said: { method: 'judgment', ...choice, secret: true },
    ballots: [{ grades: { 'choice-0': 'good' } }, { grades: { 'choice-0': 'poor', 'choice-1': 'excellent' } }],
  },
  'a ranked vote': {
    said: { method: 'ranked', ...choice },
    ballots: [{ ranks: { 'choice-0': 1, 'choice-1': 2 } }, { ranks: { 'choice-1': 1 } }],
  },
}

/** The list, the guide, and a decision by each method, of made-up hosters: open, and closed. */
export async function pagesOfDecisions(world: TestSite): Promise<Record<string, string>> {
  const pages: Record<string, string> = { decisions: paths.decisions.href(), 'votes guide': paths.votesGuide.href() }
  for (const [name, { said, ballots }] of Object.entries(votes)) {
    pages[`${name}, open`] = await voted(world, name, { said, ballots })
    pages[`${name}, closed`] = await voted(world, name, { said, ballots, isOver: true })
  }
  return pages
}

/** What who acts for everybody meets: what may be withdrawn, and a new one. */
export async function pagesOfVoting(world: TestSite): Promise<Record<string, string>> {
  const { slug } = await givenDecision(world, { fictional: true, title: { fr: 'Un vote fictif à retirer' } })
  return {
    'new decision': paths.newDecision.href(),
    'a decision that one may withdraw': paths.decision.href({ slug }),
    'withdrawing a decision': paths.decisionWithdrawal.href({ slug }),
  }
}

interface Vote {
  said: Partial<Opening>
  ballots: readonly Ballot[]
  isOver?: boolean
}

async function voted(world: TestSite, name: string, { said, ballots, isOver = false }: Vote) {
  const title = { fr: `Un vote fictif${isOver ? ' et clos' : ''} : ${name}` }
  const { id, slug, closesAt } = await givenDecision(world, { ...said, title, fictional: true })
  const voters = await electorateOf(world.db, { id })
  for (const [at, ballot] of ballots.entries()) {
    const voter = voters[at]
    if (voter) await castFor(world, voter.hoster.id, { decisionId: id, ballot })
  }
  if (isOver) await closedAt(world, id, closesAt)
  return paths.decision.href({ slug })
}

async function castFor(world: TestSite, hosterId: Id, { decisionId, ballot }: { decisionId: Id; ballot: Ballot }) {
  const { id: personId } = await givenPerson(world.db, { name: 'Mélisse des votes', email: `${newId()}@mail.example` })
  const delegationId = await givenDelegate(world.db, { personId, hosterId })
  const by = { actor: { kind: 'person', personId, forHosterId: hosterId } as const, now: world.now }
  await castBallot(world.db, by, { decisionId, hosterId, ballot, reason: 'Une raison fictive.' })
  // Whoever stays would be among those who act for the hoster on other pages.
  const ended = { endedAt: world.now.toString(), endedByPersonId: null, endReason: null }
  await world.db.updateTable('delegation').set(ended).where('id', '=', delegationId).execute()
}

/** Prolonged first, if too few voted. */
async function closedAt(world: TestSite, id: Id, closesAt: string): Promise<void> {
  for (const days of [0, 30]) {
    const now = Temporal.Instant.from(closesAt).add({ hours: 24 * days })
    await closeDecision(world.db, id, { now, whenClosed: [] })
  }
}
