import { ownTurn } from '../../crawling/index.ts'
import {
  type CheckedFile,
  checkDescription,
  findDeadLinks,
  type LinkCheck,
  type Load,
  type ReportLine,
  readFederation,
  remarkOnTwins,
} from '../../descriptions/index.ts'
import { notLookedAt } from './load.ts'

/** What was looked at, and all that is wrong with it. */
export interface Check {
  files: CheckedFile[]
  report: ReportLine[]
  /** Null when links were not asked for. */
  links: LinkCheck | null
}

/** Files as somebody hands them over, under the names they give them. */
export function checkFiles(given: Given[], today: string): Check {
  return together(given.map(({ name, bytes }) => checkDescription(name, bytes, today)))
}

/** The same, a large file a turn of the event loop: who asks for a page meanwhile does not wait for all of them. */
export async function checkFilesInTurn(given: Given[], today: string): Promise<Check> {
  const files: CheckedFile[] = []
  for (const { name, bytes } of given) {
    await ownTurn(bytes)
    files.push(checkDescription(name, bytes, today))
  }
  return together(files)
}

interface Given {
  name: string
  bytes: Uint8Array
}

function together(files: CheckedFile[]): Check {
  const report = files.flatMap(({ description }) => description.report)
  return { files, report: [...report, ...remarkOnTwins(files)], links: null }
}

/** A file on the web, and those that it leads to: from a hoster to its services. A federation is looked at alone. */
export async function checkAddress(address: string, load: Load, today: string): Promise<Check> {
  const files: CheckedFile[] = []
  const alone: Load = async (next) => (files[0]?.description.class === 'Federation' ? { error: leftOut } : load(next))
  const reading = await readFederation(alone, address, (address, bytes) => {
    const file = checkDescription(address, bytes, today)
    files.push(file)
    return file.description
  })
  const report = reading.report.filter(({ message }) => message.key !== 'descriptions.not-a-root' || files.length === 0)
  return { files, report: gathered([...report, ...remarkOnTwins(files)]), links: null }
}

const leftOut = 'descriptions.federation-alone'

/** The same check with the addresses that the files state followed. */
export async function withLinks(check: Check, ...how: LinkBounds): Promise<Check> {
  const links = await findDeadLinks(check.files, ...how)
  return { ...check, links, report: [...check.report, ...links.report] }
}

type LinkBounds = Parameters<typeof findDeadLinks> extends [unknown, ...infer Rest] ? Rest : never

/** What was left out for one reason is told once, with how many files it is. */
function gathered(report: ReportLine[]): ReportLine[] {
  const isLeftOut = ({ message }: ReportLine) => message.key === leftOut || message.key === notLookedAt
  const [first, ...others] = report.filter(isLeftOut)
  const rest = report.filter((line) => !isLeftOut(line))
  if (!first) return rest
  const message = { key: first.message.key, values: { ...first.message.values, count: others.length + 1 } }
  return [...rest, { ...first, severity: first.message.key === leftOut ? 'info' : 'warning', message }]
}
