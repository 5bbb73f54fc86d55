import { type Description, readDescription, type StatedLine, textOf } from '../../descriptions/index.ts'
import type { FiguresFile, HosterFacts, ServiceFacts, SoftwareFinder } from '../../hosters/index.ts'

/** What our own reader makes of the lines of a hoster: the register never gets anything else. */
export function hosterFactsOf(statements: readonly StatedLine[]): HosterFacts {
  const file = readAs('Organization', statements)
  if (file.class !== 'Organization') throw new Error(`read as ${file.class}`)
  return { ...file.facts, ...addressesOf(file) }
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
  return { facts: { ...facts, ...addressesOf(file), software: linked }, urlIsGuessed }
}

/** The register dates files itself, and makes those that lead from a hoster to its services. */
function readAs(kind: 'Organization' | 'Service', statements: readonly StatedLine[]): Description {
  const own = statements.filter(({ key }) => !key.startsWith('file.'))
  // One line at least, of its own section: then nothing else can be guessed of it.
  const isSaid = own.some(({ key }) => key.startsWith(`${kind.toLowerCase()}.`))
  const first = isSaid ? [] : [{ key: `${kind.toLowerCase()}.chatterie.key`, value: 'x' }]
  const text = textOf([{ key: 'file.class', value: kind }, ...first, ...own])
  return readDescription(nowhere, new TextEncoder().encode(text))
}

const nowhere = 'https://draft.example/'

interface Addresses {
  figuresAt: FiguresFile[]
  logoUrl: string | null
}

/**
 * What was asked for as files of figures is taken for such; an address without its beginning leads nowhere from here.
 */
function addressesOf({ subs, facts }: Extract<Description, { class: 'Organization' | 'Service' }>): Addresses {
  const isWhole = (url: string) => /^https?:/i.test(url) && !url.startsWith(nowhere)
  return {
    figuresAt: subs.filter(({ address }) => isWhole(address)).map(({ key, address }) => ({ key, url: address })),
    logoUrl: facts.logoUrl !== null && isWhole(facts.logoUrl) ? facts.logoUrl : null,
  }
}
