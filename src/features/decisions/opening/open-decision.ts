import {
  atomically,
  type Database,
  type Id,
  type Instant,
  newId,
  toInstant,
  toJson,
  yesNo,
} from '../../../platform/database/index.ts'
import type { Translated } from '../../../platform/i18n/index.ts'
import { freeSlug } from '../../../platform/slug.ts'
import { seenOnly } from '../../../platform/unseen.ts'
import { type By, type CollectiveSettings, collectiveOf, rulesOfKind } from '../../hosters/index.ts'
import { recordChange } from '../../journal/index.ts'
import type { About, DecisionKind, Method, Option, Rules } from '../decision.ts'
import { isSlugTaken } from '../queries.ts'
import { askForBeginning, askForClosing } from '../telling/when.ts'
import { beginDecision } from './begin-decision.ts'
import { checkOpening } from './check-opening.ts'
import { endOf } from './instants.ts'
import { refuseUnlessMayOpen } from './may-open.ts'
import { refuseOfPeople } from './refuse-of-people.ts'
import '../tables.ts'

/** What is put to the vote. */
export interface Opening {
  kind: DecisionKind
  title: Translated
  /** Markdown. */
  text: Translated
  method: Method
  /** None of a vote for or against, or by consent. */
  options: Option[]
  /** What wins when too few take part: an option, `for`, `against`, `consent` or `object`. */
  defaultOption: string
  secret: boolean
  /** Until the close; always so of a secret one. */
  resultsHidden: boolean
  /** Now, when it is over. */
  opensAt: Instant
  /** After the days of its kind, unless it is said. */
  closesAt?: Instant
  about: About | null
  withoutHosterIds: Id[]
  batch: string | null
  /** The page on which those of a batch are voted. */
  votedAt?: string | null
  /** About hosters that are made up, and voted by them. */
  fictional?: boolean
}

/** Puts something to the vote, at once or at its hour; its rules are those that its kind has now. */
export function openDecision(db: Database, by: By, said: Opening): Promise<{ id: Id; slug: string }> {
  const opening = seenOnly(said)
  return atomically(db, async (db) => {
    const { settings } = await collectiveOf(db)
    const rules = rulesFor(settings, opening.kind)
    await refuseUnlessMayOpen(db, by, { rules, fictional: opening.fictional ?? false })
    const now = toInstant(by.now)
    const wanted = spelled(opening.opensAt)
    const opensAt = wanted < now ? now : wanted
    const soonest = endOf(opensAt, rules.days, settings.timeZone)
    const closesAt = spelled(opening.closesAt ?? soonest)
    checkOpening(opening, { opensAt, closesAt })
    await refuseOfPeople(db, by, { opening, closesAt, soonest, days: rules.days })
    const id = newId()
    const slug = await freeSlug(Object.values(opening.title)[0] ?? '', (slug) => isSlugTaken(db, slug))
    await db
      .insertInto('decision')
      .values({ id, slug, rules: toJson(rules), ...rowOf(opening, by), opensAt, closesAt })
      .execute()
    for (let slot = 1; slot <= rules.ballotsPerPerson; slot++)
      await db.insertInto('ballotSlot').values({ decisionId: id, slot }).execute()
    const subject = { kind: 'decision', id }
    const after = { title: opening.title, decisionKind: opening.kind, voteOpensAt: opensAt, voteClosesAt: closesAt }
    const change = {
      actor: by.actor,
      verb: 'decision.announced',
      subject,
      hosterId: null,
      before: null,
      after,
    } as const
    await recordChange(db, { ...change, visibility: 'public' }, by.now)
    if (opensAt <= now) await beginDecision(db, id, by.now)
    else await askForBeginning(db, { id, opensAt })
    await askForClosing(db, { id, closesAt })
    return { id, slug }
  })
}

/** However it came: instants are compared as texts. */
const spelled = (instant: Instant): Instant => toInstant(Temporal.Instant.from(instant))

/** What the settings say now, for one decision to keep. */
export function rulesFor({ rules }: Pick<CollectiveSettings, 'rules'>, kind: DecisionKind): Rules {
  const { votingDays: days, ...own } = rulesOfKind(rules, kind)
  const { ballotsPerPerson, mandatesPerHoster, reminderDays } = rules
  return { days, ...own, ballotsPerPerson, mandatesPerHoster, reminderDays }
}

function rowOf(opening: Opening, { actor, now }: By) {
  const { kind, method, defaultOption, about, batch, secret } = opening
  const isPerson = actor.kind === 'person' || actor.kind === 'key'
  const unopened = { openedAt: null, prolongedAt: null, closedAt: null, outcome: null }
  return {
    ...{ kind, method, defaultOption, batch, ...unopened, withdrawnAt: null, withdrawalReason: null },
    title: toJson(opening.title),
    text: toJson(opening.text),
    options: toJson(opening.options),
    secret: yesNo(secret),
    resultsHidden: yesNo(secret || opening.resultsHidden),
    fictional: yesNo(opening.fictional ?? false),
    aboutKind: about?.kind ?? null,
    aboutId: about?.id ?? null,
    aboutAddress: about?.address ?? null,
    votedAt: opening.votedAt ?? null,
    withoutHosterIds: toJson(opening.withoutHosterIds),
    openedByPersonId: isPerson ? actor.personId : null,
    openedForHosterId: isPerson ? actor.forHosterId : null,
    createdAt: toInstant(now),
  }
}
