import type { Reading, Topic } from '../visit/visited.ts'

/**
 * What a page says itself, without what the front page says in the same line: menus and feet of pages name everything,
 * and tell nothing of it. The foot of a page may well hold a legal notice.
 */
export function ownWords(reading: Reading, front: Reading | null, topic: Topic): string {
  const known = lately.get(reading)
  const isLegal = topic === 'legal'
  const memory = known?.front === front ? known : { front, own: new Map<boolean, string>() }
  const own = memory.own.get(isLegal) ?? readOwn(reading, front, isLegal)
  memory.own.set(isLegal, own)
  lately.set(reading, memory)
  return own
}

/** Asked for each topic of a page, read once. */
const lately = new WeakMap<Reading, { front: Reading | null; own: Map<boolean, string> }>()

function readOwn({ title, words, links }: Reading, front: Reading | null, isLegal: boolean): string {
  const common = new Set(front?.words.split('\n').map((line) => line.trim()))
  if (common.size === 0) return `${title}\n${words}`
  const names = [...new Set(links.slice(0, mostLinks).map(({ text }) => text))]
  const isMenu = (line: string) => line.length <= longestMenu && isMadeOf(line, names)
  const isSaidAgain = (line: string) => common.has(line) && ((!isLegal && line.length <= longest) || isMenu(line))
  const own = words.split('\n').filter((line) => !isSaidAgain(line.trim()))
  return `${title}\n${own.join('\n')}`
}

/** A longer line that two pages share is something that they tell. */
const longest = 80
const longestMenu = 600
const mostLinks = 300

/** Whether nothing is left of a line but signs when the names of links are taken out of it. */
function isMadeOf(line: string, names: readonly string[]): boolean {
  let rest = line
  for (const name of names) if (name.length > 1 && rest.includes(name)) rest = rest.replace(name, ' ')
  return !/\p{L}/u.test(rest)
}
