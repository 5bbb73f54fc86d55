import { paths } from '../../../paths.ts'
import { ErrorSummary } from '../../../ui/error-summary.tsx'
import { TextField } from '../../../ui/field.tsx'
import { PageHead } from '../../../ui/page-head.tsx'
import { SendButton } from '../../../ui/send-button.tsx'
import { Shell } from '../../../ui/shell.tsx'
import type { View } from '../../../ui/view.ts'
import { underDiscussions } from './trail.ts'

/** Nothing was named that people may talk about: which page is meant? */
export function WhichPage({ view, about }: { view: View; about: string }) {
  const { t, to } = view
  const title = t('discussions.which-title')
  const nothing = { field: 'about', key: 'discussions.which-nothing', values: { address: about } } as const
  const form = { values: { about }, errors: about === '' ? [] : [nothing] }
  return (
    <Shell view={view} title={title} wrong={about !== ''} trail={underDiscussions(view)}>
      <PageHead title={title} lead={t('discussions.which-lead')} />
      <div class="wrap stack">
        <ErrorSummary view={view} form={form} order={['about']} />
        <form method="get" action={to(paths.discussionAdd.href())} novalidate>
          <TextField view={view} form={form} name="about" label={t('discussions.which-address')} />
          <SendButton>{t('discussions.which-go')}</SendButton>
        </form>
        <p>
          <a href={to(paths.charter.href())}>{t('discussions.which-charter')}</a>
        </p>
      </div>
    </Shell>
  )
}
