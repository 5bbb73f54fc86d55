import type { Seen } from '../read-file.ts'
import { wholeFile } from '../report.ts'

/** Tells a service that does not say under what terms it is offered. A wrong address was told already. */
export function remarkOnTerms({ kind, statements, report }: Seen) {
  if (kind !== 'Service') return
  const said = statements.filter(({ known }) => places.includes(known.key))
  if (said.some(({ entry }) => entry.value !== '')) return
  const spot = said[0]?.entry ?? { ...wholeFile, key: 'service.legal.url' }
  report.add(spot, 'warning', 'descriptions.no-terms')
}

const places = ['service.legal.url', 'service.chatterie.terms']
