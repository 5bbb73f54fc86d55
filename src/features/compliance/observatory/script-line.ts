import { registeredDomain } from '../../hosters/index.ts'
import { type Line, line, worst } from './line.ts'
import type { Script } from './page-head.ts'

/** Whether scripts from elsewhere are held to what they were (subresource integrity). */
export function scriptLine(scripts: readonly Script[], url: string): Line {
  if (scripts.length === 0) return line('sri-not-implemented-but-no-scripts-loaded', 0)
  const loaded = scripts.flatMap(({ source, integrity }) => {
    const at = source === null ? null : URL.parse(source, url)
    return at && source ? [{ at, integrity, isFromHere: isFromHere(source, at, url) }] : []
  })
  const [first, ...others] = loaded.filter(({ isFromHere }) => !isFromHere).flatMap(lineOf)
  if (first) return worst(first, ...others)
  if (loaded.some(({ isFromHere }) => !isFromHere))
    return line('sri-implemented-and-external-scripts-loaded-securely', 5)
  const isHeld = loaded.some(({ at, integrity }) => integrity && at.protocol === 'https:')
  return isHeld
    ? line('sri-implemented-and-all-scripts-loaded-securely', 5)
    : line('sri-not-implemented-but-all-scripts-loaded-from-secure-origin', 0)
}

function lineOf({ at, integrity }: { at: URL; integrity: boolean }): Line[] {
  const isSecure = at.protocol === 'https:'
  if (integrity) return isSecure ? [] : [line('sri-implemented-but-external-scripts-not-loaded-securely', -20, at.href)]
  return isSecure
    ? [line('sri-not-implemented-but-external-scripts-loaded-securely', -5, at.href)]
    : [line('sri-not-implemented-and-external-scripts-not-loaded-securely', -50, at.href)]
}

/** An address without a scheme follows the page's: it counts as one from elsewhere. */
function isFromHere(source: string, at: URL, url: string): boolean {
  if (source.startsWith('//')) return false
  const domain = registeredDomain(url)
  return at.hostname === URL.parse(url)?.hostname || (domain !== null && registeredDomain(at.href) === domain)
}
