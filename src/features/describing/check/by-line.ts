import type { ReportLine, Severity } from '../../descriptions/index.ts'
import { type Why, whyOf } from './why.ts'

/** All that is to be said of one line of a file; line 0 is the whole file, of which each remark stands alone. */
export interface LineRemarks {
  line: number
  severity: Severity
  remarks: { remark: ReportLine; why: Why | null }[]
  /** The line to write instead: the last remark knows what those before it understood. */
  corrected: string | undefined
}

const order: Severity[] = ['error', 'warning', 'info']

/** The remarks on a file by line, in its order; why something matters is said once for each reason. */
export function byLine(report: ReportLine[]): LineRemarks[] {
  const sorted = report.toSorted((a, b) => a.line - b.line)
  const groups = Map.groupBy(sorted, ({ line, message, key }) => (line === 0 ? `${message.key} ${key}` : line))
  const told = new Set<Why>()
  return [...groups.values()].map((lines) => ({
    line: lines[0]?.line ?? 0,
    severity: order.find((severity) => lines.some((line) => line.severity === severity)) ?? 'info',
    remarks: lines.map((remark) => {
      const why = whyOf(remark.message.key, remark.key)
      const isFirst = !told.has(why)
      told.add(why)
      return { remark, why: isFirst ? why : null }
    }),
    corrected: lines.findLast(({ corrected }) => corrected !== undefined)?.corrected,
  }))
}
