import type { ContentfulStatusCode } from 'hono/utils/http-status'
import type { Request } from '../../platform/web/index.ts'
import { respond } from '../../ui/respond.tsx'
import type { View } from '../../ui/view.ts'
import { addressFor } from './open-service.ts'
import { ChoosePage } from './pages/choose-page.tsx'
import { NonePage } from './pages/none-page.tsx'
import type { ShownChoice } from './shown-choice.ts'
import { wishOf } from './wish.ts'

/** The page of a choice: the service that was chosen, or why there is none, and then with this status. */
export function choicePage(c: Request, view: View, shown: ShownChoice, noneStatus: ContentfulStatusCode = 200) {
  const { choice, chosen } = shown
  if (chosen) return respond(c, <ChoosePage view={view} shown={shown} chosen={chosen} />)
  const wish = wishOf(new URL(c.req.url).searchParams)
  const { language, publicUrl } = view
  const toTry = 'toTry' in choice ? choice.toTry : []
  const addresses = new Map(toTry.map((each) => [each.reference, addressFor(each, wish, { language, publicUrl })]))
  const none = 'none' in choice ? choice.none : 'at-all'
  return respond(c, <NonePage view={view} shown={shown} none={none} addresses={addresses} />, noneStatus)
}
