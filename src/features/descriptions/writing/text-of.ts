import { findKey } from '../key-tree.ts'
import { knownKeys } from '../keys.ts'
import { safeLine } from './safe-line.ts'
import type { StatedLine } from './stated-line.ts'

/** The text of a file: sections under a comment line each, keys in the order of the protocol, one line a statement. */
export function textOf(statements: readonly StatedLine[]): string {
  const lines = statements.flatMap((stated) => safeLine(stated) ?? [])
  const inSections = Map.groupBy(lines, ({ key }) => sectionOf(key))
  const titles = new Set([...sections, ...inSections.keys()])
  const blocks = [...titles].flatMap((title) => {
    const own = inSections.get(title)
    return own ? [`# [${title}]\n${inOrder(own).map(written).join('')}`] : []
  })
  return blocks.join('\n')
}

const written = ({ key, value }: StatedLine) => `${key} = ${value}\n`

const sections = [
  ...['file', 'federation', 'organization', 'organization.chatterie', 'service', 'service.chatterie'],
  ...['software', 'host', 'device', 'metrics', 'subs'],
]

const sectionOf = (key: string) => sections.findLast((name) => key.startsWith(`${name}.`)) ?? key.split('.')[0] ?? key

/** Known keys as the protocol lists them, what is said of one thing (`places.2.…`) together; the others behind them. */
function inOrder(lines: StatedLine[]): StatedLine[] {
  const ranked = lines.map((line) => ({ line, rank: rankOf(line.key) }))
  const groups = new Map([...new Set(ranked.map(({ rank }) => rank.group))].map((group, at) => [group, at]))
  const placed = ranked.map(({ line, rank }) => ({ line, by: [rank.start, groups.get(rank.group) ?? 0, rank.own] }))
  return placed.sort((a, b) => differenceOf(a.by, b.by)).map(({ line }) => line)
}

const differenceOf = (a: number[], b: number[]) => a.map((part, at) => part - (b[at] ?? 0)).find(Boolean) ?? 0

const ranks = new Map<string, number>(knownKeys.map(({ key }, index) => [key, index]))
const startOf = (beginning: string) => knownKeys.findIndex(({ key }) => key.startsWith(beginning))

/** `start`: where the first of its group stands in the protocol; `own`: where it stands itself. */
function rankOf(key: string): { start: number; group: string; own: number } {
  const found = findKey(key)
  const own = found ? (ranks.get(found.known.key) ?? 0) : ranks.size
  const [, before] = /^([^<]+\.)<\w+>\./.exec(found?.known.key ?? '') ?? []
  if (!found || before === undefined) return { start: own, group: '', own }
  return { start: startOf(`${before}<`), group: before + found.parameters[0], own }
}
