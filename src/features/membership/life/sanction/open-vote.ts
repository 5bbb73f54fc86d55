import { paths } from '../../../../paths.ts'
import { atomically, type Database, toInstant } from '../../../../platform/database/index.ts'
import { languages, translator } from '../../../../platform/i18n/index.ts'
import { short } from '../../../../ui/short.ts'
import { memberStanding, openDecision } from '../../../decisions/index.ts'
import { byMachine, type Hoster, hosterById } from '../../../hosters/index.ts'
import { todayIn } from '../as-whom.ts'
import { findSanction, readyForVote } from './queries.ts'
import { type Sanction, takesBack } from './sanction.ts'
import { tellOfSanction } from './tell.ts'
import { dropSanction } from './withdraw-sanction.ts'
import '../tables.ts'

/** Opens the votes on those of whom the hoster has been heard. */
export async function openVotes(db: Database, now: Temporal.Instant): Promise<void> {
  for (const { id } of await readyForVote(db, toInstant(now))) await openVote(db, id, now)
}

/** Puts it to the vote of the other members; whoever left meanwhile is not voted on. */
export function openVote(db: Database, id: string, now: Temporal.Instant): Promise<void> {
  return atomically(db, async (db) => {
    const sanction = await findSanction(db, id)
    const hoster = await hosterById(db, sanction.hosterId)
    if (!hoster || sanction.decisionId !== null || sanction.withdrawnAt !== null) return
    const by = byMachine('sanctions', now)
    const isMember = memberStanding(hoster, await todayIn(db, now), hoster.fictional) !== null
    if (!isMember && !takesBack(sanction)) return dropSanction(db, sanction, by)
    const decision = await openDecision(db, by, {
      kind: await kindOf(db, sanction),
      title: titleOf(sanction, hoster),
      text: { [sanction.language]: textOf(sanction) },
      method: 'for-against',
      options: [],
      defaultOption: 'against',
      secret: false,
      resultsHidden: true,
      opensAt: toInstant(now),
      about: { kind: 'sanction', id, address: paths.sanction.href({ id }) },
      withoutHosterIds: [hoster.id],
      batch: null,
      fictional: hoster.fictional,
    })
    await db.updateTable('sanction').set({ decisionId: decision.id }).where('id', '=', id).execute()
    await tellOfSanction(db, { id, hoster, kind: sanction.kind, what: 'voted' }, by)
  })
}

/** To lift a decision asks for the rules by which it was made. */
async function kindOf(db: Database, { kind, ofId }: Sanction) {
  if (kind !== 'lifting') return kind
  const of = ofId === null ? null : await findSanction(db, ofId)
  return of?.kind === 'exclusion' ? 'exclusion' : 'suspension'
}

const titleOf = ({ kind }: Sanction, { facts }: Hoster) =>
  Object.fromEntries(
    languages.map((language) => [
      language,
      translator(language)('membership.sanction-vote-title', { kind, hoster: short(facts.name, 80) }),
    ]),
  )

/** Reasons, and what the hoster replies, one after the other. */
function textOf({ reasons, reply, language, kind }: Sanction): string {
  const t = translator(language)
  const said = [`## ${t('membership.sanction-vote-reasons')}`, reasons]
  if (kind === 'suspension' || kind === 'exclusion')
    said.push(`## ${t('membership.sanction-vote-reply')}`, reply ?? t('membership.sanction-vote-no-reply'))
  return said.join('\n\n')
}
