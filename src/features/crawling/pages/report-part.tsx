import type { Child } from 'hono/jsx'
import type { View } from '../../../ui/view.ts'
import type { ReportLine } from '../../descriptions/index.ts'

const mostLines = 100

/** What the last reading remarked, file by file. */
export function ReportPart({ view, report }: { view: View; report: ReportLine[] }) {
  const { t } = view
  const shown = report.slice(0, mostLines)
  const whole = Map.groupBy(
    shown.filter(({ line }) => line === 0),
    ({ message }) => message.key,
  )
  const files = Map.groupBy(
    shown.filter(({ line }) => line > 0),
    ({ file }) => file,
  )
  return (
    <section class="stack" aria-labelledby="report">
      <h2 id="report">{t('crawling.report')}</h2>
      {report.length === 0 && <p>{t('crawling.report-none')}</p>}
      {[...whole.values()].map((lines) => (
        <AboutFiles view={view} lines={lines} />
      ))}
      {[...files].map(([file, lines]) => (
        <div class="stack">
          <h3 class="breaks">
            <bdi>{file}</bdi>
          </h3>
          <ul>
            {lines.map((line) => (
              <Line view={view} line={line} />
            ))}
          </ul>
        </div>
      ))}
    </section>
  )
}

/** What is said of whole files, once for all of which it is true. */
function AboutFiles({ view: { t }, lines }: { view: View; lines: ReportLine[] }) {
  const said = Map.groupBy(lines, ({ message }) => t(message.key, message.values))
  return [...said].map(([words, same]) => (
    <div>
      <p>
        <bdi>{words}</bdi>
      </p>
      <ul>
        {[...new Set(same.map(({ file }) => file))].map((file) => (
          <li class="breaks small">
            <bdi>{file}</bdi>
          </li>
        ))}
      </ul>
    </div>
  ))
}

const Line = ({ view: { t }, line }: { view: View; line: ReportLine }) => (
  <li>
    {line.line > 0 && (
      <>
        <span class="soft">{t('crawling.report-line', { line: line.line })}</span>{' '}
        <code class="breaks">
          <bdi>{line.key}</bdi>
        </code>{' '}
      </>
    )}
    <Message t={t} message={line.message} />
    {line.corrected !== undefined && (
      <>
        {' '}
        <span class="soft">{t('crawling.report-corrected')}</span>{' '}
        <code class="breaks">
          <bdi>{line.corrected}</bdi>
        </code>
      </>
    )}
  </li>
)

/** What others wrote stays in its own direction. */
const Message = ({ t, message }: Pick<View, 't'> & Pick<ReportLine, 'message'>): Child => (
  <bdi>{t(message.key, message.values)}</bdi>
)
