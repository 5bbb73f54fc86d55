import { Sign } from '../../../ui/art/sign.tsx'
import type { SignName } from '../../../ui/art/symbols.tsx'
import { FictionalMark } from '../../../ui/fictional-mark.tsx'
import type { View } from '../../../ui/view.ts'
import type { Line, Remark } from '../planning/line.ts'
import type { Format } from '../sheet.ts'

type AnyLine = Omit<Line<unknown>, 'said'>

interface Props {
  view: View
  format: Format
  lines: readonly AnyLine[]
}

const mostLines = 200
const signs: Record<Remark['severity'], SignName> = { error: 'cross', warning: 'eye', info: 'info' }

/** Lines of which something is to be said: the refused ones first, then by their place in the list. */
export function RemarksPart({ view, format, lines }: Props) {
  const { t } = view
  const spoken = lines.filter(({ remarks }) => remarks.length > 0)
  const shown = [...of(spoken, true), ...of(spoken, false)].slice(0, mostLines)
  return (
    <section class="stack" aria-labelledby="remarks">
      <h2 id="remarks">
        {t('spreadsheets.remarks')} ({view.format.number(spoken.length)})
      </h2>
      {spoken.length === 0 && <p>{t('spreadsheets.remarks-none')}</p>}
      <ul class="rows">
        {shown.map((line) => (
          <li>
            <p>
              <b>{placeOf(view, format, line.line)}</b> <bdi>{line.name}</bdi>{' '}
              {line.isFictional && <FictionalMark view={view} />}{' '}
              <span class="soft">{t(`spreadsheets.fate-${line.fate}`)}</span>
            </p>
            <ul>
              {line.remarks.map((remark) => (
                <Said view={view} remark={remark} />
              ))}
            </ul>
          </li>
        ))}
      </ul>
      <Rest view={view} count={spoken.length - shown.length} />
    </section>
  )
}

const of = (lines: readonly AnyLine[], isRefused: boolean) =>
  lines.filter(({ fate }) => (fate === 'refused') === isRefused)

const Said = ({
  view: { t },
  remark: { severity, column, value, message, corrected },
}: {
  view: View
  remark: Remark
}) => (
  <li>
    <Sign name={signs[severity]} />{' '}
    {column !== null && (
      <>
        <b>
          <bdi>{column}</bdi>
        </b>{' '}
        <code class="breaks">
          <bdi>{value.length > longestValue ? `${value.slice(0, longestValue).toWellFormed()}…` : value}</bdi>
        </code>{' '}
      </>
    )}
    <bdi>{t(message.key, message.values)}</bdi>
    {corrected !== undefined && (
      <>
        {' '}
        <span class="soft">{t('spreadsheets.write-instead')}</span>{' '}
        <code class="breaks">
          <bdi>{corrected}</bdi>
        </code>
      </>
    )}
  </li>
)

const longestValue = 200

export const Rest = ({ view: { t }, count }: { view: View; count: number }) =>
  count > 0 ? <p class="soft">{t('spreadsheets.more-lines', { count })}</p> : null

export const placeOf = ({ t }: View, format: Format, line: number): string =>
  format === 'json' ? t('spreadsheets.entry', { line }) : t('spreadsheets.line', { line })
