import { paths } from '../../../../paths.ts'
import { dayOf } from '../../../../ui/day-of.ts'
import { TextArea } from '../../../../ui/field.tsx'
import type { FilledForm } from '../../../../ui/filled-form.ts'
import { SendButton } from '../../../../ui/send-button.tsx'
import type { View } from '../../../../ui/view.ts'
import { FormPage } from '../../pages/form-page.tsx'
import { SaidText } from '../../pages/said-text.tsx'
import { WhatHappens } from '../../pages/what-happens.tsx'
import { appealLength, appealsUntil, type Ruling } from '../ruling.ts'
import { OutcomeMark } from './outcome-mark.tsx'
import { Ruler } from './ruler.tsx'

interface Props {
  view: View
  ruling: Ruling
  side: 'hoster' | 'coordination'
  form: FilledForm
}

/** One of the sides asks the members to decide instead. */
export function AppealPage({ view, ruling, side, form }: Props) {
  const { t, to } = view
  const { id, hoster } = ruling
  const isHoster = side === 'hoster'
  const action = isHoster
    ? paths.rulingAppeal.href({ slug: hoster.slug, id })
    : paths.coordinationAppealStart.href({ id })
  const steps = [t('compliance.appeal-happens-public'), t('compliance.appeal-happens-members')]
  return (
    <FormPage
      view={view}
      title={t(isHoster ? 'compliance.appeal-page-title' : 'compliance.appeal-coordination-title', {
        hoster: hoster.name,
      })}
      lead={t('compliance.appeal-until', { date: dayOf(view, appealsUntil(ruling)) })}
      trail={[
        { href: to(paths.rulings.href()), label: t('compliance.rulings-title') },
        { href: to(paths.ruling.href({ id })), label: t('compliance.trail-ruling') },
      ]}
      form={form}
      order={['reason']}
      fictional={hoster.fictional}
      beside={<WhatHappens title={t('compliance.happens-title')} steps={steps} />}
    >
      <RulingSaid view={view} ruling={ruling} />
      <form method="post" action={to(action)} novalidate>
        <TextArea
          view={view}
          form={form}
          name="reason"
          label={t('compliance.appeal-field')}
          hint={t('compliance.markdown-hint', { most: appealLength.most })}
          rows={8}
        />
        <SendButton>{t('compliance.appeal-send')}</SendButton>
      </form>
    </FormPage>
  )
}

/** What was ruled, shortly, above a form about it. */
export const RulingSaid = ({ view, ruling }: { view: View; ruling: Ruling }) => (
  <div class="boxed stack">
    <OutcomeMark view={view} sort={ruling.sort} outcome={ruling.outcome} />
    <Ruler view={view} ruling={ruling} />
    <SaidText view={view} text={ruling.reasons} language={ruling.language} hidden={ruling.hidden} />
  </div>
)
