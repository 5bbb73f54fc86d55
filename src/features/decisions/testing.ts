import type { Database, Id } from '../../platform/database/index.ts'
import { openTestSite, type TestSite } from '../../testing.ts'
import { givenPerson } from '../accounts/testing.ts'
import { givenDelegate } from '../delegates/testing.ts'
import { blankCollective, byMachine, type CollectiveRules } from '../hosters/index.ts'
import { given } from '../hosters/testing.ts'
import { castBallot } from './casting/cast-ballot.ts'
import type { Casting } from './casting/plan-cast.ts'
import { closeDecision } from './closing/close-decision.ts'
import type { WhenClosed } from './closing/when-closed.ts'
import type { Ballot } from './decision.ts'
import { type Opening, openDecision } from './opening/open-decision.ts'
import { findDecisionById } from './queries.ts'

export const noon = '2026-11-02T11:00:00.000Z'
export const yes: Ballot = { choice: 'for' }
export const no: Ballot = { choice: 'against' }

/** A member hoster and somebody who acts for it since long. */
export interface Member {
  id: Id
  slug: string
  personId: Id
}

type Opened = NonNullable<Parameters<typeof openTestSite>[0]>

/** A site at noon, with so many members, each with a delegate. */
export async function openMembers<const Names extends readonly string[]>(
  names: Names,
  rules: Partial<CollectiveRules> = {},
  opening: Opened = {},
) {
  const world = await openTestSite({ now: noon, ...opening })
  await given.collective(world.db, { rules: { ...blankCollective.rules, ...rules } })
  const members: Member[] = []
  for (const name of names) members.push(await givenMember(world.db, name))
  return { world, members: oneForEach<Names>(members) }
}

/** Safe: there is one member for each name, in their order. */
const oneForEach = <Names extends readonly string[]>(members: Member[]) =>
  members as unknown as { [At in keyof Names]: Member }

export async function givenMember(db: Database, name: string): Promise<Member> {
  const { id, slug } = await given.member(db, { name })
  const person = await givenPerson(db, { name: `Déléguée ${name}` })
  await givenDelegate(db, { personId: person.id, hosterId: id })
  return { id, slug, personId: person.id }
}

const opening: Opening = {
  kind: 'other',
  title: { fr: 'Changer de logo', en: 'Change the logo' },
  text: { fr: 'Le chat devient un lynx.' },
  method: 'for-against',
  options: [],
  defaultOption: 'against',
  secret: false,
  resultsHidden: false,
  opensAt: noon,
  about: null,
  withoutHosterIds: [],
  batch: null,
}

/** A decision that the site itself opens, as it stands. */
export async function givenDecision(world: TestSite, said: Partial<Opening> = {}) {
  const { id } = await openDecision(world.db, byMachine('test', world.now), {
    ...opening,
    opensAt: world.now.toString(),
    ...said,
  })
  return findDecisionById(world.db, id)
}

/** Somebody casts for a hoster. */
export const cast = (world: TestSite, member: Member, said: Omit<Casting, 'hosterId'> & { hosterId?: Id }) =>
  castBallot(world.db, actingFor(member, world.now), { hosterId: member.id, ...said })

export const actingFor = ({ id, personId }: Member, now: Temporal.Instant) =>
  ({ actor: { kind: 'person', personId, forHosterId: id }, now }) as const

export async function closed(world: TestSite, id: Id, whenClosed: readonly WhenClosed[] = []) {
  await closeDecision(world.db, id, { now: world.now, whenClosed })
  return findDecisionById(world.db, id)
}

/** What a page says, without its marks. */
export const textOf = (html: string) =>
  html
    .replace(/<(script|style|svg)[\s\S]*?<\/\1>/g, ' ')
    .replace(/<[^>]+>/g, ' ')
    .replaceAll('&#39;', '’')
    .replaceAll('&amp;', '&')
    .replace(/[\s\u00a0\u202f]+/g, ' ')
