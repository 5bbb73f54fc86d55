import { paths } from '../../../../paths.ts'
import { Checkbox, Radios } from '../../../../ui/choices.tsx'
import { TextArea, TextField } from '../../../../ui/field.tsx'
import { type FilledForm, textIn } from '../../../../ui/filled-form.ts'
import { SendButton } from '../../../../ui/send-button.tsx'
import type { View } from '../../../../ui/view.ts'
import type { Hoster } from '../../../hosters/index.ts'
import { outcomes } from '../../state.ts'
import type { Matter } from '../matter.ts'
import { reasonsLength } from '../ruling.ts'

interface Props {
  view: View
  matter: Matter
  /** For which of their hosters who reads may rule. */
  hosters: Hoster[]
  form: FilledForm
}

/** What is ruled, why, in whose name; who rules says themself that nothing binds them. */
export function RulingForm({ view, matter: { sort, id }, hosters, form }: Props) {
  const { t, to } = view
  const field = { view, form }
  const [only, ...more] = hosters
  return (
    <form method="post" action={to(paths.coordinationRuling.href({ sort, id }))} novalidate>
      <Radios
        {...field}
        name="outcome"
        label={t('compliance.ruling-outcome')}
        choices={outcomes.map((value) => ({ value, label: t(`compliance.outcome-${sort}-${value}`) }))}
      />
      <TextArea
        {...field}
        name="reasons"
        label={t('compliance.ruling-field')}
        hint={t('compliance.ruling-hint', reasonsLength)}
        rows={10}
      />
      {only && more.length === 0 ? (
        <input type="hidden" name="hoster" value={only.id} />
      ) : (
        <Radios
          {...field}
          name="hoster"
          label={t('compliance.ruler-hoster')}
          choices={hosters.map((hoster) => ({ value: hoster.id, label: <bdi>{hoster.facts.name}</bdi> }))}
        />
      )}
      <TextField
        view={view}
        form={{ ...form, values: { ...form.values, name: textIn(form, 'name') || (view.person?.name ?? '') } }}
        name="name"
        label={t('compliance.ruler-name')}
        hint={t('compliance.ruler-name-hint')}
        autocomplete="name"
      />
      <Checkbox {...field} name="free" label={t('compliance.ruler-free')} />
      <SendButton>{t('compliance.ruling-send')}</SendButton>
    </form>
  )
}
