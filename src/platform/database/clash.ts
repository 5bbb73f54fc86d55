/** A row that the database refused: it stands already, or points to nothing. `on` is `table.column,column`. */
export class Clash extends Error {
  constructor(
    readonly kind: 'unique' | 'reference',
    readonly on: string,
    cause: unknown,
  ) {
    super(`${kind} constraint on ${on}`, { cause })
  }
}

/** A text that no database of ours takes: it holds a NUL. Who looks for it finds nothing. */
export class Unstorable extends Error {}

/** Makes one error of what SQLite and PostgreSQL say of a constraint; any other error comes back as it was. */
export function asClash(error: unknown): unknown {
  if (!(error instanceof Error)) return error
  const sqlite = /^(UNIQUE|FOREIGN KEY) constraint failed(?:: (.+))?$/.exec(error.message)
  if (sqlite) return new Clash(sqlite[1] === 'UNIQUE' ? 'unique' : 'reference', sqliteColumns(sqlite[2] ?? ''), error)
  const { code, table, detail } = postgresFields(error)
  if (code === '22021') return new Unstorable('NUL in a text', { cause: error })
  if (code !== '23505' && code !== '23503') return error
  const columns = /^Key \(([^)]+)\)/.exec(detail)?.[1]?.replaceAll(/[" ]/g, '') ?? ''
  return new Clash(code === '23505' ? 'unique' : 'reference', code === '23505' ? `${table}.${columns}` : '', error)
}

/** SQLite repeats the table before each column: `a.x, a.y`. It does not say which reference failed. */
function sqliteColumns(list: string): string {
  const [first = '', ...others] = list.split(', ')
  return [first, ...others.map((column) => column.split('.')[1] ?? column)].join(',')
}

function postgresFields(error: Error) {
  const field = (name: string) => {
    const value: unknown = Reflect.get(error, name)
    return typeof value === 'string' ? value : ''
  }
  return { code: field('code'), table: field('table'), detail: field('detail') }
}
