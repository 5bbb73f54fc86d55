import type { Check } from '../check.ts'
import { askedElsewhere, asksOf } from '../companies/asked-elsewhere.ts'
import { isAdvertiser, knownCompanies } from '../companies/known-companies.ts'
import { hostOf, ownAddresses } from '../companies/own-hosts.ts'
import { found, named } from './evidence.ts'
import { ofEachWholePage } from './places.ts'
import { evidenceOf, hostsIn } from './third-parties.ts'

/** Networks that sell advertising. The logo of a sponsor on one's own machine is none. */
export const advertising: Check = {
  name: 'advertising',
  title: 'compliance.check-advertising',
  method: 'compliance.method-advertising',
  async look(visited) {
    const isOwn = ownAddresses(visited)
    const companyAt = await knownCompanies()
    return ofEachWholePage(visited, (place, page) => {
      const host = hostOf(page.url) ?? page.url
      const sold = askedElsewhere(asksOf(place, visited, isOwn), isOwn).filter(({ url }) => {
        const company = companyAt(url)
        return company !== null && isAdvertiser(company)
      })
      if (sold.length === 0)
        return found(place.subject, 'seen', { key: 'compliance.advertising-none', values: { host } })
      const values = { host, hosts: named(hostsIn(sold, companyAt)) }
      return found(place.subject, 'against', { key: 'compliance.advertising-asked', values }, evidenceOf(sold))
    })
  },
}
