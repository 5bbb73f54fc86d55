import { type Line, line } from './line.ts'
import type { ContentPolicy } from './policy.ts'

/** What the content security policy is worth. Where several are in force, all hold the page: the best counts. */
export function policyLine(policies: readonly ContentPolicy[], isSecure: boolean): Line {
  const [best] = policies.map((policy) => lineOf(policy, isSecure)).sort((a, b) => b.points - a.points)
  return best ?? line('csp-not-implemented', -25)
}

function lineOf(policy: ContentPolicy, isSecure: boolean): Line {
  const rule = (name: string, points: number) => line(name, points, textOf(policy))
  const scripts = scriptSources(policy)
  if (scripts === null) return rule('csp-header-invalid', -25)
  const styles = withoutIdleInline(sourcesOf(policy, 'style-src'))
  const objects = sourcesOf(policy, 'object-src')
  if (scripts.some(isUnsafe) || objects.some(isBroad)) return rule('csp-implemented-with-unsafe-inline', -20)
  const active = [...policy].filter(([name]) => !passive.includes(name) && name !== 'script-src')
  if (isSecure && [...active.flatMap(([, sources]) => [...sources]), ...scripts].some(isInsecure))
    return rule('csp-implemented-with-insecure-scheme', -20)
  if ([...scripts, ...styles].includes("'unsafe-eval'")) return rule('csp-implemented-with-unsafe-eval', -10)
  if (isSecure && passive.some((name) => stated(policy, name).some(isInsecure)))
    return rule('csp-implemented-with-insecure-scheme-in-passive-content-only', -10)
  if (styles.some(isUnsafe)) return rule('csp-implemented-with-unsafe-inline-in-style-src-only', 0)
  const whatever = [...(policy.get('default-src') ?? [])]
  return whatever.length === 1 && whatever[0] === "'none'"
    ? rule('csp-implemented-with-no-unsafe-default-src-none', 10)
    : rule('csp-implemented-with-no-unsafe', 5)
}

const passive = ['img-src', 'media-src']
const broad = new Set(['ftp:', 'http:', 'https:', '*', 'http://*', 'http://*.*', 'https://*', 'https://*.*'])
const isBroad = (source: string) => broad.has(source)
const isUnsafe = (source: string) => isBroad(source) || source === "'unsafe-inline'" || source === 'data:'
const isInsecure = (source: string) => /^(http|ftp):/.test(source)
const isSigned = (source: string) => /^'(sha256|sha384|sha512|nonce)-/.test(source)

const stated = (policy: ContentPolicy, name: string) => [...(policy.get(name) ?? policy.get('default-src') ?? [])]

/** What is not restricted may come from anywhere. */
const sourcesOf = (policy: ContentPolicy, name: string) =>
  policy.has(name) || policy.has('default-src') ? stated(policy, name) : ['*']

/** Browsers that know nonces and hashes pass over `unsafe-inline` beside one. */
const withoutIdleInline = (sources: string[]) =>
  sources.some(isSigned) ? sources.filter((source) => source !== "'unsafe-inline'") : sources

/** Null: it trusts what trusted scripts load, and trusts none. */
function scriptSources(policy: ContentPolicy): string[] | null {
  const sources = withoutIdleInline(sourcesOf(policy, 'script-src'))
  if (!sources.includes("'strict-dynamic'")) return sources
  if (!sources.some(isSigned)) return null
  return sources.filter((source) => source !== "'self'" && !/^(ftp:|https?:|\*)/.test(source))
}

const textOf = (policy: ContentPolicy) => [...policy].map((entry) => directive(...entry)).join('; ')
const directive = (name: string, sources: ReadonlySet<string>) => [name, ...sources].join(' ')
