import type { Child } from 'hono/jsx'
import { paths } from '../../../../paths.ts'
import { ErrorSummary } from '../../../../ui/error-summary.tsx'
import type { FilledForm } from '../../../../ui/filled-form.ts'
import { Notice } from '../../../../ui/notice.tsx'
import { PageHead } from '../../../../ui/page-head.tsx'
import { Shell } from '../../../../ui/shell.tsx'
import type { View } from '../../../../ui/view.ts'
import { SourceForm } from './source-form.tsx'

interface Props {
  view: View
  form: FilledForm
  /** Hosters of whoever is signed in. */
  own: { slug: string; name: string }[]
}

/** Where a description begins: from nothing, or from what is already public. */
export function StartPage({ view, form, own }: Props) {
  const { t, to } = view
  return (
    <Shell
      view={view}
      title={t('drafting.form-title')}
      wrong={form.errors.length > 0}
      trail={[{ href: to(paths.describe.href()), label: t('describing.title') }]}
    >
      <PageHead title={t('drafting.form-title')} lead={t('drafting.form-lead')} />
      <div class="wrap aside end">
        <div class="stack">
          <ErrorSummary view={view} form={form} order={['address', 'file', 'text']} />
          {form.errors.some(({ key }) => key === 'drafts.no-room') && <WithoutKeeping view={view} />}
          <p class="prose">{t('drafting.form-text')}</p>
          <h2>{t('drafting.start-title')}</h2>
          <p class="prose">{t('drafting.start-text')}</p>
          <SourceForm
            view={view}
            form={form}
            action={to(paths.describeForm.href())}
            button={t('drafting.start-button')}
            stamp
          />
        </div>
        <div class="stack">
          <h2>{t('drafting.form-own-title')}</h2>
          {own.length > 0 ? (
            <ul>
              {own.map(({ slug, name }) => (
                <li>
                  <a href={to(paths.hosterDescription.href({ slug }))}>{name}</a>
                </li>
              ))}
            </ul>
          ) : (
            <p class="small">{t('drafting.form-own-none')}</p>
          )}
          {view.person && (
            <p>
              <a href={to(paths.describeDrafts.href())}>{t('drafting.drafts-title')}</a>
            </p>
          )}
        </div>
      </div>
    </Shell>
  )
}

/** What one can do all the same when no new draft finds room. */
function WithoutKeeping({ view: { t, to } }: { view: View }) {
  const link = (href: string) => (words: Child) => <a href={to(href)}>{words}</a>
  const guide = link(paths.describeGuide.href())
  const check = link(`${paths.describe.href()}#check`)
  const enter = link(paths.signIn.href())
  return (
    <Notice title={t('drafting.without-keeping-title')}>
      <p>{t.rich<Child>('drafting.without-keeping', { guide, check, enter })}</p>
    </Notice>
  )
}
