import type { TestSite } from '../../../testing.ts'

export const organization = [
  'file.class = Organization',
  'organization.name = Brin d’ortie',
  'organization.type = ASSOC.IATION',
  'organization.country.name = France',
  'organization.website = https://ortie.example/',
].join('\n')

export const service = [
  'file.class = Service',
  'service.name = Pad',
  'service.website = https://pad.ortie.example/',
  'service.legal.url = https://ortie.example/cgu',
  'service.registration = None',
  'service.status.level = OK',
  'software.name = Etherpad',
].join('\n')

/** Sends the form of the page as a browser does. */
export function sendCheck(
  world: TestSite,
  {
    files = {},
    ...fields
  }: { text?: string; address?: string; links?: string; files?: Record<string, string | Uint8Array<ArrayBuffer>> },
  language = 'en',
) {
  const body = new FormData()
  for (const [name, value] of Object.entries(fields)) body.set(name, value)
  for (const [name, content] of Object.entries(files)) body.append('files', new Blob([content]), name)
  return world.request(`/${language}/describe`, { method: 'POST', body, headers: { 'sec-fetch-site': 'same-origin' } })
}
