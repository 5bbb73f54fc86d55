import type { KeptOfFile } from '../../hosters/index.ts'
import type { Description, Sub } from '../description.ts'
import { licenseKey } from '../kept-keys.ts'
import { type FederationToWrite, federationTellers } from './federation-lines.ts'
import { type AnyToWrite, fileTellers } from './file-lines.ts'
import { keptLines } from './kept-lines.ts'
import { organizationChatterieTellers } from './organization-chatterie-lines.ts'
import { type HosterToWrite, organizationTellers } from './organization-lines.ts'
import { serviceChatterieTellers } from './service-chatterie-lines.ts'
import { type ServiceToWrite, serviceTellers } from './service-lines.ts'
import type { StatedLine } from './stated-line.ts'
import { linesOf } from './tell.ts'

const ofOrganization = { ...organizationTellers, ...organizationChatterieTellers }
const ofService = { ...serviceTellers, ...serviceChatterieTellers }

/** Each key that is ever written, with what is told there. */
export const tellers = { ...fileTellers, ...federationTellers, ...ofOrganization, ...ofService }

/** What a federation's file says. */
export const federationStatements = (federation: FederationToWrite): StatedLine[] =>
  statementsOf('Federation', federation, linesOf(federationTellers, federation))

/** What a hoster's file says; of `unknown` keys, what they said. */
export const hosterStatements = (hoster: HosterToWrite): StatedLine[] =>
  withKept('Organization', hoster, linesOf(ofOrganization, hoster))

/** What a service's file says; of `unknown` keys, what they said. */
export const serviceStatements = (service: ServiceToWrite): StatedLine[] =>
  withKept('Service', service, linesOf(ofService, service))

/** What a file that was read says, to be written again. */
export function statementsAgain(file: Description): StatedLine[] {
  switch (file.class) {
    case 'Federation':
      return federationStatements(file)
    case 'Organization':
      return hosterStatements(file)
    case 'Service':
      return serviceStatements(file)
    default:
      return statementsOf(file.class === 'Unknown' ? null : file.class, file, [])
  }
}

/** What stands in the facts line by line comes behind what they tell, where they do not tell it already. */
function withKept(
  kind: 'Organization' | 'Service',
  file: AnyToWrite & { facts: KeptOfFile },
  lines: StatedLine[],
): StatedLine[] {
  const told = statementsOf(kind, { ...file, subs: withFigures(file.subs ?? [], file.facts) }, lines)
  const keys = new Set(told.map(({ key }) => key))
  const isNamed = keys.has(`${kind.toLowerCase()}.name`)
  const kept = keptLines(file.facts, { kind, isNamed }).filter(({ key }) => key === licenseKey || !keys.has(key))
  const ownPlace = kept.some(({ key }) => key === licenseKey)
  return [...(ownPlace ? told.filter(({ key }) => key !== licenseKey) : told), ...kept]
}

type Leading = Pick<Sub, 'key' | 'address'>

function withFigures(subs: readonly Leading[], { figuresAt }: KeptOfFile): Leading[] {
  const figures = figuresAt.filter(({ url }) => /^https?:/i.test(url)).map(({ key, url }) => ({ key, address: url }))
  return [...new Map([...figures, ...subs].map((sub) => [sub.key, sub])).values()]
}

function statementsOf(
  kind: 'Federation' | 'Organization' | 'Service' | 'Metrics' | 'Device' | null,
  file: AnyToWrite,
  lines: StatedLine[],
): StatedLine[] {
  const unknown = (file.unknown ?? []).map(({ key, value }) => ({ key, value }))
  return [...linesOf(fileTellers, { ...file, class: kind }), ...lines, ...unknown]
}
