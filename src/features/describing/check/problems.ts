import type { Translate } from '../../../platform/i18n/index.ts'
import type { ReportLine, Severity } from '../../descriptions/index.ts'

/** A remark as programs get it. What concerns a whole file stands at its first line. */
export interface Problem {
  file: string
  line: number
  key: string
  value: string
  severity: Severity
  message: string
  /** The line to write instead; null where only the hoster knows. */
  fix: string | null
}

export const problemsOf = (report: ReportLine[], t: Translate): Problem[] =>
  report.map(({ file, line, key, value, severity, message, corrected }) => ({
    file,
    line: Math.max(1, line),
    key,
    value,
    severity,
    message: t(message.key, message.values),
    fix: corrected ?? null,
  }))

export type Counts = Record<Severity, number>

export function countsOf(report: Pick<ReportLine, 'severity'>[]): Counts {
  const count = (severity: Severity) => report.filter((line) => line.severity === severity).length
  return { error: count('error'), warning: count('warning'), info: count('info') }
}
