import { slugOf } from '../../../platform/slug.ts'
import { findKey } from '../../descriptions/index.ts'
import type { Subject } from '../sheet.ts'
import { hosterColumns } from './hoster-columns.ts'
import { serviceColumns } from './service-columns.ts'

/** Which hoster a service is of: by its address here, its name or its website. No key of description files. */
export const ofHoster = 'hoster'

/** What a column may say: a key of description files, or `hoster`; and headings by which it is known, as slugs. */
export const columnsOf: Record<Subject, Readonly<Record<string, readonly string[]>>> = {
  hosters: hosterColumns,
  services: {
    [ofHoster]: ['hebergeur', 'hoster', 'organisation', 'organization', 'structure', 'chaton'],
    ...serviceColumns,
  },
}

/** Every key that has words of its own. */
export const columnKeys: readonly string[] = Object.values(columnsOf).flatMap(Object.keys)

/** Without these nothing can be added. */
export const neededColumns: Record<Subject, readonly string[]> = {
  hosters: ['organization.name'],
  services: ['service.name', ofHoster],
}

/** Whether a list may say this: never who is a member, what stands on other servers, or where values come from. */
export function isAllowedKey(subject: Subject, key: string): boolean {
  if (key === ofHoster) return subject === 'services'
  const found = findKey(key)
  if (!found || found.canonical !== key) return false
  const sections = subject === 'hosters' ? ['organization.'] : ['service.', 'software.', 'host.']
  return sections.some((section) => key.startsWith(section)) && !left.test(key)
}

const left = /\.memberof\.|\.logo$|\.chatterie\.(source|sourceof|fictional|contactform)(\.|$)/

/** What a heading means: a key as it stands, or a usual word for it in French or English. */
export function guessColumn(subject: Subject, heading: string): string | null {
  const written = heading.trim().toLowerCase()
  if (isAllowedKey(subject, written)) return written
  const word = slugOf(heading)
  const [key] = Object.entries(columnsOf[subject]).find(([, words]) => words.includes(word)) ?? []
  return key ?? null
}
