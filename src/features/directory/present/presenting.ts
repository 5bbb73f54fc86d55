import { type Format, forPrograms, type Request } from '../../../platform/web/index.ts'
import type { View } from '../../../ui/view.ts'
import type { CatalogueIndex } from '../../hosters/index.ts'
import { attribution } from '../../places/index.ts'
import type { PublicDirectory } from '../keeper.ts'
import type { Snapshot } from '../search/search.ts'

/** What every export needs beside its facts. */
export interface Presenting {
  view: View
  snapshot: Snapshot
  catalogue: CatalogueIndex
  /** Stands in each export: whose data this is, under what licence, how old. */
  terms: Terms
  /** An address of the site, whole: `https://…/fr/hosters/slug`. */
  page(href: string): string
}

export interface Terms {
  license: { name: string; url: string }
  /** When the directory that the answer comes from was made. */
  generatedAt: string
  /** What kind of data this is, in the language of the address. */
  notice: string | null
  /** Where the positions of towns come from. */
  attribution: string
}

export const presentingOf = (c: Request): Presenting => presentingFor(c.var.view, c.var.site.directory.current())

export function presentingFor(view: View, directory: PublicDirectory): Presenting {
  const { snapshot, catalogue, collective, madeAt } = directory
  return {
    view,
    snapshot,
    catalogue,
    terms: {
      license: collective.license,
      generatedAt: madeAt,
      notice: collective.notice?.[view.language] ?? null,
      attribution: attribution[view.language] ?? '',
    },
    page: (href) => view.publicUrl + view.to(href),
  }
}

/** Answers with an export; any site may read it from its own pages. */
export function asExport(c: Request, format: Exclude<Format, 'html'>, body: string): Response {
  return forPrograms(c, format, body, null)
}

/** The page of one thing in JSON: for `c.env.format === 'json'`. */
export const asJson = (c: Request, value: object): Response => asExport(c, 'json', JSON.stringify(value))
