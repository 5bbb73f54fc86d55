import { Checkboxes } from '../../../../ui/choices.tsx'
import type { FilledForm } from '../../../../ui/filled-form.ts'
import type { View } from '../../../../ui/view.ts'
import type { Service } from '../../../hosters/index.ts'

interface Props {
  view: View
  form: FilledForm
  services: Service[]
}

/** Which services: none ticked means all; a hoster with a single one is not asked. */
export function ServicesField({ view, form, services }: Props) {
  if (services.length < 2) return null
  return (
    <Checkboxes
      view={view}
      form={form}
      name="services"
      label={view.t('monitoring.field-services')}
      hint={view.t('monitoring.field-services-hint')}
      optional="unsaid"
      choices={services.map(({ id, facts }) => ({ value: id, label: <bdi>{facts.name}</bdi> }))}
    />
  )
}
