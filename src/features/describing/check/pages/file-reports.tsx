import type { View } from '../../../../ui/view.ts'
import type { ReportLine } from '../../../descriptions/index.ts'
import { byLine } from '../by-line.ts'
import type { Check } from '../check.ts'
import type { Correction } from '../corrections.ts'
import { countsOf } from '../problems.ts'
import { Remark } from './remark.tsx'

interface Props {
  view: View
  check: Check
  corrections: Correction[]
}

/** The remarks on each file, in the order of its lines; what concerns a whole file first. */
export function FileReports({ view, check, corrections }: Props) {
  const { t } = view
  const byFile = Map.groupBy(check.report, ({ file }) => file)
  const textIn = new Map(check.files.map(({ description, textAt }) => [description.address, textAt]))
  const clean = check.files.map(({ description }) => description.address).filter((file) => !byFile.has(file))
  return (
    <section class="stack" aria-labelledby="remarks">
      <h2 id="remarks">{t('describing.remarks-title')}</h2>
      {Array.from(byFile, ([file, lines], index) => (
        <FileReport
          view={view}
          file={file}
          lines={lines}
          textAt={textIn.get(file)}
          isOpen={index < filesOpen}
          isCorrected={corrections.some((correction) => correction.file === file)}
        />
      ))}
      {clean.length > 0 && <p>{t('describing.files-clean', { count: clean.length, files: named(view, clean) })}</p>}
    </section>
  )
}

const filesOpen = 5
const mostNamed = 20

const named = ({ format }: View, files: string[]) => format.list(files.slice(0, mostNamed))

interface OneFile {
  view: View
  file: string
  lines: ReportLine[]
  textAt: ((line: number) => string) | undefined
  isOpen: boolean
  isCorrected: boolean
}

function FileReport({ view, file, lines, textAt, isOpen, isCorrected }: OneFile) {
  const { t } = view
  return (
    <details open={isOpen}>
      <summary>
        <bdi>{file}</bdi> <span class="small soft">{t('describing.file-counts', { ...countsOf(lines) })}</span>
      </summary>
      {isCorrected && (
        <p class="small row">
          <a href="#corrected">{t('describing.to-corrected')}</a>
        </p>
      )}
      <ol class="rows remarks">
        {byLine(lines).map((each) => (
          <Remark view={view} of={each} text={textAt?.(each.line) ?? ''} />
        ))}
      </ol>
    </details>
  )
}
