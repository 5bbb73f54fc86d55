import type { Child } from 'hono/jsx'
import { Table } from '../../../ui/table.tsx'
import type { View } from '../../../ui/view.ts'
import type { Parameter, ParameterValues } from '../parameters.ts'

interface Props {
  view: View
  caption: string
  parameters: Record<string, Parameter>
}

/** What a search may be asked: name, meaning, values. */
export const ParametersTable = ({ view, caption, parameters }: Props) => (
  <Table
    caption={caption}
    quietCaption
    roomy
    columns={[view.t('about.data-parameter'), view.t('about.data-meaning'), view.t('about.data-values')]}
    rows={Object.entries(parameters).map(([name, { meaning, values }]) => ({
      head: <code>{name}</code>,
      cells: [view.t(meaning), <Values view={view} values={values} />],
    }))}
  />
)

function Values({ view: { t, to }, values }: { view: View; values: ParameterValues }) {
  if ('said' in values) return t(values.said, values.values)
  if ('listedAt' in values) {
    const link = (words: Child) => <a href={to(values.listedAt)}>{words}</a>
    return t.rich<Child>('about.data-values-catalogue', { link })
  }
  return values.words.map((word, index) => (
    <>
      {index > 0 && ', '}
      <code>{word}</code>
    </>
  ))
}
