import type { Child } from 'hono/jsx'
import { Sign } from './art/sign.tsx'
import { quiet } from './quiet.tsx'
import type { View } from './view.ts'

interface Props {
  view: View
  /** An address that somebody else wrote: only http and https become a link. */
  href: string
  children?: Child
  class?: string
}

/** A link that leaves the site: it says for where, and tells nobody where one comes from. */
export function ExternalLink({ view, href, children, class: name = 'outward' }: Props) {
  const host = hostOf(href)
  if (host === undefined) return <span>{children ?? href}</span>
  const where = view.t.rich<Child>('ui.leaves-for', { quiet, host })
  return (
    <a class={name} href={href} rel="noopener noreferrer external">
      {children ?? where}
      <Sign name="out" />
      {children && (name === 'outward' ? <span class="small soft">{where}</span> : quiet(where))}
    </a>
  )
}

/** The host that an address leads to; undefined for what is no address of the web. */
export function hostOf(href: string): string | undefined {
  const url = URL.canParse(href) ? new URL(href) : undefined
  return url && /^https?:$/.test(url.protocol) ? url.host.replace(/^www\./, '') : undefined
}
