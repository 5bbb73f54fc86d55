import type { Child } from 'hono/jsx'
import { ExternalLink } from '../../../../ui/external-link.tsx'
import type { View } from '../../../../ui/view.ts'
import type { FiguresFile, Link } from '../../../hosters/index.ts'

/** An address that somebody stated, as a link; null when nobody did. */
export const linkTo = (view: View, href: string | null): Child =>
  href === null ? null : <ExternalLink view={view} href={href} />

/** Links to networks, each under its name; null when there is none. */
export function networkLinks(view: View, links: Link[]): Child {
  const [first, ...others] = links
  if (first === undefined) return null
  if (others.length === 0) return <NetworkLink view={view} link={first} />
  return (
    <ul>
      {links.map((link) => (
        <li>
          <NetworkLink view={view} link={link} />
        </li>
      ))}
    </ul>
  )
}

/** Files of figures, each under the name that it has in its hoster's file. */
export const figuresLinks = (view: View, files: FiguresFile[]): Child =>
  networkLinks(
    view,
    files.map(({ key, url }) => ({ network: key, url })),
  )

const NetworkLink = ({ view, link: { network, url } }: { view: View; link: Link }) => (
  <ExternalLink view={view} href={url}>
    <bdi>{network.charAt(0).toUpperCase() + network.slice(1)}</bdi>
  </ExternalLink>
)
