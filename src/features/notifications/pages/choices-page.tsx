import { paths } from '../../../paths.ts'
import { Radios } from '../../../ui/choices.tsx'
import { ErrorSummary } from '../../../ui/error-summary.tsx'
import type { FilledForm } from '../../../ui/filled-form.ts'
import { Notice } from '../../../ui/notice.tsx'
import { PageHead } from '../../../ui/page-head.tsx'
import { SendButton } from '../../../ui/send-button.tsx'
import { Shell } from '../../../ui/shell.tsx'
import type { View } from '../../../ui/view.ts'
import { underAccount } from '../../../ui/ways-up.ts'
import { keptMonths, type StoppableKind, ways, waysFor } from '../kinds.ts'

interface Props {
  view: View
  /** The kinds that may reach this person, and that they may choose. */
  asked: readonly StoppableKind[]
  form: FilledForm
  /** Whether their choice was just kept. */
  saved: boolean
}

/** How a person wants to be told of what concerns them, kind by kind. */
export function ChoicesPage({ view, asked, form, saved }: Props) {
  const { t, to } = view
  const title = t('notifications.title')
  return (
    <Shell view={view} title={title} wrong={form.errors.length > 0} trail={underAccount(view)}>
      <PageHead title={title} lead={t('notifications.lead', { months: keptMonths })} />
      <div class="wrap aside end">
        <div class="stack">
          {saved && <Notice kind="good" role="status" title={t('notifications.saved')} />}
          <ErrorSummary view={view} form={form} order={asked} />
          <form method="post" action={to(paths.accountNotifications.href())} novalidate>
            {asked.map((kind) => (
              <Radios
                view={view}
                form={form}
                name={kind}
                label={t(`notifications.kind-${kind}`)}
                hint={t(`notifications.kind-${kind}-what`)}
                choices={waysFor(kind).map((way) => ({ value: way, label: t(`notifications.way-${way}`) }))}
              />
            ))}
            <SendButton>{t('notifications.save')}</SendButton>
          </form>
        </div>
        <div class="stack">
          <Meanings view={view} />
          <Always view={view} />
        </div>
      </div>
    </Shell>
  )
}

const Meanings = ({ view: { t } }: { view: View }) => (
  <section class="prose" aria-labelledby="ways">
    <h2 id="ways">{t('notifications.ways-title')}</h2>
    <ul>
      {ways.map((way) => (
        <li>
          <strong>{t(`notifications.way-${way}`)}</strong>
          <br />
          {t(`notifications.way-${way}-note`)}
        </li>
      ))}
    </ul>
  </section>
)

const Always = ({ view: { t } }: { view: View }) => (
  <section class="prose" aria-labelledby="security">
    <h2 id="security">{t('notifications.kind-security')}</h2>
    <p>{t('notifications.kind-security-what')}</p>
    <p>{t('notifications.always')}</p>
  </section>
)
