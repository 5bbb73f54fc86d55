import type { Database } from '../../platform/database/index.ts'
import type { Values } from './entry.ts'
import type { Describers, Meanings, SubjectShown, Words } from './rooms-tell.ts'

/** What a value of this field says to people; undefined when it says so itself. */
export type Meant = (field: string, value: string) => SubjectShown | undefined

interface Told {
  meanings: Meanings
  describers: Describers
}

/** Asks the rooms what the values of an entry mean; each kind of thing is asked for once. */
export async function meantIn(
  db: Database,
  content: { before: Values | null; after: Values | null } | null,
  { meanings, describers }: Told,
  words: Words,
): Promise<Meant> {
  const meaningOf = (field: string) => (Object.hasOwn(meanings, field) ? meanings[field] : undefined)
  const ids = new Map<string, Set<string>>()
  for (const [field, value] of textsIn(content)) {
    const meaning = meaningOf(field)
    if (meaning && 'of' in meaning) ids.set(meaning.of, (ids.get(meaning.of) ?? new Set()).add(value))
  }
  const things = new Map<string, Map<string, SubjectShown>>()
  for (const [kind, asked] of ids)
    if (Object.hasOwn(describers, kind))
      things.set(kind, (await describers[kind]?.(db, [...asked].slice(0, most), words.language)) ?? new Map())
  return (field, value) => {
    const meaning = meaningOf(field)
    if (!meaning) return undefined
    if ('of' in meaning) return things.get(meaning.of)?.get(value)
    const name = meaning.said(value, words)
    return name === undefined ? undefined : { name, href: null }
  }
}

/** More than a page shows. */
const most = 400

/** Every text of a value with the field that it is of: those of a list are of the list's. */
function* textsIn(value: unknown, field = ''): Generator<[field: string, value: string]> {
  if (typeof value === 'string') yield [field, value]
  else if (Array.isArray(value)) for (const each of value) yield* textsIn(each, field)
  else if (typeof value === 'object' && value !== null)
    for (const [name, each] of Object.entries(value)) yield* textsIn(each, name)
}
