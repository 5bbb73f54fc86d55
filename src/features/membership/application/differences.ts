import type { Key } from '../../../platform/i18n/index.ts'
import { type Words, wordsBetween } from '../../charter/index.ts'
import type { Dossier } from './dossier.ts'
import type { Version } from './version.ts'

/** What changed of one thing that a dossier says, word by word. */
export interface DossierDifference {
  title: Key
  words: Words[]
}

const texts = {
  people: 'membership.field-people',
  team: 'membership.team-legend',
  contact: 'membership.field-contact',
  reasons: 'membership.field-reasons',
  brings: 'membership.field-brings',
  links: 'membership.field-links',
  mentor: 'membership.field-mentor',
  users: 'membership.field-users',
  prices: 'membership.field-prices',
} as const satisfies Record<Exclude<keyof Dossier, 'language'>, Key>

/** What is different between two sendings, in the order of the steps; nothing where nothing is. */
export function differencesBetween(before: Version, after: Version): DossierDifference[] {
  const register = [
    { title: 'membership.field-services' as const, of: ({ hoster }: Version) => servicesIn(hoster) },
    { title: 'membership.field-description' as const, of: ({ hoster }: Version) => inLines(hoster.description) },
  ]
  const written = Object.entries(texts).map(([field, title]) => ({
    title,
    of: ({ dossier }: Version) => textIn(dossier, field),
  }))
  return [...register, ...written].flatMap(({ title, of }) => {
    const [was, is] = [of(before), of(after)]
    return was === is ? [] : [{ title, words: wordsBetween(was, is) }]
  })
}

const servicesIn = ({ services }: Version['hoster']) =>
  services.map(({ name, url }) => `${name} ${url ?? ''}`).join('\n')

const inLines = (text: Readonly<Record<string, string | undefined>>) => Object.values(text).join('\n')

function textIn(dossier: Dossier, field: string): string {
  if (field === 'team')
    return dossier.team.map(({ name, does, consent }) => [name, does, consent].filter(Boolean).join(' · ')).join('\n')
  if (field === 'links') return dossier.links.join('\n')
  const value: unknown = Object.entries(dossier).find(([name]) => name === field)?.[1]
  return typeof value === 'string' ? value : ''
}
