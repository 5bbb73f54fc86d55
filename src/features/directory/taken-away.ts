import type { HosterFacts, ServiceFacts } from '../hosters/index.ts'
import type { HideableText, Restriction } from '../moderation/index.ts'

/** Why texts are hidden, by the name of the text. */
export type HiddenTexts = ReadonlyMap<string, Restriction>

/** What the coordination has taken from the public at present, looked up by what it concerns. */
export class TakenAway {
  readonly #bySubject: Map<string, Restriction[]>

  constructor(restrictions: readonly Restriction[]) {
    this.#bySubject = Map.groupBy(restrictions, ({ subject: { kind, id } }) => `${kind} ${id}`)
  }

  /** Why the page of this thing is frozen; null when it is not. */
  frozen(kind: 'hoster' | 'service', id: string): Restriction | null {
    return this.#bySubject.get(`${kind} ${id}`)?.find(({ sort }) => sort === 'freeze') ?? null
  }

  hidden(kind: 'hoster' | 'service', id: string): HiddenTexts {
    const restrictions = this.#bySubject.get(`${kind} ${id}`) ?? []
    return new Map(restrictions.flatMap((each) => (each.field === null ? [] : [[each.field, each]])))
  }
}

const silentSupport = { channels: null, hours: null, answersWithin: null, opensAccountWithin: null }

const blanksOfHoster: Record<HideableText<'hoster'>, Partial<HosterFacts>> = {
  description: { description: {} },
  activity: { activityNote: null },
  support: { support: silentSupport },
  backups: { backups: null },
}

const blanksOfService: Record<HideableText<'service'>, Partial<ServiceFacts>> = {
  description: { description: {} },
  support: { support: null },
  retention: { retention: null },
  size: { sizeLimit: null },
  ifItStops: { ifItStops: null },
}

/** What a hoster states, without its hidden texts: nothing that reads it can show them. */
export const withoutHidden = (facts: HosterFacts, hidden: HiddenTexts): HosterFacts =>
  blanked(facts, blanksOfHoster, hidden)

export const serviceWithoutHidden = (facts: ServiceFacts, hidden: HiddenTexts): ServiceFacts =>
  blanked(facts, blanksOfService, hidden)

function blanked<Facts extends object>(
  facts: Facts,
  blanks: Record<string, Partial<Facts>>,
  hidden: HiddenTexts,
): Facts {
  let shown = facts
  for (const field of hidden.keys()) shown = { ...shown, ...blanks[field] }
  return shown
}
