import type { Check } from '../check.ts'
import { type Network, networkOf } from '../companies/networks.ts'
import { hostOf } from '../companies/own-hosts.ts'
import { isName, isSameName } from '../companies/same-name.ts'
import type { Evidence, Found } from '../finding.ts'
import { topics, type Visited } from '../visit/visited.ts'
import { found, named, saw } from './evidence.ts'
import { unlessUnfinished } from './unless-unfinished.ts'

/** Whether the provider that a hoster names is the one that the DNS shows. A difference has many good reasons. */
export const provider: Check = {
  name: 'provider',
  title: 'compliance.check-provider',
  method: 'compliance.method-provider',
  look(visited) {
    const founds = visited.services.filter(({ facts }) => facts.url !== null).map((service) => judged(visited, service))
    return founds.length > 0 ? founds : [found('', 'nothing', { key: 'compliance.no-service', values: {} })]
  },
}

type Service = Visited['services'][number]

function judged(visited: Visited, { slug, facts }: Service): Found {
  const host = hostOf(facts.url ?? '') ?? slug
  const machine = machineNames(visited, slug)
  const { mail, nameServers } = visited.behind
  const network = machine.map(networkOf).find((each) => each !== null) ?? null
  const evidence = evidenceOf(host, { machine, mail, nameServers })
  const declared = facts.host?.name ?? null
  if (declared === null)
    return ofUndeclared(visited, { slug, host, network, evidence, isHome: facts.host?.provider === 'home' })
  const values = { host, declared }
  const names = [...machine, ...(network?.names ?? []), ...(mail ?? []), ...(nameServers ?? [])]
  if (names.some((name) => isSameName(declared, name)))
    return found(slug, 'seen', { key: 'compliance.provider-agrees', values }, evidence)
  if (network === null || !isName(declared))
    return found(slug, 'told', { key: 'compliance.provider-unknown', values }, evidence)
  const all = { ...values, network: network.name }
  return found(slug, 'not-found', { key: 'compliance.provider-differs', values: all }, evidence)
}

interface Undeclared {
  slug: string
  host: string
  network: Network | null
  evidence: Evidence[]
  isHome: boolean
}

function ofUndeclared(visited: Visited, { slug, host, network, evidence, isHome }: Undeclared): Found {
  if (network === null)
    return found(slug, 'not-found', { key: 'compliance.provider-undeclared', values: { host } }, evidence)
  const values = { host, network: network.name }
  if (isHome) {
    const key = network.isAccess ? 'compliance.provider-home' : 'compliance.provider-home-elsewhere'
    return found(slug, network.isAccess ? 'seen' : 'told', { key, values }, evidence)
  }
  const told = visited.topicPages.find(
    ({ page }) => page.ok && network.names.some((name) => isNamed(name, page.reading?.words ?? '')),
  )
  return told?.page.ok
    ? found(slug, 'seen', { key: 'compliance.provider-on-page', values }, [
        saw(told.page.url, network.name),
        ...evidence,
      ])
    : unlessUnfinished(
        visited,
        topics,
        found(slug, 'not-found', { key: 'compliance.provider-untold', values }, evidence),
      )
}

/** As it is written: `free software` names nobody. */
const isNamed = (name: string, words: string) =>
  new RegExp(`(?<!\\p{L})(${name}|${name.toUpperCase()})(?!\\p{L})`, 'u').test(words)

/** The names that the machine behind a service has of its owner. */
function machineNames({ behind, places }: Visited, slug: string): string[] {
  const reverse = (behind.reverse ?? []).filter(({ subject }) => subject === slug).flatMap(({ names }) => names)
  const names = places.find(({ subject }) => subject === slug)?.names
  return [...reverse, ...(names?.ok ? names.aliases : [])]
}

interface Names {
  machine: string[]
  mail: string[] | null
  nameServers: string[] | null
}

function evidenceOf(host: string, { machine, mail, nameServers }: Names): Evidence[] {
  const rows: [string, string[] | null][] = [
    [`PTR, CNAME ${host}`, machine],
    ['MX', mail],
    ['NS', nameServers],
  ]
  return rows.map(([asked, names]) => saw(asked, names === null || names.length === 0 ? '–' : named(names)))
}
