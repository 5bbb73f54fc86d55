import type { StatedLine } from '../writing/stated-line.ts'
import { type Fields, fieldsOf, jsonIn, listOf, textOf } from './json.ts'
import { legalForm } from './librehost.ts'
import { linkStatements } from './links.ts'
import { stated, webAddress } from './offer.ts'
import { jsonLdScriptsIn } from './scripts-in.ts'

/** What the schema.org data of a web page say of a hoster, and of each service that they name. */
export function jsonLdStatements(
  page: Uint8Array,
  base: string,
): { organization: StatedLine[]; services: StatedLine[][] } {
  const nodes = jsonLdScriptsIn(new TextDecoder().decode(page)).flatMap((script) => nodesIn(jsonIn(script), 0))
  const organization = nodes.find((node) => isA(node, organizations))
  const services = nodes.filter((node) => isA(node, offered)).slice(0, mostServices)
  return {
    organization: organization ? organizationStatements(organization, base) : [],
    services: services.map((node) => serviceStatements(node, base)).filter((statements) => statements.length > 0),
  }
}

const mostServices = 50
const deepest = 6

const organizations =
  /^(Organization|NGO|Corporation|LocalBusiness|ProfessionalService|NonprofitOrganization|Cooperative|EducationalOrganization|OnlineBusiness)$/
const offered = /^(Service|WebApplication|SoftwareApplication|WebAPI)$/

/** Things that are described, wherever they stand: in lists, in graphs, as the publisher of a page. */
function nodesIn(value: unknown, depth: number): Fields[] {
  if (depth > deepest) return []
  return listOf(value).flatMap((item) => {
    const node = fieldsOf(item)
    const inside = [node['@graph'], node.publisher, node.provider, node.mainEntity, node.makesOffer, node.itemOffered]
    return [...(node['@type'] ? [node] : []), ...inside.flatMap((more) => nodesIn(more, depth + 1))].slice(0, mostNodes)
  })
}

const mostNodes = 500

const isA = (node: Fields, types: RegExp) =>
  listOf(node['@type']).some(
    (type) => typeof type === 'string' && types.test(type.replace(/^https?:\/\/schema\.org\//, '')),
  )

function organizationStatements(node: Fields, base: string): StatedLine[] {
  const [address, place] = [fieldsOf(listOf(node.address)[0]), fieldsOf(listOf(node.location)[0])]
  const [postal, geo] = [{ ...fieldsOf(place.address), ...address }, fieldsOf(node.geo ?? place.geo)]
  const types = listOf(node['@type']).filter((type) => type !== 'Organization')
  const country = textOf(postal.addressCountry) ?? textOf(fieldsOf(postal.addressCountry).name)
  const own = stated({
    'organization.name': textOf(node.name) ?? textOf(node.legalName),
    'organization.description': textOf(node.description) ?? textOf(node.slogan),
    'organization.type': legalForm(types.join(' ') || undefined),
    'organization.website': webAddress(textOf(node.url), base),
    'organization.logo': webAddress(textOf(node.logo) ?? textOf(fieldsOf(node.logo).url), base),
    'organization.contact.email': textOf(node.email)?.replace(/^mailto:/i, ''),
    'organization.startdate': textOf(node.foundingDate)?.slice(0, 10),
    'organization.country.code': country?.length === 2 ? country.toUpperCase() : undefined,
    'organization.country.name': country !== undefined && country.length > 2 ? country : undefined,
    'organization.geolocation.latitude': geo.latitude,
    'organization.geolocation.longitude': geo.longitude,
    'organization.geolocation.address': textOf(postal.streetAddress),
    'organization.chatterie.town': textOf(postal.addressLocality),
    'organization.chatterie.postcode': textOf(postal.postalCode),
  })
  return [...own, ...linkStatements(listOf(node.sameAs))]
}

function serviceStatements(node: Fields, base: string): StatedLine[] {
  const price = fieldsOf(listOf(node.offers)[0])
  const isFreeOfCharge = node.isAccessibleForFree === true || price.price === 0 || price.price === '0'
  return stated({
    'service.name': textOf(node.name),
    'service.website': webAddress(textOf(node.url), base),
    'service.description': textOf(node.description),
    'service.legal.url': webAddress(textOf(node.termsOfService), base),
    'service.registration': isFreeOfCharge ? 'Free' : undefined,
  })
}
