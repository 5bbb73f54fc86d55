import type { Host, ProviderType, ServerType } from '../hosters/index.ts'
import { countryOf } from './places.ts'
import type { Report } from './report.ts'
import type { Said } from './said.ts'

/** The machine behind a service; null when the file says nothing of it. */
export function hostOf(said: Said, report: Report): Host | null {
  const provider = said.get('host.provider.type')
  const host: Host = {
    name: said.get('host.name'),
    country: countryOf(said, 'host'),
    description: said.get('host.description'),
    provider,
    server: possibleServer(provider, said, report),
    hypervisor: said.get('host.provider.hypervisor'),
    distribution: said.get('host.server.distribution'),
  }
  return Object.values(host).some((value) => value !== null) ? host : null
}

const allServers: ServerType[] = ['nano', 'physical', 'virtual', 'shared', 'cloud']

/** What the protocol lets stand together: nobody rents a Raspberry Pi, and an outsourced machine is not one's own. */
const serversOf: Record<ProviderType, ServerType[]> = {
  home: allServers,
  'hosted-bay': allServers,
  'hosted-server': ['physical', 'virtual', 'shared', 'cloud'],
  outsourced: ['virtual', 'shared', 'cloud'],
}

/** Whether such a server can stand with such a provider. */
export const mayServe = (provider: ProviderType | null, server: ServerType | null) =>
  provider === null || server === null || serversOf[provider].includes(server)

/** The server when it can go with the provider; the provider is the surer of the two, so it is kept. */
function possibleServer(provider: ProviderType | null, said: Said, report: Report): ServerType | null {
  const [server] = said.each('host.server.type')
  if (!server || provider === null || mayServe(provider, server.value)) return server?.value ?? null
  const spot = { line: server.line, key: 'host.server.type', value: server.value.toUpperCase() }
  const values = {
    provider: provider.replace('-', '').toUpperCase(),
    choices: serversOf[provider].join(', ').toUpperCase(),
  }
  report.add(spot, 'error', 'descriptions.host-pair', { values })
  return null
}
