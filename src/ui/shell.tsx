import { raw } from 'hono/html'
import type { Child } from 'hono/jsx'
import { Symbols } from './art/symbols.tsx'
import { Footer } from './footer.tsx'
import { type Feed, HeadLinks } from './head-links.tsx'
import { type JsonLd, JsonLdScript } from './json-ld.tsx'
import { Masthead } from './masthead.tsx'
import { type Step, Trail } from './trail.tsx'
import { TranslatedText } from './translated-text.tsx'
import type { SheetName, View } from './view.ts'

export interface ShellProps {
  view: View
  /** What the page says that it is; the collective’s name follows it. */
  title: string
  description?: string | undefined
  /** Whether search engines may list this page; they may not unless it says so. */
  index?: boolean
  /** The page shows a form again with errors: its title says so first. */
  wrong?: boolean
  /** Address without language under which this page is known, when it is not its own. */
  canonical?: string
  /** Whether the same address exists in the other languages. */
  alternates?: boolean
  jsonLd?: JsonLd | undefined
  /** The pages above this one, after the home page. */
  trail?: Step[]
  feeds?: Feed[]
  /** Names of modules of `browser/`. */
  modules?: string[]
  /** Stylesheets beside the one of all pages. */
  sheets?: readonly SheetName[]
  /** Picture shown where a link to the page is shared: an address of ours. */
  preview?: string
  /** What one may jump to besides the content: the results after the filters, the list after the map. */
  skips?: Step[]
  children: Child
}

/** The whole document around a page. The page is written first: it tells which drawings to send. */
export function Shell(props: ShellProps) {
  const { view, title, wrong = false, trail, skips = [], children } = props
  const { t, language, collective } = view
  const page = String(
    <>
      <header>
        <Masthead view={view} />
        {collective.notice && (
          <p class="ribbon">
            <span class="wrap">
              <TranslatedText view={view} text={collective.notice} />
            </span>
          </p>
        )}
      </header>
      {trail && <Trail view={view} steps={trail} />}
      <main id="content" tabindex={-1}>
        {children}
      </main>
      <Footer view={view} />
    </>,
  )
  // Rendered apart: Hono looks for the head in the whole page anew for each link that stands in it.
  const head = String(<HeadLinks {...props} />)
  const shown = wrong ? t('ui.title-with-errors', { title }) : title
  return (
    <html lang={language}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>{t('ui.title-on-site', { title: shown, site: collective.name })}</title>
        <meta name="color-scheme" content="light dark" />
        {raw(head)}
        <JsonLdScript data={props.jsonLd} />
      </head>
      <body>
        <a class="skip" href="#content">
          {t('ui.skip-to-content')}
        </a>
        {skips.map(({ href, label }) => (
          <a class="skip" href={href}>
            {label}
          </a>
        ))}
        <Symbols usedBy={page} />
        {raw(page)}
      </body>
    </html>
  )
}
