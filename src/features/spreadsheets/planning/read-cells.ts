import {
  type OrganizationFile,
  type ReportLine,
  readDescription,
  type ServiceFile,
  type StatedLine,
  textOf,
} from '../../descriptions/index.ts'
import type { Remark } from './line.ts'
import type { StatedCells } from './stated-cells.ts'

/** What a line says of a hoster, read as its file would be. */
export function hosterIn(stated: StatedCells, address: string): { file: OrganizationFile; remarks: Remark[] } {
  const file = read('Organization', stated.statements, address)
  if (file.class !== 'Organization') throw new Error('a line of hosters was not read as one')
  return { file, remarks: remarksOn(file.report, stated) }
}

/** The same of a service. */
export function serviceIn(stated: StatedCells, address: string): { file: ServiceFile; remarks: Remark[] } {
  const file = read('Service', stated.statements, address)
  if (file.class !== 'Service') throw new Error('a line of services was not read as one')
  return { file, remarks: remarksOn(file.report, stated) }
}

function read(kind: 'Organization' | 'Service', statements: StatedLine[], address: string) {
  const text = textOf([{ key: 'file.class', value: kind }, ...statements])
  return readDescription(address, new TextEncoder().encode(text))
}

/** What the reader says of cells, by their heading: of what a list does not have, it says nothing here. */
function remarksOn(report: ReportLine[], { headingOf }: StatedCells): Remark[] {
  return report.flatMap(({ key, line, value, severity, message, corrected }): Remark[] => {
    const heading = headingOf.get(key)
    if (heading === undefined || line === 0 || severity === 'info' || isNoise(message.key)) return []
    const fix = corrected?.slice(corrected.indexOf('=') + 1).trim()
    return [{ severity, column: heading, value, message, ...(fix ? { corrected: fix } : {}) }]
  })
}

/** What a list lacks is no fault of it, and a table need not spell words as files do. */
const isNoise = (key: string) => /^descriptions\.missing-/.test(key) || key === 'descriptions.value-spelling'
