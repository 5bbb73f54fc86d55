import { Sign } from '../../../../ui/art/sign.tsx'
import type { SignName } from '../../../../ui/art/symbols.tsx'
import type { View } from '../../../../ui/view.ts'
import type { Severity } from '../../../descriptions/index.ts'
import type { LineRemarks } from '../by-line.ts'

interface Props {
  view: View
  of: LineRemarks
  /** The line as it stands. */
  text: string
}

const signs: Record<Severity, SignName> = { error: 'cross', warning: 'eye', info: 'info' }

/** What is said of one line: how bad, where, what to do, why, and the line to write instead. */
export function Remark({ view: { t }, of: { line, severity, remarks, corrected }, text }: Props) {
  return (
    <li class={severity}>
      <p class="at">
        <strong>
          <Sign name={signs[severity]} /> {t(`describing.severity-${severity}`)}
        </strong>
        <span class="soft">{line === 0 ? t('describing.whole-file') : t('describing.line', { line })}</span>
      </p>
      <div>
        {text !== '' && <pre dir="auto">{text}</pre>}
        {remarks.map(({ remark: { message }, why }) => (
          <>
            <p>{t(message.key, message.values)}</p>
            {why && <p class="small soft">{t(`describing.why-${why}`)}</p>}
          </>
        ))}
        {corrected !== undefined && (
          <>
            <p class="small">{t('describing.write-instead')}</p>
            <pre class="fix" dir="auto">
              {corrected}
            </pre>
          </>
        )}
      </div>
    </li>
  )
}
