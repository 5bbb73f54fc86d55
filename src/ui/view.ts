import type { linksIn } from '../paths.ts'
import type { Formats, Language, Translate, Translated } from '../platform/i18n/index.ts'

/** The collective whose site this is, as every page names it. */
export interface Collective {
  name: string
  fullName: Translated
  tagline: Translated
  website: string | null
  /** What kind of data this site shows, said on every page; null when there is nothing to say. */
  notice: Translated | null
  timeZone: string
  /** Those that the site is offered in; the first is for who reads none of them. */
  languages: readonly Language[]
}

/** What every page knows of its surroundings, and hands to the components that need it. */
export interface View {
  language: Language
  t: Translate
  format: Formats
  /** Writes a link in the page's language: `view.to(paths.map.href())`. */
  to: ReturnType<typeof linksIn>
  collective: Collective
  /** Address of this page without its language, query included: `/services?kind=pad`. */
  address: string
  /** Where the site is seen from outside, without a slash at the end: `https://example.org`. */
  publicUrl: string
  /** Addresses, with a content hash, of the stylesheet, the theme and the modules of `browser/`. */
  assets: Assets
  now: Temporal.Instant
  /** Who is signed in, for the roof of the page; null for a visitor. */
  person: { name: string | null } | null
}

export interface Assets {
  style: string
  theme: string
  modules: Record<string, string>
  /** Stylesheets that some pages alone ask for. */
  sheets?: Partial<Record<SheetName, string>>
  /** The picture of the browser's tab, when it is served. */
  icon?: string
}

/** `src/ui/style-NAME/` each. */
export const sheetNames = ['charter', 'votes'] as const
export type SheetName = (typeof sheetNames)[number]

/** Where each sheet stands, of the addresses of all that the build made. */
export const sheetsOf = (addresses: Record<string, string>) =>
  Object.fromEntries(
    sheetNames.flatMap((name) => {
      const href = addresses[`style-${name}`]
      return href === undefined ? [] : [[name, href]]
    }),
  )

declare module '../platform/web/env.ts' {
  interface Variables {
    view: View
  }
}
