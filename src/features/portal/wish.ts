import { kilometres, type Place, resolvePlace } from '../places/index.ts'
import type { Candidate } from './candidate.ts'

/** What a visitor would like; nothing of it is kept. */
export interface OpenWish {
  /** As it was typed; '' opens something that nobody can guess. */
  name: string
  /** Whether a typed name gets a random ending. */
  ending: boolean
  software: string[]
  country: string[]
  near: Place | null
  /** No large company's machines, as far as one knows. */
  independent: boolean
  /** At least so many days. */
  keptDays: number
  /** At least so much, in megabytes. */
  megabytes: number
  language: string[]
  /** Of these hosters alone, by slug. */
  hoster: string[]
  /** Services that were shown already. */
  not: string[]
  /** This very one. */
  only: string | null
}

const longestName = 200
const mostValues = 50
const within = 150

/** Reads the query of `/open/:kind`: names that nobody knows are left out, and what is no number wishes nothing. */
export function wishOf(query: URLSearchParams): OpenWish {
  const said = valuesByName(query)
  const near = said.get('near')?.[0]?.slice(0, 100).trim() ?? ''
  const found = near === '' ? 'unknown' : resolvePlace(near)
  return {
    name: (said.get('name')?.[0] ?? '').slice(0, longestName).toWellFormed(),
    ending: hasEnding(said),
    software: listOf(said.get('software')),
    country: listOf(said.get('country')).map((code) => code.toUpperCase()),
    near: typeof found === 'object' && 'found' in found ? found.found : null,
    independent: said.get('independent')?.[0] === '1',
    keptDays: wholeOf(said.get('kept')),
    megabytes: wholeOf(said.get('size')),
    language: listOf(said.get('language')),
    hoster: listOf(said.get('hoster')),
    not: listOf(said.get('not')),
    only: said.get('this')?.[0]?.slice(0, longestName) ?? null,
  }
}

type Values = Map<string, string[]>

/** In one pass: most say nothing but a name. */
function valuesByName(query: URLSearchParams): Values {
  const values: Values = new Map()
  query.forEach((value, name) => {
    const known = values.get(name)
    if (known) known.push(value)
    else values.set(name, [value])
  })
  return values
}

/** Whether a candidate is what was wished for. What is not known fits no wish that asks for it. */
export function fits(candidate: Candidate, wish: OpenWish): boolean {
  if (wish.only !== null && candidate.reference !== wish.only) return false
  if (wish.not.includes(candidate.reference)) return false
  if (wish.hoster.length > 0 && !wish.hoster.includes(hosterOf(candidate))) return false
  if (wish.software.length > 0 && !wish.software.includes(candidate.software)) return false
  if (wish.country.length > 0 && !(candidate.country !== null && wish.country.includes(candidate.country))) return false
  if (wish.language.length > 0 && !wish.language.some((each) => candidate.languages.includes(each))) return false
  if (wish.independent && candidate.largeCompany !== false) return false
  if (wish.keptDays > 0 && !(candidate.keptDays !== null && candidate.keptDays >= wish.keptDays)) return false
  if (wish.megabytes > 0 && !(candidate.megabytes !== null && candidate.megabytes >= wish.megabytes)) return false
  const { near } = wish
  return near === null || candidate.places.some((place) => kilometres(near, place) <= within)
}

/** The slug of its hoster. */
export const hosterOf = ({ reference }: Pick<Candidate, 'reference'>): string => reference.split('/')[0] ?? ''

/** Whether anything was wished for beyond a name. */
export const isPlain = (wish: OpenWish): boolean =>
  wish.not.length === 0 &&
  wish.only === null &&
  wish.near === null &&
  !wish.independent &&
  wish.keptDays === 0 &&
  wish.megabytes === 0 &&
  [wish.software, wish.country, wish.language, wish.hoster].every((values) => values.length === 0)

/** Unless it is not wanted. A box that is unticked sends nothing: the form says beside it that there was one. */
function hasEnding(values: Values): boolean {
  const said = values.get('ending')?.at(-1)
  return said === undefined ? values.get('box')?.[0] !== 'ending' : said !== '0'
}

const listOf = (values: string[] | undefined): string[] =>
  values === undefined
    ? []
    : values
        .flatMap((text) => text.split(','))
        .filter((text) => text !== '')
        .slice(0, mostValues)

function wholeOf(values: string[] | undefined): number {
  const text = values?.[0] ?? ''
  return /^\d{1,6}$/.test(text) ? Number(text) : 0
}
