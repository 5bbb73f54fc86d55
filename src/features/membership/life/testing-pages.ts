import { paths } from '../../../paths.ts'
import type { Id } from '../../../platform/database/index.ts'
import type { TestSite } from '../../../testing.ts'
import { charterInForce, clausesOf } from '../../charter/index.ts'
import { todayIn } from './as-whom.ts'
import { actAtDemand } from './testing.ts'

/** One in the making, and one that leaves, about whom the members are asked something: both made up. */
const seedling = 'petit-verger'
const accused = 'panier-perce'

/** Every kind of page of a hoster's life over the example, for who acts for `slug` and coordinates. */
export async function pagesOfLife(world: TestSite, personId: Id, slug: string) {
  const { db } = world
  const browser = await world.as(personId)
  const today = await todayIn(db, world.now)
  const endsOn = Temporal.PlainDate.from(today).add({ days: 60 }).toString()
  const typed = { endsOn, reason: 'Nous passons la main.', ownData: 'Menu **Exporter**.', revision: '0' }
  const to = (href: string) => `/fr${href}`
  const closing = await browser.post(to(paths.serviceClosing.href({ slug, service: 'tableur' })), typed)
  if (closing.status !== 303) throw new Error(`closing answered ${closing.status}`)
  await actAtDemand(browser, accused)
  const leaving = await browser.post(to(paths.hosterDeparture.href({ slug: accused })), typed)
  if (leaving.status !== 303) throw new Error(`leaving answered ${leaving.status}`)
  const sanction = await asked(world, personId)
  return {
    pages: {
      'life of a hoster': paths.hosterLife.href({ slug }),
      'departure of a hoster': paths.hosterDeparture.href({ slug }),
      'closing of a service': paths.serviceClosing.href({ slug, service: 'tableur' }),
      'where one welcomes people': paths.hosterWelcome.href({ slug }),
      'yearly self-review': paths.hosterYearly.href({ slug }),
      'help of a member': paths.hosterIncubation.href({ slug: seedling }),
      'helping others': paths.hosterMentoring.href({ slug }),
      'asking for a suspension': paths.hosterSanction.href({ slug: 'graine-muette' }),
      'yearly self-reviews': paths.coordinationYearly.href(),
    },
    linked: {
      'a hoster that leaves': paths.hosterLeaving.href({ slug: accused }),
      'a service that closes': paths.serviceLeaving.href({ slug, service: 'tableur' }),
      'who welcomes people': paths.migration.href(),
      'hosters in the making': paths.incubatingList.href(),
      'a hoster in the making': paths.incubating.href({ slug: seedling }),
      'suspensions and exclusions': paths.sanctions.href(),
      'an exclusion': paths.sanction.href({ id: sanction }),
    },
  }
}

/** Members are asked to exclude a hoster that was made up. */
async function asked(world: TestSite, personId: Id): Promise<Id> {
  const charter = await charterInForce(world.db, await todayIn(world.db, world.now))
  const [clause] = charter ? clausesOf(charter.content) : []
  const typed = { kind: 'exclusion', reasons: 'Plus personne ne **répond**.', clauseIds: clause?.id ?? '' }
  const answer = await (await world.as(personId)).post(`/fr${paths.hosterSanction.href({ slug: accused })}`, typed)
  if (answer.status !== 303) throw new Error(`asking answered ${answer.status}`)
  return (answer.headers.get('location') ?? '').split('/').at(-1)?.split('?')[0] ?? ''
}

type Pages = Record<string, string>

/** Where pages that answered a form of a hoster's life are opened again, and where each of its texts is. */
export function answeredOfLife({ pages, linked }: { pages: Pages; linked: Pages }): string[] {
  const under = (page: string | undefined, forms: readonly string[]) => forms.map((form) => `${page}/${form}`)
  return [
    '/migration/nothing',
    ...under(pages['life of a hoster'], ['pause', 'return']),
    ...under(pages['departure of a hoster'], ['calling-off']),
    ...under(pages['closing of a service'], ['calling-off']),
    ...under(pages['where one welcomes people'], ['nothing/end']),
    ...under(pages['help of a member'], ['goals', 'end']),
    ...under(pages['helping others'], ['nothing', 'nothing/end']),
    ...under(linked['a hoster in the making'], ['notes', 'notes/nothing', 'notes/nothing/removal']),
    ...under(linked['an exclusion'], ['reply', 'withdrawal', 'appeal', 'lifting']),
  ]
}
