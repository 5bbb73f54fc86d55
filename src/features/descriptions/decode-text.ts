import { decodeLines } from './decode.ts'
import { openReport, type ReportLine } from './report.ts'

/** A text of others, whatever its encoding; or why it is none. At most `most` bytes. */
export function decodeText(bytes: Uint8Array, most: number): { text: string } | { fault: ReportLine['message'] } {
  const report = openReport('')
  const text = decodeLines(bytes, report, most)?.join('\n')
  const [error] = report.lines().filter(({ severity }) => severity === 'error')
  if (text === undefined || error) return { fault: error?.message ?? { key: 'descriptions.not-text', values: {} } }
  return { text: text.replace(/^\uFEFF/, '') }
}
