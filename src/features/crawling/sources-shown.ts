import type { Database } from '../../platform/database/index.ts'
import { hostersById } from '../hosters/index.ts'
import { hostersWithHeld, sources } from './queries.ts'
import type { Source } from './source.ts'

/** A source as the coordination sees it in its list. */
export interface SourceShown extends Source {
  name: string
  slug: string
  fictional: boolean
  /** Changes that wait for a word. */
  held: number
}

/** Every hoster with files of its own: those that want something first, then by name. */
export async function sourcesShown(db: Database): Promise<SourceShown[]> {
  const held = await hostersWithHeld(db)
  const list = await sources(db)
  const hosters = new Map(
    (
      await hostersById(
        db,
        list.map(({ hosterId }) => hosterId),
      )
    ).map((hoster) => [hoster.id, hoster]),
  )
  const shown = list.flatMap((source) => {
    const hoster = hosters.get(source.hosterId)
    if (!hoster) return []
    return [
      {
        ...source,
        name: hoster.facts.name,
        slug: hoster.slug,
        fictional: hoster.fictional,
        held: held.get(source.hosterId) ?? 0,
      },
    ]
  })
  const urgency = ({ held, failingSince }: SourceShown) => (held > 0 ? 0 : failingSince ? 1 : 2)
  return shown.toSorted((a, b) => urgency(a) - urgency(b) || byName.compare(a.name, b.name))
}

const byName = new Intl.Collator('fr')

/** How many hosters' files want something of the coordination or of their delegates. */
export async function sourcesWaiting(db: Database): Promise<number> {
  const held = await hostersWithHeld(db)
  const failing = await db.selectFrom('source').select('hosterId').where('failingSince', 'is not', null).execute()
  return new Set([...held.keys(), ...failing.map(({ hosterId }) => hosterId)]).size
}
