import { notFound } from '../../../../platform/errors.ts'
import { forPrograms, type Request } from '../../../../platform/web/index.ts'
import type { Decision } from '../../decision.ts'
import { whyUnsaid } from '../../hidden.ts'
import { type Results, resultsOf } from '../results.ts'
import { abifOf, fitsAbif } from './abif.ts'
import { csvOf } from './csv.ts'
import { jsonOf } from './json.ts'
import { termsOf } from './terms.ts'

/** A decision and what everybody may read of its result, for programs. */
export async function exportOf(c: Request, decision: Decision): Promise<Response> {
  const { db, now } = c.var
  const isUnsaid = (await whyUnsaid(db, decision)) !== null
  return forPrograms(c, c.env.format, bodyOf(c, await resultsOf(db, decision, now), isUnsaid))
}

function bodyOf(c: Request, results: Results, isUnsaid: boolean): string {
  const { view } = c.var
  const terms = termsOf(c, results.decision)
  switch (c.env.format) {
    case 'json':
      return jsonOf({ view, results, terms, isUnsaid })
    case 'csv':
      return csvOf({ results, terms, language: view.language })
    case 'abif':
      if (!fitsAbif(results.decision)) throw notFound('decisions.abif-not-consent')
      if (!results.count) throw notFound('decisions.abif-not-yet')
      return abifOf({ speech: view, results, terms })
    default:
      throw notFound('site.page-not-found')
  }
}
