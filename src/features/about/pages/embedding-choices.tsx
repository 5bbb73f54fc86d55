import { paths } from '../../../paths.ts'
import { inLanguage } from '../../../platform/i18n/index.ts'
import { SelectField } from '../../../ui/field.tsx'
import type { View } from '../../../ui/view.ts'
import type { CatalogueIndex } from '../../hosters/index.ts'
import type { Embedding } from '../embedding.ts'

interface Props {
  view: View
  catalogue: CatalogueIndex
  embedding: Embedding
}

/** Two questions, one answer each: a form for each. */
export function EmbeddingChoices({ view, catalogue, embedding }: Props) {
  const { t, language } = view
  const { software = [], kind = [] } = embedding.query
  const programs = catalogue.software.map(({ slug, name }) => ({ value: slug, label: name }))
  const kinds = catalogue.kinds.map(({ slug, name }) => ({
    value: slug,
    label: inLanguage(name, language)?.text ?? slug,
  }))
  return (
    <>
      <Choice
        view={view}
        name="software"
        label={t('about.embedding-software')}
        values={programs}
        chosen={software[0]}
      />
      <Choice view={view} name="kind" label={t('about.embedding-kind')} values={kinds} chosen={kind[0]} />
    </>
  )
}

interface ChoiceProps {
  view: View
  name: string
  label: string
  values: { value: string; label: string }[]
  chosen: string | undefined
}

function Choice({ view, name, label, values, chosen = '' }: ChoiceProps) {
  const { t, to, format } = view
  const options = values.toSorted((a, b) => format.compare(a.label, b.label))
  return (
    <form class="stack" action={to(paths.embedding.href())}>
      <SelectField
        view={view}
        form={{ values: { [name]: chosen }, errors: [] }}
        name={name}
        label={label}
        options={chosen === '' ? [{ value: '', label: t('about.embedding-pick') }, ...options] : options}
      />
      <button class="button outline" type="submit">
        {t('about.embedding-prepare')}
      </button>
    </form>
  )
}
