import type { Database, Id } from '../../platform/database/index.ts'
import type { Language } from '../../platform/i18n/index.ts'
import { contentsOf, type Row } from './queries.ts'
import type { Demand, DemandsOn, Describers, SubjectShown } from './rooms-tell.ts'

/** A row with the names of what it is about, as they are today. */
export interface EntryShown {
  row: Row
  /** Its name is null when nobody knows it any more. */
  subject: { name: string | null; href: string | null; fictional?: boolean }
  hoster: SubjectShown | null
  forHoster: SubjectShown | null
  /** Who did it, for those who may know; null for the public. */
  person: SubjectShown | null
  /** The coordination did it in the hoster's place, as it asked. */
  demand: Demand | null
}

interface Wish {
  describers: Describers
  language: Language
  /** Whether people are named. */
  namesPeople: boolean
  demandsOn: DemandsOn
}

/** Each kind of thing is asked for once, for all rows. */
export async function shownEntries(db: Database, rows: Row[], wish: Wish): Promise<EntryShown[]> {
  const ids = new Map<string, Set<string>>()
  const ask = (kind: string, id: Id | null) => {
    if (id !== null) ids.set(kind, (ids.get(kind) ?? new Set()).add(id))
  }
  for (const row of rows) {
    ask(row.subjectKind, row.subjectId)
    ask('hoster', row.hosterId)
    ask('hoster', row.forHosterId)
    if (wish.namesPeople && isByPerson(row)) ask('person', row.actor)
  }
  const names = new Map<string, Map<string, SubjectShown>>()
  for (const [kind, asked] of ids) {
    const describe = Object.hasOwn(wish.describers, kind) ? wish.describers[kind] : undefined
    names.set(kind, describe ? await describe(db, [...asked], wish.language) : new Map())
  }
  const named = (kind: string, id: Id | null) => (id === null ? null : (names.get(kind)?.get(id) ?? null))
  const nameless = rows.filter(({ subjectKind, subjectId }) => !named(subjectKind, subjectId))
  const former = await formerNames(db, nameless)
  const byOthers = rows.filter((row) => isByPerson(row) && row.forHosterId === null && row.hosterId !== null)
  const demands = await wish.demandsOn(db, byOthers)
  return rows.map((row) => ({
    row,
    demand: demands.get(row.id) ?? null,
    subject: named(row.subjectKind, row.subjectId) ?? { name: former.get(row.id) ?? null, href: null },
    hoster: named('hoster', row.hosterId),
    forHoster: named('hoster', row.forHosterId),
    person: wish.namesPeople && isByPerson(row) ? named('person', row.actor) : null,
  }))
}

export const isByPerson = ({ actorKind }: Pick<Row, 'actorKind'>) => actorKind === 'person' || actorKind === 'key'

/** What is gone had a name when its entry was written. */
async function formerNames(db: Database, rows: Row[]): Promise<Map<Id, string>> {
  const contents = await contentsOf(
    db,
    rows.map(({ id }) => id),
  )
  return new Map(
    [...contents].flatMap(([id, { before, after }]) => {
      const name = after?.name ?? before?.name
      return typeof name === 'string' && name.trim() !== '' ? [[id, name] as const] : []
    }),
  )
}
