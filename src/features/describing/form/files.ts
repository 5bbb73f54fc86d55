import { slugOf } from '../../../platform/slug.ts'
import type { StatedLine, WrittenFile } from '../../descriptions/index.ts'
import type { DescriptionDraft, ServicePart } from './description-draft.ts'
import { nameIn, sectionOf, valueAt } from './statements.ts'

/** A file of a draft, with what it is about. */
export interface DraftFile extends WrittenFile {
  /** Where it will stand. */
  address: string
  /** The service that it describes; null: the hoster itself. */
  serviceId: string | null
}

/** The files that a draft makes: the hoster’s, which leads to one for each service. `savedAt` dates them. */
export function filesOf(draft: DescriptionDraft, savedAt: string): DraftFile[] {
  const home = homeOf(draft)
  const names = fileNames(draft)
  const services = draft.services.map((service, index): DraftFile => {
    const name = names[index + 1] ?? ''
    const statements = [...heading('Service', savedAt), ...serviceLines(draft, service)]
    return { name, address: home + name, serviceId: service.id, statements }
  })
  const [name = ''] = names
  const subs = services.map((file) => ({ key: `subs.${nameOf(file)}`, value: file.address }))
  const own = draft.organization.filter(({ key }) => isOwn(key) && !subs.some((sub) => sub.key === key))
  const statements = [...heading('Organization', savedAt), ...own, ...subs]
  return [{ name, address: home + name, serviceId: null, statements }, ...services]
}

/** All that a service’s file states but its heading: its own lines, and those of its machine. */
export function serviceLines({ machines }: DescriptionDraft, { statements, machine }: ServicePart): StatedLine[] {
  const host = machines.find(({ id }) => id === machine)?.statements ?? []
  const own = statements.filter(({ key }) => isOwn(key) && (machine === null || sectionOf(key) !== 'host'))
  return [...own, ...host]
}

/** The folder where the files will stand: what its people say, or else the usual one of their site. */
export function homeOf({ home, organization }: DescriptionDraft): string {
  const website = valueAt(organization, 'organization.website')
  const usual = /^https?:/i.test(website) ? (URL.parse('/.well-known/chatonsinfos/', website)?.href ?? '') : ''
  const said = home === '' ? usual : home
  return said === '' || said.endsWith('/') ? said : `${said}/`
}

// We write these anew each time: they tell of the file, not of the hoster.
const ours = new Set(['file.class', 'file.protocol', 'file.datetime', 'file.generator'])
const isOwn = (key: string) => !ours.has(key)

const heading = (kind: 'Organization' | 'Service', savedAt: string): StatedLine[] => [
  { key: 'file.class', value: kind },
  { key: 'file.protocol', value: 'ChatonsInfos-0.5' },
  { key: 'file.datetime', value: savedAt.slice(0, 19) },
  { key: 'file.generator', value: 'Chatterie' },
]

const nameOf = ({ name }: WrittenFile) => name.replace(/\.properties$/, '')

/** What the folder of these files is called when it is taken away: after the hoster. */
export const nameOfAll = ({ organization }: DescriptionDraft): string =>
  slugOf(valueAt(organization, 'organization.chatterie.key') || nameIn(organization, 'organization') || 'organisation')

// Whoever looks in the usual folder of a domain asks for this name first (crawling/reading/find-root.ts).
const rootName = 'organization'

/** The hoster’s file first; two files never have the same name. */
function fileNames({ services }: DescriptionDraft): string[] {
  const wanted = [
    rootName,
    ...services.map(({ statements }) =>
      slugOf(valueAt(statements, 'service.chatterie.key') || nameIn(statements, 'service') || 'service'),
    ),
  ]
  const taken = new Map<string, number>()
  return wanted.map((slug) => {
    const count = (taken.get(slug) ?? 0) + 1
    taken.set(slug, count)
    const free = count === 1 ? slug : numbered(slug, count, wanted)
    return `${free}.properties`
  })
}

/** A number that makes the name of no other file. */
function numbered(slug: string, count: number, wanted: string[]): string {
  let number = count
  while (wanted.includes(`${slug}-${number}`)) number += wanted.length
  return `${slug}-${number}`
}
