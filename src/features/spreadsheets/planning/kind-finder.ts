import { squeezed } from '../../descriptions/index.ts'
import type { Catalogue } from '../../hosters/index.ts'
import { type Remark, wrong } from './line.ts'
import type { StatedCells } from './stated-cells.ts'

const kindsKey = 'service.chatterie.kinds'

/** Kinds of services by the names that people give them. */
export interface KindFinder {
  /** The names in the cell of kinds, as slugs of the catalogue. */
  inSlugs(cells: StatedCells): StatedCells
  unknown(slugs: readonly string[], cells: StatedCells): Remark[]
}

export function kindFinder({ kinds }: Pick<Catalogue, 'kinds'>): KindFinder {
  const slugs = new Set(kinds.map(({ slug }) => slug))
  const names = kinds.flatMap(({ slug, name, synonyms }) =>
    [...Object.values(synonyms).flat(), ...Object.values(name), slug].map((word) => [squeezed(word), slug] as const),
  )
  const byName = new Map(names)
  const slugOf = (word: string) => byName.get(squeezed(word)) ?? word.trim()
  const inSlugs = (value: string) => byName.get(squeezed(value)) ?? value.split(/[;,]/).map(slugOf).join(';')
  return {
    inSlugs: (cells) => ({
      ...cells,
      statements: cells.statements.map(({ key, value }) => ({ key, value: key === kindsKey ? inSlugs(value) : value })),
    }),
    unknown(stated, { headingOf }) {
      const column = headingOf.get(kindsKey) ?? null
      const strange = stated.filter((slug) => !slugs.has(slug))
      return strange.map((kind) => ({
        ...wrong('spreadsheets.unknown-kind', { kind }),
        severity: 'warning',
        column,
        value: kind,
      }))
    },
  }
}
