import { paths } from '../../../../paths.ts'
import { inLanguage } from '../../../../platform/i18n/index.ts'
import { Checkboxes, Radios } from '../../../../ui/choices.tsx'
import { TextArea } from '../../../../ui/field.tsx'
import type { FilledForm } from '../../../../ui/filled-form.ts'
import { Notice } from '../../../../ui/notice.tsx'
import { SendButton } from '../../../../ui/send-button.tsx'
import { short } from '../../../../ui/short.ts'
import type { View } from '../../../../ui/view.ts'
import type { ClauseInPlace } from '../../../charter/index.ts'
import type { Hoster } from '../../../hosters/index.ts'
import { sanctionFields } from '../sanction/forms.ts'
import { lengths } from '../sanction/sanction.ts'
import { LifeFormPage } from './form-page.tsx'

interface Props {
  view: View
  hoster: Hoster
  clauses: readonly ClauseInPlace[]
  /** What the reader may put to the vote; none: nothing. */
  kinds: readonly ('suspension' | 'exclusion')[]
  form: FilledForm
  /** Days that the hoster has to reply. */
  days: number
}

/** Asks the members to suspend or exclude one of them, with clauses and reasons. */
export function ProposeSanctionPage({ view, hoster, clauses, kinds, form, days }: Props) {
  const { t, to, language } = view
  const { slug, facts } = hoster
  const field = { view, form }
  return (
    <LifeFormPage
      view={view}
      hoster={hoster}
      title={t('membership.sanction-title', { hoster: facts.name })}
      lead={t('membership.sanction-lead', { days })}
      form={form}
      order={sanctionFields}
      trail={[{ href: to(paths.sanctions.href()), label: t('membership.sanctions-title') }]}
    >
      {kinds.length === 0 ? (
        <Notice kind="former" title={t('membership.sanction-not-yours')} />
      ) : (
        <form method="post" action={to(paths.hosterSanction.href({ slug }))} novalidate class="stack">
          <Radios
            {...field}
            name="kind"
            label={t('membership.sanction-which')}
            choices={kinds.map((kind) => ({
              value: kind,
              label: t(`membership.sanction-${kind}`),
              note: t(`membership.sanction-note-${kind}`),
            }))}
          />
          {clauses.length > 0 && (
            <Checkboxes
              {...field}
              name="clauseIds"
              label={t('membership.sanction-clauses')}
              choices={clauses.map(({ id, label, text }) => ({
                value: id,
                label: `${label} · ${short(inLanguage(text, language)?.text ?? id, 90)}`,
              }))}
            />
          )}
          <TextArea
            {...field}
            name="reasons"
            rows={8}
            maxlength={lengths.reasons}
            label={t('membership.sanction-reasons')}
            hint={t('membership.life-markdown')}
          />
          <SendButton>{t('membership.sanction-send')}</SendButton>
        </form>
      )}
    </LifeFormPage>
  )
}
