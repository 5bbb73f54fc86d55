import type { StatedLine } from '../writing/stated-line.ts'
import { fieldsOf, jsonIn, listOf, textOf } from './json.ts'
import { stated, webAddress } from './offer.ts'

const schema = /^https?:\/\/nodeinfo\.diaspora\.software\/ns\/schema\/([12]\.\d)$/

/** Where `/.well-known/nodeinfo` says that a program tells about itself: the newest version that we read. */
export function nodeInfoAddress(document: Uint8Array, base: string): string | undefined {
  const links = listOf(fieldsOf(jsonIn(document)).links).flatMap((link) => {
    const { rel, href } = fieldsOf(link)
    const version = typeof rel === 'string' ? schema.exec(rel)?.[1] : undefined
    const address = webAddress(href, base)
    return version && address ? [{ version, address }] : []
  })
  return links.sort((a, b) => (a.version < b.version ? 1 : -1))[0]?.address
}

/** What a NodeInfo document, 1.0 to 2.2, says of a service. */
export function nodeInfoStatements(document: Uint8Array): StatedLine[] {
  const info = fieldsOf(jsonIn(document))
  const software = fieldsOf(info.software)
  if (textOf(software.name) === undefined) return []
  const [instance, metadata] = [fieldsOf(info.instance), fieldsOf(info.metadata)]
  const isOpen = info.openRegistrations
  return stated({
    'service.name': textOf(instance.name) ?? textOf(metadata.nodeName),
    'service.description': textOf(instance.description) ?? textOf(metadata.nodeDescription),
    'service.registration': isOpen === true ? 'Free' : undefined,
    'service.registration.load': isOpen === true ? 'OPEN' : isOpen === false ? 'FULL' : undefined,
    'software.name': textOf(software.name),
    'software.version': textOf(software.version),
    'software.website': webAddress(software.homepage),
    'software.source.url': webAddress(software.repository),
  })
}
