import { paths } from '../../../../paths.ts'
import { inLanguage } from '../../../../platform/i18n/index.ts'
import type { Thing } from '../../../../ui/json-ld-parts.ts'
import type { View } from '../../../../ui/view.ts'
import { logoAddress } from '../../present/logo-address.ts'
import type { FoundService } from '../../search/search.ts'
import type { ShownHoster, ShownService } from '../../shown.ts'
import { areaServed } from './area-served.ts'

export { breadcrumb, graph } from '../../../../ui/json-ld-parts.ts'

/** What machines read of a hoster (schema.org); a member of the collective only while it is an active one. */
export function organizationOf(view: View, { hoster, standing }: ShownHoster): Thing {
  const { facts } = hoster
  const [place] = facts.places
  const logo = logoAddress(hoster.logo)
  return {
    '@type': 'Organization',
    '@id': pageOf(view, paths.hoster.href({ slug: hoster.slug })),
    name: facts.name,
    url: webAddress(facts.website),
    description: inLanguage(facts.description, view.language)?.text,
    logo: logo ? view.publicUrl + logo : undefined,
    foundingDate: facts.founded ?? undefined,
    sameAs: facts.social.map(({ url }) => url),
    address: place && {
      '@type': 'PostalAddress',
      addressLocality: place.town ?? undefined,
      addressCountry: place.country ?? undefined,
    },
    areaServed: areaServed(view, facts.area),
    memberOf:
      standing === 'active'
        ? { '@type': 'Organization', name: view.collective.name, url: view.collective.website ?? undefined }
        : undefined,
  }
}

export const serviceThing = (view: View, shown: ShownHoster, { service, facts, kinds }: ShownService): Thing => ({
  '@type': 'Service',
  '@id': pageOf(view, paths.service.href({ hoster: shown.hoster.slug, service: service.slug })),
  name: facts.name,
  description: inLanguage(facts.description, view.language)?.text,
  serviceType: kinds[0] && inLanguage(kinds[0].name, view.language)?.text,
  url: webAddress(facts.url ?? facts.pageUrl),
  termsOfService: webAddress(facts.termsUrl),
  areaServed: areaServed(view, shown.hoster.facts.area),
  provider: organizationOf(view, shown),
})

/** A list of pages of ours, in their order. */
export const itemList = (view: View, items: { name: string; href: string }[]): Thing => ({
  '@type': 'ItemList',
  numberOfItems: items.length,
  itemListElement: items.map(({ name, href }, index) => ({
    '@type': 'ListItem',
    position: index + 1,
    name,
    url: view.publicUrl + href,
  })),
})

const pageOf = (view: View, href: string) => view.publicUrl + view.to(href)

const webAddress = (href: string | null) => (href !== null && /^https?:\/\//.test(href) ? href : undefined)

/** The services of a list as its items. */
export const foundItems = (view: View, found: readonly FoundService[]) =>
  found.map(({ service, hoster }) => ({
    name: view.t('directory.service-title', { name: service.name, hoster: hoster.name }),
    href: view.to(paths.service.href({ hoster: hoster.slug, service: service.slug })),
  }))
