import type { Check } from '../check.ts'
import { askedElsewhere, asksOf } from '../companies/asked-elsewhere.ts'
import { type CompanyAt, isTracker, knownCompanies } from '../companies/known-companies.ts'
import { measuringProgram } from '../companies/measuring.ts'
import { hostOf, type IsOwn, ownAddresses } from '../companies/own-hosts.ts'
import type { Found } from '../finding.ts'
import type { Asked } from '../visit/visited.ts'
import { found, named, saw } from './evidence.ts'
import { ofEachWholePage } from './places.ts'
import { evidenceOf, hostsIn } from './third-parties.ts'

/** Programs of others that follow readers. To count one's own readers on one's own machine is none of them. */
export const trackers: Check = {
  name: 'trackers',
  title: 'compliance.check-trackers',
  method: 'compliance.method-trackers',
  async look(visited) {
    const isOwn = ownAddresses(visited)
    const companyAt = await knownCompanies()
    return ofEachWholePage(visited, (place, page) =>
      judged(place.subject, hostOf(page.url) ?? page.url, { asks: asksOf(place, visited, isOwn), isOwn, companyAt }),
    )
  },
}

interface Asks {
  asks: Asked[]
  isOwn: IsOwn
  companyAt: CompanyAt
}

function judged(subject: string, host: string, { asks, isOwn, companyAt }: Asks): Found {
  const elsewhere = askedElsewhere(asks, isOwn)
  const followed = elsewhere.filter((asked) => {
    const company = companyAt(asked.url)
    return company !== null && isTracker(company, asked)
  })
  if (followed.length > 0) {
    const hosts = hostsIn(followed, companyAt)
    const values = { host, count: hosts.length, hosts: named(hosts) }
    return found(subject, 'against', { key: 'compliance.trackers-asked', values }, evidenceOf(followed))
  }
  const counted = asks.flatMap((asked) => {
    const program = measuringProgram(asked.url)
    return program === null ? [] : { program, asked }
  })
  const [away] = counted.filter(({ asked }) => elsewhere.includes(asked))
  const [first] = counted
  if (!first) return found(subject, 'seen', { key: 'compliance.trackers-none', values: { host } })
  const { program, asked } = away ?? first
  const evidence = [saw(asked.from, asked.url)]
  if (!away) return found(subject, 'seen', { key: 'compliance.trackers-own', values: { host, program } }, evidence)
  const values = { host, program, where: hostOf(asked.url) ?? asked.url }
  return found(subject, 'told', { key: 'compliance.trackers-elsewhere', values }, evidence)
}
