import { paths } from '../../../../paths.ts'
import { Radios } from '../../../../ui/choices.tsx'
import { TextField } from '../../../../ui/field.tsx'
import type { FilledForm } from '../../../../ui/filled-form.ts'
import { SendButton } from '../../../../ui/send-button.tsx'
import type { View } from '../../../../ui/view.ts'
import { underCoordination } from '../../../../ui/ways-up.ts'
import { FormPage } from '../../pages/form-page.tsx'
import { SaidText } from '../../pages/said-text.tsx'
import { outcomes } from '../../state.ts'
import { decisionFields } from '../forms.ts'
import type { Ruling } from '../ruling.ts'
import { RulingSaid } from './appeal-page.tsx'

interface Props {
  view: View
  ruling: Ruling & { appeal: NonNullable<Ruling['appeal']> }
  form: FilledForm
}

/** The coordination records what the members decided of an appeal. */
export function DecisionPage({ view, ruling, form }: Props) {
  const { t, to } = view
  const { appeal, sort, id } = ruling
  const field = { view, form }
  return (
    <FormPage
      view={view}
      title={t('compliance.decision-title', { hoster: ruling.hoster.name })}
      lead={t('compliance.decision-lead')}
      trail={[
        ...underCoordination(view),
        { href: to(paths.coordinationRulings.href()), label: t('compliance.matters-title') },
      ]}
      form={form}
      order={decisionFields}
      fictional={ruling.hoster.fictional}
    >
      <RulingSaid view={view} ruling={ruling} />
      <div class="answer">
        <SaidText view={view} text={appeal.reason} language={appeal.language} hidden={ruling.appealHidden} />
      </div>
      <form method="post" action={to(paths.coordinationAppeal.href({ id }))} novalidate>
        <Radios
          {...field}
          name="outcome"
          label={t('compliance.decision-outcome')}
          choices={outcomes.map((value) => ({ value, label: t(`compliance.outcome-${sort}-${value}`) }))}
        />
        <TextField
          {...field}
          name="name"
          label={t('compliance.decision-name')}
          hint={t('compliance.decision-name-hint')}
        />
        <TextField {...field} name="url" type="url" optional label={t('compliance.decision-url')} />
        <SendButton>{t('compliance.decision-send')}</SendButton>
      </form>
    </FormPage>
  )
}
