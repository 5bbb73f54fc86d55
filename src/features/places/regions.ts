import { fold, hyphenated } from './fold.ts'
import rows from './gazetteer/regions.json' with { type: 'json' }
import type { Place, Region } from './place.ts'

const all: Region[] = rows.map(({ code, fr, en, within, latitude, longitude }) => ({
  code,
  name: { fr, en },
  country: code.slice(0, 2),
  slug: hyphenated(`${code} ${fr}`),
  within,
  latitude,
  longitude,
}))
const byCode = new Map(all.map((region) => [region.code, region]))

/** French departments and overseas communities, then the other countries' provinces and cantons. */
export const regions = (): Region[] => all

export const regionByCode = (code: string): Region | undefined => byCode.get(code)

export const regionOf = ({ region }: Pick<Place, 'region'>): Region | undefined => byCode.get(region ?? '')

/** `fr-29-finistere`, or the code alone. */
export const regionBySlug = (slug: string): Region | undefined =>
  all.find((region) => region.slug === slug || region.code.toLowerCase() === slug)

const countries: Record<string, string[]> = {
  FR: ['France'],
  BE: ['Belgique', 'Belgium', 'België', 'Belgien'],
  CH: ['Suisse', 'Switzerland', 'Schweiz', 'Svizzera'],
  LU: ['Luxembourg', 'Luxemburg', 'Lëtzebuerg'],
  CA: ['Canada'],
}
const parts: Record<string, RegExp> = {
  Wallonie: /^BE-W/,
  Wallonia: /^BE-W/,
  Flandre: /^BE-V/,
  Flandres: /^BE-V/,
  Vlaanderen: /^BE-V/,
  Flanders: /^BE-V/,
}

let areas: Map<string, Set<string>> | undefined

/**
 * The codes of the regions that a text means: `29`, `FR-29`, `Finistère`, `Bretagne`, `Vaud`, `VD`, `Suisse`…;
 * undefined when it means none. `FR` is both France and Fribourg: both are given.
 */
export function regionsNamed(text: string): ReadonlySet<string> | undefined {
  areas ??= readAreas()
  return areas.get(fold(text))
}

function readAreas(): Map<string, Set<string>> {
  const areas = new Map<string, Set<string>>()
  const add = (text: string, code: string) => areas.set(fold(text), (areas.get(fold(text)) ?? new Set()).add(code))
  for (const { code, name, country, within } of all) {
    const words = [code, code.slice(3), country, ...within, ...Object.values(name), ...(countries[country] ?? [])]
    const parted = Object.keys(parts).filter((part) => parts[part]?.test(code))
    for (const word of [...words, ...parted]) {
      add(word, code)
      add(word.replace(/ \(.*\)$/, ''), code)
      add(word.replace(/^(les?|la) |^l'/i, ''), code)
    }
  }
  areas.delete('')
  return areas
}
