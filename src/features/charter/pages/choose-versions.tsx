import { paths } from '../../../paths.ts'
import { SelectField } from '../../../ui/field.tsx'
import type { View } from '../../../ui/view.ts'
import { type DocumentShown, stateIn } from '../showing/shown.ts'

interface Props {
  view: View
  shown: DocumentShown
  before: number
  after: number
}

/** Two versions to be compared: a form that leads to the address of their difference. */
export function ChooseVersions({ view, shown, before, after }: Props) {
  const { t, to } = view
  const { document, versions } = shown
  if (versions.length < 2) return null
  const form = { values: { before: String(before), after: String(after) }, errors: [] }
  const options = versions.map((version) => ({
    value: String(version.number),
    label: t(`charter.state-${stateIn(shown, version)}-option`, { number: version.number }),
  }))
  return (
    <form action={to(paths.documentVersions.href({ slug: document.slug }))} class="no-print">
      <div class="pair">
        <SelectField view={view} form={form} name="before" label={t('charter.compare-before')} options={options} />
        <SelectField view={view} form={form} name="after" label={t('charter.compare-after')} options={options} />
        <p>
          <button class="button outline" type="submit">
            {t('charter.compare')}
          </button>
        </p>
      </div>
    </form>
  )
}
