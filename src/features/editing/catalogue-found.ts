import { inLanguage } from '../../platform/i18n/index.ts'
import type { View } from '../../ui/view.ts'
import type { Alternative, CatalogueIndex, Kind, Software } from '../hosters/index.ts'

export interface CatalogueFound {
  kinds: { kind: Kind; name: string; family: string | null }[]
  software: Software[]
  alternatives: Alternative[]
}

/** The entries of which a name, another name or the slug holds what was typed; all when nothing was. */
export function catalogueFound(catalogue: CatalogueIndex, q: string, { language, format }: View): CatalogueFound {
  const wanted = plain(q)
  const fits = (words: string[]) => words.some((word) => plain(word).includes(wanted))
  const nameOf = (kind: Kind) => inLanguage(kind.name, language)?.text ?? kind.slug
  const familyOf = ({ parent }: Kind) => (parent === null ? undefined : catalogue.kind(parent))
  return {
    kinds: catalogue.kinds
      .filter((kind) => fits([kind.slug, ...Object.values(kind.name), ...Object.values(kind.synonyms).flat()]))
      .map((kind) => {
        const family = familyOf(kind)
        return { kind, name: nameOf(kind), family: family ? nameOf(family) : null }
      })
      .sort((a, b) => format.compare(a.family ?? a.name, b.family ?? b.name) || format.compare(a.name, b.name)),
    software: catalogue.software
      .filter(({ slug, name, aliases }) => fits([slug, name, ...aliases]))
      .sort((a, b) => format.compare(a.name, b.name)),
    alternatives: catalogue.alternatives
      .filter(({ slug, name, company, aliases }) => fits([slug, name, company ?? '', ...aliases]))
      .sort((a, b) => format.compare(a.name, b.name)),
  }
}

const plain = (text: string) =>
  text
    .normalize('NFD')
    .replace(/\p{Mn}/gu, '')
    .toLowerCase()
    .trim()
