import { raw } from 'hono/html'
import type { Child } from 'hono/jsx'
import { paths } from '../paths.ts'
import { Logo } from './art/logo.tsx'
import { Symbols } from './art/symbols.tsx'
import type { View } from './view.ts'

/** The document of a page that other sites frame: the list alone, signed; its links open outside of the frame. */
export function EmbedShell({ view, title, children }: { view: View; title: string; children: Child }) {
  const { t, language, assets, collective } = view
  const content = String(<main>{children}</main>)
  const link = (name: Child) => <a href={view.publicUrl + view.to(paths.home.href())}>{name}</a>
  return (
    <html lang={language}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>{t('ui.title-on-site', { title, site: collective.name })}</title>
        <meta name="color-scheme" content="light dark" />
        <meta name="robots" content="noindex" />
        <base target="_blank" />
        <link rel="stylesheet" href={assets.theme} />
        <link rel="stylesheet" href={assets.style} />
        {assets.icon && <link rel="icon" href={assets.icon} type="image/svg+xml" />}
      </head>
      <body class="embedded">
        <Symbols usedBy={content} />
        {raw(content)}
        <footer class="signed">
          <Logo />
          <span>{t.rich<Child>('ui.embed-signed', { link, name: collective.name })}</span>
        </footer>
      </body>
    </html>
  )
}
