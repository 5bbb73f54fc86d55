import { type Description, readDescription, type StatedLine, textOf } from '../../descriptions/index.ts'
import type { HosterFacts, ServiceFacts, SoftwareFinder } from '../../hosters/index.ts'

/** What our own reader makes of the lines of a hoster: the register never gets anything else. */
export function hosterFactsOf(statements: readonly StatedLine[]): HosterFacts {
  const file = readAs('Organization', statements)
  if (file.class !== 'Organization') throw new Error(`read as ${file.class}`)
  return file.facts
}

/** The same of a service; a program that the catalogue knows is linked to it. */
export function serviceFactsOf(
  statements: readonly StatedLine[],
  find: SoftwareFinder,
): { facts: ServiceFacts; urlIsGuessed: boolean } {
  const file = readAs('Service', statements)
  if (file.class !== 'Service') throw new Error(`read as ${file.class}`)
  const { facts, urlIsGuessed } = file
  const { software } = facts
  const linked = software ? { ...software, slug: find(software.name)?.slug ?? null } : null
  return { facts: { ...facts, software: linked }, urlIsGuessed }
}

/** Only lines of the sections that the register knows are read: the others would make another file of it. */
function readAs(kind: 'Organization' | 'Service', statements: readonly StatedLine[]): Description {
  const sections = kind === 'Organization' ? /^organization\./ : /^(service|software|host)\./
  const own = statements.filter(({ key }) => sections.test(key))
  // One line at least, of its own section: then nothing else can be guessed of it.
  const first = own.length > 0 ? [] : [{ key: `${kind.toLowerCase()}.chatterie.key`, value: 'x' }]
  const text = textOf([{ key: 'file.class', value: kind }, ...first, ...own])
  return readDescription('https://draft.example/', new TextEncoder().encode(text))
}
