import { raw } from 'hono/html'
import { Results, ResultsPart } from '../../../ui/results.tsx'
import type { Listing } from '../listing.ts'
import { nearByDefault, type Part, type PartName } from '../result-parts.ts'

interface Props<Result> {
  listing: Listing
  parts: Part<Result>[]
  /** One row, as it came out of JSX. */
  card(result: Result): string
}

/** The results of a page, part by part. */
export function FoundResults<Result>({ listing, parts, card }: Props<Result>) {
  return (
    <>
      {parts.map(({ name, results }) => (
        <>
          <PartTitle listing={listing} name={name} />
          <Results>{raw(results.map(card).join(''))}</Results>
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
  const hasNote = name === 'rest' || (name === 'farther' && list === 'services')
  const note = hasNote ? t(`directory.part-${name}-note`) : undefined
  return <ResultsPart title={t(`directory.part-${name}`)} note={note} />
}
