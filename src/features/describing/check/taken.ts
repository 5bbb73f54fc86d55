import { type CheckedFile, type ReportLine, sameAddress } from '../../descriptions/index.ts'

/** Whose service the public finds at an address. */
export type Taken = ReadonlyMap<string, { name: string }>

/** Tells services whose address another hoster of the register has. A file without its hoster is given the doubt. */
export function remarkOnTaken(files: CheckedFile[], taken: Taken): ReportLine[] {
  const whose = new Map(Array.from(taken, ([address, hoster]) => [sameAddress(address), hoster.name]))
  const names = new Set(
    files.flatMap(({ description }) => (description.class === 'Organization' ? [folded(description.facts.name)] : [])),
  )
  return files.flatMap(({ description, lineOf }): ReportLine[] => {
    if (description.class !== 'Service' || description.facts.url === null) return []
    const address = description.facts.url
    const hoster = whose.get(sameAddress(address))
    if (hoster === undefined || names.has(folded(hoster))) return []
    const isOther = names.size > 0
    const line = Math.max(lineOf('service.website'), lineOf('service.chatterie.address'))
    const spot = { file: description.address, line, key: 'service.website', value: address }
    const key = isOther ? 'descriptions.address-of-another' : 'descriptions.address-known'
    return [{ ...spot, severity: isOther ? 'warning' : 'info', message: { key, values: { hoster, address } } }]
  })
}

const folded = (name: string) => name.normalize('NFD').replace(/\P{L}/gu, '').toLowerCase()
