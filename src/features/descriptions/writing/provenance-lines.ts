import { isDeepStrictEqual } from 'node:util'
import type { Provenance, Provenances } from '../../hosters/index.ts'
import { ownSource } from '../provenance.ts'
import { one } from './tell.ts'

interface Sourced {
  address?: string
  datetime?: string | null
  provenances?: Provenances
}

/** Where the whole file comes from: nothing to say when it is its own source. */
export function sourceTold(file: Sourced): Provenance | null {
  const entry = file.provenances?.entry
  if (!entry || !file.address) return entry ?? null
  return isDeepStrictEqual(entry, ownSource(file.datetime ?? null, file.address)) ? null : entry
}

/** One part of the sources of single values, under the names of their fields. */
export const eachSource = <Part extends keyof Provenance>({ provenances }: Sourced, part: Part) =>
  Object.entries(provenances?.fields ?? {}).flatMap(([field, provenance]) => one(provenance[part], field))
