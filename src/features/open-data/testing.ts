import type { TestSite } from '../../testing.ts'
import type { Description, OrganizationFile, ServiceFile } from '../descriptions/index.ts'
import { readDescription } from '../descriptions/index.ts'

export const publicUrl = 'https://collectif.example'

export const federationAddress = `${publicUrl}/.well-known/chatonsinfos/federation.properties`
export const hosterAddress = (slug: string) =>
  `${publicUrl}/.well-known/chatonsinfos/hosters/${slug}/organization.properties`
export const serviceAddress = (hoster: string, slug: string) =>
  `${publicUrl}/.well-known/chatonsinfos/hosters/${hoster}/services/${slug}.properties`

/** A file of the site as any reader has it. */
export async function readAt(world: TestSite, address: string): Promise<Description> {
  return readDescription(address, new TextEncoder().encode(await world.get(address)))
}

export async function hosterRead(world: TestSite, slug: string): Promise<OrganizationFile> {
  const file = await readAt(world, hosterAddress(slug))
  if (file.class !== 'Organization') throw new Error(`read as ${file.class}`)
  return file
}

export async function serviceRead(world: TestSite, hoster: string, slug: string): Promise<ServiceFile> {
  const file = await readAt(world, serviceAddress(hoster, slug))
  if (file.class !== 'Service') throw new Error(`read as ${file.class}`)
  return file
}

/** What stands in the federation's file: the slugs of the members. */
export async function membersRead(world: TestSite): Promise<string[]> {
  return (await readAt(world, federationAddress)).subs.map(({ key }) => key)
}
