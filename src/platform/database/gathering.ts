import { atomically, type Database } from './database.ts'
import { refuseOutside } from './plugins.ts'

/** What came of one of many: what it gives, or why it alone was refused. */
export type End<Given> = { given: Given } | { refused: Error }

interface Gathering<Asked, Given> {
  /** Ends of what is asked, in its order; touches the database alone, for it may run twice. */
  work(db: Database, asked: readonly Asked[]): Promise<End<Given>[]>
  /** How many are done together at most. */
  most: number
  /** Two with the same key are done one after the other. */
  keyOf(asked: Asked): string
}

interface Waiting<Asked, Given> {
  asked: Asked
  resolve(given: Given): void
  reject(error: unknown): void
}

/**
 * Work that many ask for at the same time. While one transaction commits, the next ones wait, and are then done
 * together in one: its commit is paid once, and each is told after it. Inside a transaction, it is done at once.
 */
export function gathering<Asked, Given>({ work, most, keyOf }: Gathering<Asked, Given>) {
  const lines = new WeakMap<Database, Waiting<Asked, Given>[]>()

  async function alone(db: Database, asked: Asked): Promise<Given> {
    const [end] = await atomically(db, (db) => work(db, [asked]))
    if (end && 'given' in end) return end.given
    throw end?.refused ?? new Error('no end was told')
  }

  async function serve(db: Database, line: Waiting<Asked, Given>[]): Promise<void> {
    while (line.length > 0) await serveTogether(db, nextIn(line))
    lines.delete(db)
  }

  async function serveTogether(db: Database, turn: readonly Waiting<Asked, Given>[]): Promise<void> {
    const asked = turn.map(({ asked }) => asked)
    const ends = await atomically(db, (db) => work(db, asked)).catch(() => null)
    for (const [at, { asked, resolve, reject }] of turn.entries()) {
      const end = ends?.[at]
      if (!end) await alone(db, asked).then(resolve, reject)
      else if ('given' in end) resolve(end.given)
      else reject(end.refused)
    }
  }

  function nextIn(line: Waiting<Asked, Given>[]): Waiting<Asked, Given>[] {
    const turn = new Map<string, Waiting<Asked, Given>>()
    const later = line.splice(0).filter((waiting) => {
      const key = keyOf(waiting.asked)
      if (turn.size >= most || turn.has(key)) return true
      turn.set(key, waiting)
      return false
    })
    line.push(...later)
    return [...turn.values()]
  }

  return (db: Database, asked: Asked): Promise<Given> => {
    if (db.isTransaction) return alone(db, asked)
    refuseOutside()
    return new Promise((resolve, reject) => {
      const waiting = { asked, resolve, reject }
      const line = lines.get(db)
      if (line) return void line.push(waiting)
      const begun = [waiting]
      lines.set(db, begun)
      void serve(db, begun)
    })
  }
}
