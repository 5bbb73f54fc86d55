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
  const near = query.get('near')?.slice(0, 100).trim() ?? ''
  const found = near === '' ? 'unknown' : resolvePlace(near)
  return {
    name: (query.get('name') ?? '').slice(0, longestName).toWellFormed(),
    ending: hasEnding(query),
    software: listIn(query, 'software'),
    country: listIn(query, 'country').map((code) => code.toUpperCase()),
    near: typeof found === 'object' && 'found' in found ? found.found : null,
    independent: query.get('independent') === '1',
    keptDays: wholeIn(query, 'kept'),
    megabytes: wholeIn(query, 'size'),
    language: listIn(query, 'language'),
    hoster: listIn(query, 'hoster'),
    not: listIn(query, 'not'),
    only: query.get('this')?.slice(0, longestName) ?? null,
  }
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
export const isPlain = ({ name: _name, ending: _ending, not, only, near, ...wish }: OpenWish): boolean =>
  not.length === 0 && only === null && near === null && Object.values(wish).every((value) => !isSaid(value))

const isSaid = (value: string[] | number | boolean) => (Array.isArray(value) ? value.length > 0 : Boolean(value))

/** Unless it is not wanted. A box that is unticked sends nothing: the form says beside it that there was one. */
function hasEnding(query: URLSearchParams): boolean {
  const said = query.getAll('ending').at(-1)
  return said === undefined ? query.get('box') !== 'ending' : said !== '0'
}

const listIn = (query: URLSearchParams, name: string) =>
  query
    .getAll(name)
    .flatMap((text) => text.split(','))
    .filter((text) => text !== '')
    .slice(0, mostValues)

function wholeIn(query: URLSearchParams, name: string): number {
  const text = query.get(name) ?? ''
  return /^\d{1,6}$/.test(text) ? Number(text) : 0
}
