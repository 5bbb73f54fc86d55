import type { Description } from '../description.ts'
import { type FederationToWrite, federationTellers } from './federation-lines.ts'
import { type AnyToWrite, fileTellers } from './file-lines.ts'
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
  statementsOf('Organization', hoster, linesOf(ofOrganization, hoster))

/** What a service's file says; of `unknown` keys, what they said. */
export const serviceStatements = (service: ServiceToWrite): StatedLine[] =>
  statementsOf('Service', service, linesOf(ofService, service))

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

function statementsOf(
  kind: 'Federation' | 'Organization' | 'Service' | 'Metrics' | 'Device' | null,
  file: AnyToWrite,
  lines: StatedLine[],
): StatedLine[] {
  const unknown = (file.unknown ?? []).map(({ key, value }) => ({ key, value }))
  return [...linesOf(fileTellers, { ...file, class: kind }), ...lines, ...unknown]
}
