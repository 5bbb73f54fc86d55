import { visible } from '../clean.ts'
import { decodeLines } from '../decode.ts'
import { openReport, type ReportLine } from '../report.ts'
import { type CheckedFile, checkDescription } from './check-description.ts'

/** A file with every fault mended that can be mended without asking. */
export interface CorrectedFile {
  text: string
  /** How many lines are not what they were, or are new. */
  changes: number
}

/** A line on its way: `was` is kept as a comment where mending it leaves something out. */
interface Mended {
  text: string
  before: string
  was: string | null
}

/**
 * Writes the corrected lines into the file until none is left; what would be a guess stays as it is. Mandatory keys
 * that are missing come at the end as comments to fill in, under `toFillIn`. Null when the file is no text of ours.
 */
export function correctFile(
  { description, bytes }: CheckedFile,
  today: string,
  toFillIn: string,
): CorrectedFile | null {
  const { address } = description
  const decoded = decodeLines(bytes, openReport(address))
  if (decoded === null) return null
  const lines = decoded.map((text): Mended => ({ text: tidy(text), before: text.trimEnd(), was: null }))
  const rounds = Math.max(2, Math.min(20, Math.floor(mostRead / (bytes.length + 1))))
  let { report } = description
  for (let round = 0; round < rounds && mend(lines, report); round += 1) {
    report = checkDescription(address, encoded(lines), today).description.report
  }
  const missing = report.filter(({ line, message }) => line === 0 && message.key === 'descriptions.missing-mandatory')
  const blanks = missing.length > 0 ? ['', `# ${toFillIn}`, ...missing.map(({ key }) => `# ${key} =`)] : []
  const written = lines.flatMap(({ text, was }) => (was === null ? [text] : [`# ${was}`, text]))
  return {
    text: `${[...written, ...blanks].join('\n').replace(/\n+$/, '')}\n`,
    changes: lines.filter(({ text, before }) => text !== before).length + missing.length,
  }
}

/** Bytes that may be read again in all. */
const mostRead = 2_000_000

const encoded = (lines: Mended[]) => new TextEncoder().encode(lines.map(({ text }) => text).join('\n'))

const tidy = (line: string) => (line.trimStart().startsWith('#') ? visible(line) : line).trimEnd()

/** Whether anything could be mended. */
function mend(lines: Mended[], report: ReportLine[]): boolean {
  let isMended = false
  const fixes = new Map(report.flatMap((line) => fixOf(line, lines)))
  const added: [string, Fix][] = []
  for (const [number, fix] of fixes) {
    const line = lines[number - 1]
    if (!line) added.push([fix.text, fix])
    else if (line.text !== fix.text) {
      if (fix.leavesOut) line.was ??= visible(line.text)
      line.text = fix.text
      isMended = true
    }
  }
  for (const [text] of added) {
    lines.splice(text.startsWith('file.class') ? 0 : lines.length, 0, { text, before: '', was: null })
    isMended = true
  }
  return isMended
}

interface Fix {
  text: string
  leavesOut: boolean
}

/** Later remarks on a line know what earlier ones understood, so the last fix of a line is the one to write. */
function fixOf(line: ReportLine, lines: Mended[]): [number, Fix][] {
  const { message, corrected } = line
  if (asComment.has(message.key)) return [[line.line, { text: `# ${lines[line.line - 1]?.text}`, leavesOut: false }]]
  if (message.key === 'descriptions.duplicate-key') {
    const { first, kept } = message.values
    const other = Number(first === kept ? line.line : first)
    return [[other, { text: `# ${lines[other - 1]?.text}`, leavesOut: false }]]
  }
  if (corrected === undefined || guesses.has(message.key)) return []
  return [[line.line, { text: corrected.replace(/[\r\n]+/g, ' '), leavesOut: lossy.has(message.key) }]]
}

const asComment = new Set<string>(['descriptions.no-equals', 'descriptions.empty-key'])

/** Only the hoster knows. */
const guesses = new Set<string>([
  'descriptions.insecure-address',
  'descriptions.license-spelling',
  'descriptions.bad-choice-near',
])

const lossy = new Set<string>([
  'descriptions.bad-item',
  'descriptions.bad-language',
  'descriptions.bad-price',
  'descriptions.area-item',
  'descriptions.area-mixed',
  'descriptions.several-addresses',
  'descriptions.several-mails',
  'descriptions.trailing-comment',
])
