import type { Child } from 'hono/jsx'
import { paths } from '../../../../paths.ts'
import { ErrorSummary } from '../../../../ui/error-summary.tsx'
import { SelectField, TextArea, TextField } from '../../../../ui/field.tsx'
import type { FilledForm } from '../../../../ui/filled-form.ts'
import { Notice } from '../../../../ui/notice.tsx'
import { PageHead } from '../../../../ui/page-head.tsx'
import { SendButton } from '../../../../ui/send-button.tsx'
import { Shell } from '../../../../ui/shell.tsx'
import type { View } from '../../../../ui/view.ts'
import { type Hoster, legalForms } from '../../../hosters/index.ts'
import { newHosterFields } from '../forms.ts'
import type { Written } from '../written.ts'
import { OwnApplications } from './own-applications.tsx'

interface Props {
  view: View
  /** Those that are open already. */
  own: readonly Written[]
  /** Hosters that the person acts for and that may apply. */
  hosters: readonly Hoster[]
  form: FilledForm
  /** The hoster of the register that has the domain that was typed. */
  claimed: { slug: string; name: string } | null
}

/** For which hoster: one that the person acts for, or one that the register does not know. */
export function BeginPage({ view, own, hosters, form, claimed }: Props) {
  const { t, to } = view
  const title = t('membership.begin-title')
  return (
    <Shell
      view={view}
      title={title}
      wrong={form.errors.length > 0}
      alternates={false}
      trail={[{ href: to(paths.join.href()), label: t('membership.join-title') }]}
    >
      <PageHead title={title} lead={t('membership.begin-lead')} />
      <div class="wrap aside end">
        <div class="stack">
          <OwnApplications view={view} own={own} />
          {hosters.length > 0 && <Known view={view} hosters={hosters} />}
          <section class="stack" aria-labelledby="new">
            <h2 id="new">{t('membership.begin-new')}</h2>
            <ErrorSummary view={view} form={form} order={newHosterFields} />
            {claimed && <Claimed view={view} claimed={claimed} />}
            <NewHoster view={view} form={form} />
          </section>
        </div>
        <div class="stack">
          <h2>{t('membership.begin-what-title')}</h2>
          <p>{t('membership.begin-what-entry')}</p>
          <p>{t('membership.begin-what-domain')}</p>
          <p>{t('membership.begin-what-own')}</p>
        </div>
      </div>
    </Shell>
  )
}

const Known = ({ view: { t, to }, hosters }: Pick<Props, 'view' | 'hosters'>) => (
  <section class="stack" aria-labelledby="known">
    <h2 id="known">{t('membership.begin-known')}</h2>
    <form method="post" action={to(paths.joinBeginning.href())} class="stack">
      <p class="form-actions">
        {hosters.map(({ slug, facts }) => (
          <button class="button" type="submit" name="hoster" value={slug}>
            {t('membership.begin-for', { name: facts.name })}
          </button>
        ))}
      </p>
    </form>
  </section>
)

const Claimed = ({
  view: { t, to },
  claimed: { slug, name },
}: {
  view: View
  claimed: { slug: string; name: string }
}) => (
  <Notice kind="wait" title={t('membership.claimed-title', { name })}>
    <p>
      {t.rich<Child>('membership.claimed-text', {
        link: (words) => <a href={to(paths.hosterClaim.href({ slug }))}>{words}</a>,
      })}
    </p>
  </Notice>
)

function NewHoster({ view, form }: Pick<Props, 'view' | 'form'>) {
  const { t, to } = view
  const unsaid = { value: '', label: t('membership.legal-unsaid') }
  const forms = legalForms.map((value) => ({ value, label: t(`directory.legal-${value}`) }))
  const field = (name: (typeof newHosterFields)[number]) => ({
    ...{ view, form, name },
    label: t(`membership.new-${name === 'legalForm' ? 'legal-form' : name}`),
  })
  return (
    <form method="post" action={to(paths.joinBeginning.href())} class="stack" novalidate>
      <TextField {...field('name')} maxlength={80} autocomplete="organization" />
      <TextField {...field('website')} type="url" hint={t('membership.new-website-hint')} maxlength={300} />
      <SelectField {...field('legalForm')} options={[unsaid, ...forms]} optional />
      <TextField {...field('town')} hint={t('membership.new-town-hint')} maxlength={80} optional />
      <TextArea {...field('description')} hint={t('membership.new-description-hint')} rows={4} optional />
      <SendButton>{t('membership.begin')}</SendButton>
    </form>
  )
}
