import { raw } from 'hono/html'
import { linksIn, paths } from '../paths.ts'
import { KeptParts, kept } from './kept-parts.ts'
import type { ShellProps } from './shell.tsx'
import type { View } from './view.ts'

export interface Feed {
  title: string
  href: string
  type:
    | 'application/atom+xml'
    | 'application/json'
    | 'application/geo+json'
    | 'text/csv'
    | 'text/calendar'
    | 'text/markdown'
    | 'text/plain'
}

const locales = { fr: 'fr_FR', en: 'en_GB' } as const

const everywhere = new KeptParts(100)

/** What the head says of the page to machines: addresses, languages, styles, feeds, what a shared link shows. */
export const HeadLinks = kept(1000, (props: ShellProps) => keyOf(props) + ownKeyOf(props), Links)

function Links(props: ShellProps) {
  const { view, title, description, index = false, canonical, alternates = true, feeds } = props
  const own = canonical ?? view.address
  const here = absolute(view, view.to(own))
  const [same = ''] = everywhere.of(keyOf(props), () => <SameOnMany {...props} />)
  return (
    <>
      {description && <meta name="description" content={description} />}
      {!index && <meta name="robots" content="noindex" />}
      {(index || canonical !== undefined) && <link rel="canonical" href={here} />}
      {alternates && <Alternates view={view} address={own} />}
      {raw(same)}
      {feeds?.map((feed) => (
        <link rel="alternate" type={feed.type} title={feed.title} href={feed.href} />
      ))}
      <meta property="og:title" content={title} />
      {description && <meta property="og:description" content={description} />}
      <meta property="og:url" content={here} />
    </>
  )
}

const ownKeyOf = ({ view, title, description, index, canonical, alternates, feeds }: ShellProps) =>
  JSON.stringify([view.address, title, description, index, canonical, alternates, feeds])

const keyOf = ({ view: { language, publicUrl, assets, collective }, preview, modules, sheets }: ShellProps) =>
  [
    ...[language, publicUrl, assets.theme, assets.style, assets.icon, collective.name],
    ...[collective.languages, preview, modules, sheets],
  ].join('\n')

/** What does not depend on the address: rendered once. */
function SameOnMany({ view, preview, modules, sheets }: ShellProps) {
  const { assets, language, collective } = view
  const picture = preview ?? paths.common.socialPreview.href({ name: `${language}.png` })
  return (
    <>
      <link rel="stylesheet" href={assets.theme} />
      <link rel="stylesheet" href={assets.style} />
      {sheets?.map((name) => {
        const href = assets.sheets?.[name]
        return href && <link rel="stylesheet" href={href} />
      })}
      {assets.icon && <link rel="icon" href={assets.icon} type="image/svg+xml" />}
      <link
        rel="search"
        type="application/opensearchdescription+xml"
        title={collective.name}
        href={paths.common.openSearch.href({ name: `${language}.xml` })}
      />
      <meta property="og:type" content="website" />
      <meta property="og:site_name" content={collective.name} />
      <meta property="og:locale" content={locales[language]} />
      <meta property="og:image" content={absolute(view, picture)} />
      {modules?.map((name) => {
        const src = assets.modules[name]
        return src && <script type="module" src={src} />
      })}
    </>
  )
}

/** The same page in each language, and for those who read none of them the first one. */
function Alternates({ view, address }: { view: View; address: string }) {
  const [first = view.language] = view.collective.languages
  return (
    <>
      {view.collective.languages.map((language) => (
        <link rel="alternate" hreflang={language} href={absolute(view, linksIn(language)(address))} />
      ))}
      <link rel="alternate" hreflang="x-default" href={absolute(view, linksIn(first)(address))} />
    </>
  )
}

const absolute = (view: View, href: string) => `${view.publicUrl}${href}`
