// From Natural Earth's properties to the codes of the gazetteer.
const overseas = { 'FR-GP': 'FR-971', 'FR-MQ': 'FR-972', 'FR-GF': 'FR-973', 'FR-RE': 'FR-974', 'FR-YT': 'FR-976' }
const communities = new Set(['PM', 'BL', 'MF', 'WF', 'PF', 'NC'])
const withRegions = new Set(['FR', 'BE', 'CH', 'CA'])

const neighbours = new Set('GB IE JE GG IM NL DE AT LI IT SM VA MC ES AD PT DK CZ PL SI HR'.split(' '))
const aroundOverseas = new Set('DM LC AG MS KN AI SX VC BB MU KM SR'.split(' '))
// What can be seen at the edge of a map of Europe, Canada, the Antilles, Guiana, the Indian Ocean or New Caledonia.
const further = new Set(
  `NO SE FI EE LV LT BY UA MD SK HU RO BG GR AL MK ME RS BA KOS TR MA DZ TN LY US GL IS
  MX CU HT DO PR JM BS VE GY BR CO MG MZ TZ KE ZA AU NZ VU FJ`.split(/\s+/),
)

/** Ours, and the countries around; no southern lands, no Clipperton. */
export function isKept(properties) {
  const country = countryCode(properties)
  if (properties.iso_3166_2 === '-99-X02~') return false
  return (
    withRegions.has(country) ||
    country === 'LU' ||
    [neighbours, aroundOverseas, further].some((set) => set.has(country))
  )
}

/** Collectivities of France are France here; a land without ISO code keeps Natural Earth's three letters. */
export const countryCode = ({ iso_a2, adm0_a3 }) =>
  communities.has(iso_a2) ? 'FR' : /^[A-Z]{2}$/.test(iso_a2) ? iso_a2 : adm0_a3

export function regionCode({ iso_a2, iso_3166_2 }) {
  if (communities.has(iso_a2)) return `FR-${iso_a2}`
  if (iso_a2 === 'LU') return 'LU'
  return withRegions.has(iso_a2) ? (overseas[iso_3166_2] ?? iso_3166_2) : undefined
}

/** How closely a place is looked at. */
export function groupOf(properties) {
  const region = regionCode(properties)
  if (region?.startsWith('CA-')) return 'canada'
  if (/^FR-(973|NC|PF)$/.test(region ?? '')) return 'home'
  if (/^FR-(97|[A-Z]{2}$)/.test(region ?? '')) return 'island'
  if (region) return 'home'
  const country = countryCode(properties)
  if (aroundOverseas.has(country)) return 'island'
  if (country === 'US' || country === 'GL') return 'beside'
  return neighbours.has(country) ? 'near' : 'far'
}
