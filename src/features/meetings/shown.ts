import type { Database, Id } from '../../platform/database/index.ts'
import type { SignedIn } from '../accounts/index.ts'
import { isCoordination } from '../accounts/index.ts'
import {
  type Decision,
  decisionsAbout,
  decisionsBySlug,
  type Listed,
  mayOpenSome,
  withFigures,
} from '../decisions/index.ts'
import { hostersOf } from '../delegates/index.ts'
import { hostersById, standingOn } from '../hosters/index.ts'
import { mayChangePoint } from './agenda/edit-point.ts'
import { mayBringBack } from './agenda/withdraw-point.ts'
import type { Action, Answer, Meeting, Point, Taken } from './meeting.ts'
import { takesPoints } from './meeting.ts'
import {
  actionsOf,
  answersOf,
  carriedTo,
  openActionsOf,
  pointsOf,
  presentAt,
  takenBy,
  withdrawnPointsOf,
} from './queries.ts'

/** A hoster as pages name it. */
export interface Named {
  id: Id
  slug: string
  name: string
  fictional: boolean
}

export interface ActionShown extends Action {
  hoster: Named | null
  /** Whether who reads may say that it is done. */
  isTheirs: boolean
}

/** A meeting with all that its page shows. */
export interface MeetingShown {
  meeting: Meeting
  points: (Point & { isTheirs: boolean })[]
  /** Points that who reads may bring back. */
  withdrawn: Point[]
  /** Of earlier meetings, and still open when this one began. */
  carried: ActionShown[]
  taken: Taken[]
  actions: ActionShown[]
  answers: { hoster: Named; answer: Answer }[]
  present: Named[]
  /** The hosters for which who reads may say whether they come, with what they said. */
  own: { hoster: Named; answer: Answer | null; atDemand: boolean }[]
  mayPropose: boolean
  /** That came from its points and decisions, or that these name. */
  votes: Listed[]
  /** Whether who reads may put a point to the vote. */
  mayPutToVote: boolean
}

interface Asked {
  person: Pick<SignedIn, 'personId' | 'roles'> | null
  now: Temporal.Instant
  day: string
  /** Hosters that asked who reads to answer in their place. */
  demanding?: ReadonlySet<Id>
}

/** All that stands on the page of a meeting, for who reads. */
export async function meetingShown(db: Database, meeting: Meeting, asked: Asked): Promise<MeetingShown> {
  const { person, now, day, demanding = new Set() } = asked
  const [points, taken] = [await pointsOf(db, meeting.id), await takenBy(db, meeting.id)]
  const [actions, carried] = [await actionsOf(db, meeting.id), await carriedTo(db, meeting)]
  const withdrawn = await withdrawnPointsOf(db, meeting.id)
  const [answers, present] = [await answersOf(db, meeting.id), await presentAt(db, meeting.id)]
  const own = person ? await hostersOf(db, person.personId) : []
  const others = [...demanding].filter((id) => !own.some((hoster) => hoster.id === id))
  const named = await hostersNamed(db, [
    ...[...actions, ...carried].flatMap(({ hosterId }) => hosterId ?? []),
    ...[...answers.map(({ hosterId }) => hosterId), ...present],
  ])
  const reader = person && { personId: person.personId, isCoordination: isCoordination(person) }
  const ownIds = new Set(own.map(({ id }) => id))
  const shown = actionsShown(named, { reader, ownIds })
  const byName = (a: Named, b: Named) => collator.compare(a.name, b.name)
  return {
    meeting,
    points: points.map((point) => ({ ...point, isTheirs: mayChangePoint(reader, point, meeting, now) })),
    withdrawn: withdrawn.filter((point) => mayBringBack(reader, point, meeting, now)),
    carried: carried.map(shown),
    taken,
    actions: actions.map(shown),
    answers: answers
      .flatMap(({ hosterId, answer }) => {
        const hoster = named.get(hosterId)
        return hoster ? [{ hoster, answer }] : []
      })
      .sort((a, b) => byName(a.hoster, b.hoster)),
    present: present.flatMap((id) => named.get(id) ?? []).sort(byName),
    own: [...own, ...(await hostersById(db, others))]
      .filter(({ periods, fictional }) => !['none', 'former'].includes(standingOn(day, periods, fictional)))
      .map((hoster) => ({
        hoster: { ...hoster, name: hoster.facts.name },
        answer: answers.find(({ hosterId }) => hosterId === hoster.id)?.answer ?? null,
        atDemand: others.includes(hoster.id),
      })),
    mayPropose: reader !== null && takesPoints(meeting, reader.isCoordination, now),
    votes: await votesOf(db, meeting, taken),
    mayPutToVote: person !== null && meeting.cancelledAt === null && (await mayOpenSome(db, person, now)),
  }
}

async function votesOf(db: Database, { id }: Meeting, taken: readonly Taken[]): Promise<Listed[]> {
  const about = await decisionsAbout(db, { kind: 'meeting', id })
  const slugs = taken.flatMap(({ decisionSlug }) => decisionSlug ?? [])
  const named = slugs.length === 0 ? [] : await decisionsBySlug(db, slugs)
  const all = new Map<Id, Decision>([...about, ...named].map((decision) => [decision.id, decision]))
  return all.size === 0 ? [] : withFigures(db, [...all.values()])
}

const collator = new Intl.Collator('fr')

interface Reading {
  reader: { personId: Id; isCoordination: boolean } | null
  ownIds: ReadonlySet<Id>
}

/** Actions with whom they concern, and whether who reads may end them. */
export function actionsShown(named: ReadonlyMap<Id, Named>, { reader, ownIds }: Reading) {
  return (action: Action): ActionShown => {
    const { hosterId, personId } = action
    const isTheirs =
      reader !== null &&
      (reader.isCoordination || personId === reader.personId || (hosterId !== null && ownIds.has(hosterId)))
    return { ...action, hoster: (hosterId !== null && named.get(hosterId)) || null, isTheirs }
  }
}

/** What a person, or a hoster for which they act, still has to do: it is theirs to end. */
export async function promisedBy(
  db: Database,
  asked: { personId: Id; hosterIds: readonly Id[] },
): Promise<ActionShown[]> {
  const open = await openActionsOf(db, asked)
  const named = await hostersNamed(
    db,
    open.flatMap(({ hosterId }) => hosterId ?? []),
  )
  const reader = { personId: asked.personId, isCoordination: false }
  return open.map(actionsShown(named, { reader, ownIds: new Set(asked.hosterIds) }))
}

// At most 500 parameters a statement.
const atATime = 400

export async function hostersNamed(db: Database, ids: readonly Id[]): Promise<Map<Id, Named>> {
  const wanted = [...new Set(ids)]
  const named = new Map<Id, Named>()
  for (let at = 0; at < wanted.length; at += atATime)
    for (const { id, slug, facts, fictional } of await hostersById(db, wanted.slice(at, at + atATime)))
      named.set(id, { id, slug, name: facts.name, fictional })
  return named
}
