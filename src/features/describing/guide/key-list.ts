import type { Key } from '../../../platform/i18n/index.ts'
import { type KnownKey, knownKeys } from '../../descriptions/index.ts'
import { labelOfKey } from '../form/missing.ts'

export const keyFiles = ['file', 'organization', 'service'] as const
export type KeyFile = (typeof keyFiles)[number]

/** A key as hosters are told of it. */
export interface ToldKey {
  known: KnownKey
  label: Key
}

/** The keys that a hoster writes, by the file in which they stand, in the order of the protocol. */
export const keysOf = (file: KeyFile): ToldKey[] =>
  knownKeys.flatMap((known) => {
    const label = labels[known.key] ?? labelOfKey(known.key)
    return label !== undefined && fileOf(known.key) === file && !isOfOthers.test(known.key) ? [{ known, label }] : []
  })

function fileOf(key: string): KeyFile | undefined {
  const section = key.slice(0, key.indexOf('.'))
  if (section === 'file') return 'file'
  if (section === 'organization' || section === 'subs') return 'organization'
  return ['service', 'software', 'host'].includes(section) ? 'service' : undefined
}

/** For who describes hosters in their place, and for collectives of made-up hosters. */
const isOfOthers = /\.chatterie\.(source(of)?\.|fictional$)/

/** What the form does not ask, or asks under another key. */
const labels: Partial<Record<string, Key>> = {
  'file.class': 'describing.key-class',
  'file.protocol': 'describing.key-protocol',
  'file.datetime': 'describing.key-datetime',
  'file.generator': 'describing.key-generator',
  'subs.<key>': 'describing.key-sub',
  'organization.enddate': 'describing.key-ended',
  'organization.owner.logo': 'drafting.logo',
  'organization.country.name': 'drafting.country',
  'organization.chatterie.key': 'describing.key-slug',
  'organization.chatterie.region': 'describing.key-region',
  ...Object.fromEntries(
    ['town', 'postcode', 'region', 'country', 'latitude', 'longitude', 'address'].map((part) => [
      `organization.chatterie.places.<n>.${part}`,
      'describing.key-places' as const,
    ]),
  ),
  'organization.chatterie.social.<network>': 'editing.social',
  'organization.chatterie.chat.<network>': 'editing.chat',
  'organization.chatterie.funding.<network>': 'editing.funding',
  'service.status.description': 'editing.activity-note',
  'service.chatterie.key': 'describing.key-slug',
  'service.chatterie.address': 'editing.service-url',
  'service.chatterie.terms': 'editing.terms-url',
  'host.country.name': 'editing.host-country',
}
