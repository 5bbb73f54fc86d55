import type { KnownKey } from '../keys.ts'
import type { Seen } from '../read-file.ts'

/** An address that a line states. */
export interface FileLink {
  key: string
  address: string
  line: number
}

/** What a visitor could follow, and the further files that a reader would. */
export function linksOf({ said, statements }: Seen): FileLink[] {
  const names = new Set(statements.filter(({ known }) => isLink(known)).map(({ known }) => known.key))
  return [...names].flatMap((name) =>
    said.each(name).flatMap(({ value, parameters, line }) => {
      const key = name.replace(/<\w+>/, parameters[0] ?? '')
      return typeof value === 'string' && /^https?:/.test(value) ? [{ key, address: value, line }] : []
    }),
  )
}

const isLink = ({ type }: KnownKey) => type === 'address' || type === 'chat' || type === 'reference'
