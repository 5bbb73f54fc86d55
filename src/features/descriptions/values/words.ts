import { slugOf } from '../../../platform/slug.ts'
import type { Note } from '../report.ts'
import { languageNamed } from './language.ts'
import { itemsOf, once } from './list.ts'

/** A slug wanted for an address of the site. */
export function readSlug(value: string, note: Note): string | null {
  const slug = slugIn(value)
  if (slug === '') note('error', 'descriptions.bad-slug')
  else if (slug !== value) note('warning', 'descriptions.slug-form', { corrected: slug })
  return slug || null
}

export function readSlugs(value: string, note: Note): string[] | null {
  const items = itemsOf(value)
  const written = items.map(slugIn)
  const slugs = once(written.filter((slug) => slug !== ''))
  if (slugs.length === 0) note('error', 'descriptions.bad-slug')
  else if (items.some((item, index) => item !== written[index])) {
    note('warning', 'descriptions.slug-form', { corrected: slugs.join(';') })
  }
  return slugs.length > 0 ? slugs : null
}

export function readLanguages(value: string, note: Note): string[] | null {
  const items = itemsOf(value).map((item) => ({ item, code: languageNamed(item) }))
  const codes = once(items.flatMap(({ code }) => code ?? []))
  for (const { item, code } of items) {
    const corrected = codes.length > 0 ? { corrected: codes.join(';') } : {}
    if (code === undefined) note('error', 'descriptions.bad-language', { values: { item }, ...corrected })
    else if (code !== item) note('warning', 'descriptions.value-spelling', { values: { word: code }, ...corrected })
  }
  return codes.length > 0 ? codes : null
}

const nameless = slugOf('')
function slugIn(value: string): string {
  const slug = slugOf(value)
  return slug === nameless && value !== nameless ? '' : slug
}
