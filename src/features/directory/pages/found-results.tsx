import type { Child } from 'hono/jsx'
import { Results, ResultsPart } from '../../../ui/results.tsx'
import type { Listing } from '../listing.ts'
import { nearByDefault, type Part, type PartName } from '../result-parts.ts'

interface Props<Result> {
  listing: Listing
  parts: Part<Result>[]
  /** One row. */
  card(result: Result): Child
}

/** The results of a page, part by part. */
export function FoundResults<Result>({ listing, parts, card }: Props<Result>) {
  return (
    <>
      {parts.map(({ name, results }) => (
        <>
          <PartTitle listing={listing} name={name} />
          <Results>{results.map(card)}</Results>
        </>
      ))}
    </>
  )
}

function PartTitle({ listing: { view, query, list }, name }: { listing: Listing; name: PartName }) {
  const { t, format } = view
  if (name === 'all') return <h2 class="hidden">{t('directory.part-all')}</h2>
  if (name === 'within') {
    const distance = format.kilometres(query.within ?? nearByDefault)
    return <ResultsPart title={t('directory.part-within', { distance })} />
  }
  const note = name === 'farther' && list === 'services' ? t('directory.part-farther-note') : undefined
  return <ResultsPart title={t(`directory.part-${name}`)} note={note} />
}
