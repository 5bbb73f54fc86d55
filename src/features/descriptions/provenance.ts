import type { Provenance, Provenances } from '../hosters/index.ts'
import type { Said } from './said.ts'
import { hostNameIn } from './values/address.ts'

/** Where the values of a file come from: the sources that it names, else the file itself. */
export function provenancesOf(said: Said, subject: 'organization' | 'service', address: string): Provenances {
  const name = said.get(`${subject}.chatterie.source.name`)
  const url = said.get(`${subject}.chatterie.source.url`)
  const date = said.get(`${subject}.chatterie.source.date`)
  const namesCollective = said.get(`${subject}.chatterie.source.collective`)
  const source = name ?? (url && hostOf(url))
  return {
    entry: source ? { source, url, date, namesCollective } : ownSource(said.get('file.datetime'), address),
    fields: sourcedFieldsOf(said, subject),
  }
}

/** A file that its hoster writes is its own source. */
export function ownSource(datetime: string | null, address: string): Provenance {
  const isOnTheWeb = /^https?:/i.test(address)
  const date = datetime?.slice(0, 10) ?? null
  const source = isOnTheWeb ? hostOf(address) : (address.split('/').at(-1) ?? address)
  return { source, url: isOnTheWeb ? address : null, date, namesCollective: null }
}

function sourcedFieldsOf(said: Said, subject: 'organization' | 'service'): Record<string, Provenance> {
  const fields: Record<string, Provenance> = {}
  const of = (field: string) => {
    fields[field] ??= { source: '', url: null, date: null, namesCollective: null }
    return fields[field]
  }
  for (const { parameters, value } of said.each(`${subject}.chatterie.sourceof.<field>.name`)) {
    of(parameters[0] ?? '').source = value
  }
  for (const { parameters, value } of said.each(`${subject}.chatterie.sourceof.<field>.url`)) {
    const field = of(parameters[0] ?? '')
    field.url = value
    field.source ||= hostOf(value)
  }
  for (const { parameters, value } of said.each(`${subject}.chatterie.sourceof.<field>.date`)) {
    of(parameters[0] ?? '').date = value
  }
  for (const { parameters, value } of said.each(`${subject}.chatterie.sourceof.<field>.collective`)) {
    of(parameters[0] ?? '').namesCollective = value
  }
  return Object.fromEntries(Object.entries(fields).filter(([, { source }]) => source !== ''))
}

const hostOf = (address: string) => hostNameIn(address) ?? address
