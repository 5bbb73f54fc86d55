import { paths } from '../../../../paths.ts'
import { dayOf } from '../../../../ui/day-of.ts'
import { TextField } from '../../../../ui/field.tsx'
import type { FilledForm } from '../../../../ui/filled-form.ts'
import { Notice } from '../../../../ui/notice.tsx'
import { SendButton } from '../../../../ui/send-button.tsx'
import type { View } from '../../../../ui/view.ts'
import { underAccount } from '../../../../ui/ways-up.ts'
import type { CharterInForce } from '../../../charter/index.ts'
import type { Hoster } from '../../../hosters/index.ts'
import { ClauseName, clauseLabel } from '../../pages/clause-name.tsx'
import { ClauseText } from '../../pages/clause-text.tsx'
import { FormPage } from '../../pages/form-page.tsx'
import { WhatHappens } from '../../pages/what-happens.tsx'
import type { Conflict } from '../conflict.ts'
import { rulingFields } from '../forms.ts'
import type { Matter } from '../matter.ts'
import { appealDays, type Named } from '../ruling.ts'
import { MatterSaid } from './matter-said.tsx'
import { HosterNamed } from './ruler.tsx'
import { RulingForm } from './ruling-form.tsx'

export interface MatterPageProps {
  view: View
  charter: CharterInForce | null
  matter: Matter
  hoster: Named
  may: { hosters: Hoster[] } | { conflict: Conflict }
  /** Whom the coordination asked, for the coordination alone; null for others, and for who acts for the hoster. */
  asked: { name: string | null; at: string }[] | null
  form: FilledForm
  askForm: FilledForm
}

/** One case with both its sides, and the way to rule on it, or why one may not. */
export function MatterPage({ view, charter, matter, hoster, may, asked, form, askForm }: MatterPageProps) {
  const { t, to } = view
  const clause = clauseLabel(charter, matter.clauseId)
  const { ruling } = matter
  return (
    <FormPage
      view={view}
      title={t(`compliance.matter-title-${matter.sort}`, { hoster: hoster.name, clause })}
      trail={[
        ...underAccount(view),
        { href: to(paths.coordinationRulings.href()), label: t('compliance.matters-title') },
      ]}
      form={askForm.errors.length > 0 ? askForm : form}
      order={askForm.errors.length > 0 ? ['email'] : rulingFields}
      fictional={hoster.fictional}
      beside={<Beside {...{ view, matter, asked, askForm }} />}
    >
      <p>
        <HosterNamed view={view} hoster={hoster} /> ·{' '}
        <ClauseName view={view} charter={charter} clauseId={matter.clauseId} />
      </p>
      <ClauseText view={view} charter={charter} clauseId={matter.clauseId} />
      <MatterSaid view={view} matter={matter} hoster={hoster} />
      {ruling && (
        <Notice kind="good" title={t('compliance.ruled-already')}>
          <p>
            <a href={to(paths.ruling.href({ id: ruling.id }))}>{t('compliance.read-ruling')}</a>
          </p>
        </Notice>
      )}
      {(!ruling || form.errors.length > 0) &&
        ('conflict' in may ? (
          <Notice kind="former" title={t('compliance.may-not-rule')}>
            <p>{t(`compliance.conflict-${may.conflict}`)}</p>
          </Notice>
        ) : (
          <RulingForm view={view} matter={matter} hosters={may.hosters} form={form} />
        ))}
    </FormPage>
  )
}

function Beside({ view, matter, asked, askForm }: Pick<MatterPageProps, 'view' | 'matter' | 'asked' | 'askForm'>) {
  const { t } = view
  const steps = [
    t('compliance.ruling-happens-public'),
    t('compliance.ruling-happens-appeal', { days: appealDays }),
    t('compliance.ruling-happens-precedent'),
  ]
  return (
    <>
      <WhatHappens title={t('compliance.happens-title')} steps={steps} />
      {asked && matter.ruling === null && <Ask {...{ view, matter, asked, askForm }} />}
    </>
  )
}

type AskProps = Pick<MatterPageProps, 'view' | 'matter' | 'askForm'> & {
  asked: NonNullable<MatterPageProps['asked']>
}

/** The coordination asks somebody, by the mailbox of their account. */
function Ask({ view, matter: { sort, id }, asked, askForm }: AskProps) {
  const { t, to } = view
  return (
    <section class="stack" aria-labelledby="ask">
      <h2 id="ask">{t('compliance.ask-title')}</h2>
      {asked.length > 0 && (
        <ul class="rows">
          {asked.map(({ name, at }) => (
            <li>{t('compliance.ruler-asked-on', { name: name ?? '…', date: dayOf(view, at) })}</li>
          ))}
        </ul>
      )}
      <form method="post" action={to(paths.coordinationRulingRequest.href({ sort, id }))} novalidate>
        <TextField
          view={view}
          form={askForm}
          name="email"
          type="email"
          label={t('compliance.ask-field')}
          hint={t('compliance.ask-hint')}
        />
        <SendButton>{t('compliance.ask-send')}</SendButton>
      </form>
    </section>
  )
}
