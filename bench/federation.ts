// A made-up federation on loopback: hosters with ten services each, every answer 20 ms late, one in fifty a fault.
import { createServer } from 'node:http'
import { chance } from './chance.ts'

const latencyMs = 20
const faultsIn = 50
const servicesEach = 10

export const federationAddress = 'http://federation.example/federation.properties'
export const addressOf = (hoster: number, service?: number) =>
  `http://h${hoster}.example/${service === undefined ? 'organization' : `s${service}`}.properties`

/** Every address of a federation, hoster by hoster. */
export const addressesOf = (hosters: number): string[][] =>
  Array.from({ length: hosters }, (_, hoster) => [
    addressOf(hoster),
    ...Array.from({ length: servicesEach }, (_, service) => addressOf(hoster, service)),
  ])

/** The file at an address; undefined where there is none. */
export function fileAt(address: string, hosters: number): string | undefined {
  if (address === federationAddress) return federationFile(hosters)
  const [, hoster, service] = /^http:\/\/h(\d+)\.example\/(?:s(\d+)|organization)\.properties$/.exec(address) ?? []
  if (hoster === undefined || Number(hoster) >= hosters) return undefined
  return service === undefined ? organizationFile(Number(hoster)) : serviceFile(Number(hoster), Number(service))
}

function federationFile(hosters: number): string {
  const subs = Array.from({ length: hosters }, (_, hoster) => `subs.h${hoster} = ${addressOf(hoster)}`)
  return lines(['file.class = Federation', 'federation.name = Les Essais', ...subs])
}

function organizationFile(hoster: number): string {
  const { name, text, below } = chance(1, hoster)
  return lines([
    'file.class = Organization',
    'file.protocol = ChatonsInfos-0.5',
    'file.datetime = 2026-11-20T10:00:00',
    `organization.name = ${name()} ${hoster}`,
    'organization.type = ASSOCIATION',
    `organization.description = ${text(40)}`,
    `organization.website = http://h${hoster}.example/`,
    `organization.contact.url = http://h${hoster}.example/contact`,
    `organization.contact.email = contact@h${hoster}.example`,
    `organization.startdate = ${2004 + below(20)}-03-01`,
    'organization.country.name = France',
    'organization.country.code = FR',
    `organization.geolocation.latitude = ${(43 + below(600) / 100).toFixed(4)}`,
    `organization.geolocation.longitude = ${(-3 + below(900) / 100).toFixed(4)}`,
    `organization.socialnetworks.mastodon = https://social.example/@h${hoster}`,
    'organization.memberof.chatons.status.level = ACTIVE',
    'organization.memberof.chatons.startdate = 2017-01-01',
    ...Array.from({ length: servicesEach }, (_, service) => `subs.s${service} = s${service}.properties`),
  ])
}

const programs = ['Etherpad', 'Nextcloud', 'PeerTube', 'Mastodon', 'Jitsi Meet', 'Forgejo', 'Framadate', 'CryptPad']

function serviceFile(hoster: number, service: number): string {
  const { text, one } = chance(2 + service, hoster)
  return lines([
    'file.class = Service',
    'file.protocol = ChatonsInfos-0.5',
    `service.name = ${one(programs)} ${service}`,
    `service.description = ${text(20)}`,
    `service.website = http://s${service}.h${hoster}.example/`,
    `service.legal.url = http://h${hoster}.example/legal`,
    'service.startdate = 2019-05-01',
    'service.status.level = OK',
    `service.registration = ${one(['None', 'Free', 'Member', 'Client'])}`,
    'service.registration.load = OPEN',
    'service.install.type = CONTAINER',
    `software.name = ${one(programs)}`,
    'software.license.name = AGPL-3.0-or-later',
    'software.license.url = https://www.gnu.org/licenses/agpl-3.0.html',
    'software.version = 1.2.3',
    `host.name = h${hoster}`,
    'host.country.name = France',
    'host.country.code = FR',
    'host.server.type = PHYSICAL',
    'host.provider.type = HOSTEDSERVER',
  ])
}

const lines = (all: string[]) => `${all.join('\n')}\n`

/** Serves the federation when it runs as a process of its own; tells its port, and what it sent when asked. */
function serve(hosters: number): void {
  let [asked, sent] = [0, 0]
  const server = createServer((request, response) => {
    asked += 1
    const nth = asked
    setTimeout(() => {
      const text = nth % faultsIn === 0 ? null : fileAt(`http://${request.headers.host}${request.url}`, hosters)
      if (text === null) return void response.writeHead(503).end()
      if (text === undefined) return void response.writeHead(404).end()
      const etag = `"${text.length}"`
      if (request.headers['if-none-match'] === etag) return void response.writeHead(304).end()
      sent += Buffer.byteLength(text)
      response.writeHead(200, { etag, 'content-type': 'text/plain' }).end(text)
    }, latencyMs)
  })
  server.keepAliveTimeout = 1000
  server.listen(0, '127.0.0.1', () => {
    const address = server.address()
    if (typeof address === 'object' && address) process.send?.({ port: address.port })
  })
  process.on('message', () => {
    process.send?.({ asked, sent })
    ;[asked, sent] = [0, 0]
  })
}

if (process.argv[2] === 'serve') serve(Number(process.argv[3]))
