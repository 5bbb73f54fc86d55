import { paths } from '../../../paths.ts'
import { ErrorSummary } from '../../../ui/error-summary.tsx'
import { TextField } from '../../../ui/field.tsx'
import type { FilledForm } from '../../../ui/filled-form.ts'
import { PageHead } from '../../../ui/page-head.tsx'
import { SendButton } from '../../../ui/send-button.tsx'
import { Shell } from '../../../ui/shell.tsx'
import { MarkedIf } from '../../../ui/subject.tsx'
import type { View } from '../../../ui/view.ts'
import { underCoordination } from '../../../ui/ways-up.ts'
import type { Hoster } from '../../hosters/index.ts'
import { ActingLine, type ActingNamed } from './acting-page.tsx'

interface Props {
  view: View
  form: FilledForm
  actings: readonly ActingNamed[]
  hosters: readonly Hoster[]
}

/** For which hosters the coordination acts and acted, and a way to begin. */
export function ActingsPage({ view, form, actings, hosters }: Props) {
  const { t, to } = view
  const title = t('desk.acting')
  return (
    <Shell view={view} title={title} wrong={form.errors.length > 0} trail={underCoordination(view)}>
      <PageHead title={title} lead={t('desk.actings-lead')} />
      <div class="wrap stack">
        <ErrorSummary view={view} form={form} order={['hoster']} />
        <form method="post" action={to(paths.coordinationActing.href())} novalidate>
          <TextField view={view} form={form} name="hoster" label={t('desk.which-hoster')} maxlength={200} />
          <SendButton>{t('desk.which-send')}</SendButton>
        </form>
        {actings.length > 0 && (
          <ul class="rows">
            {actings.map((acting) => {
              const hoster = hosters.find(({ id }) => id === acting.hosterId)
              return (
                <li>
                  {hoster && (
                    <p>
                      <a href={to(paths.hosterActing.href({ slug: hoster.slug }))}>
                        <bdi>{hoster.facts.name}</bdi>
                      </a>
                      <MarkedIf view={view} shown={hoster} />
                    </p>
                  )}
                  <ActingLine view={view} acting={acting} />
                </li>
              )
            })}
          </ul>
        )}
      </div>
    </Shell>
  )
}
