import type { Child } from 'hono/jsx'
import { paths } from '../../../paths.ts'
import type { Database } from '../../../platform/database/index.ts'
import { Acrostic } from '../../../ui/acrostic.tsx'
import { ClauseStatesKey } from '../../../ui/clause-state.tsx'
import { dayOf } from '../../../ui/day-of.ts'
import type { View } from '../../../ui/view.ts'
import type { Hoster } from '../../hosters/index.ts'
import { type Standing, standingOf } from '../standing/index.ts'
import { tallyOf } from './diagnosis.ts'
import { chaptersIn, lettersOf } from './pages/chapters.tsx'

/** How a hoster stands against the charter, as everybody sees it; null where there is no charter. */
export const standingShown = (
  db: Database,
  hoster: Pick<Hoster, 'id'>,
  asked: { day: string; now: Temporal.Instant },
): Promise<Standing | null> => standingOf(db, hoster.id, { ...asked, public: true })

interface Props {
  view: View
  hoster: Pick<Hoster, 'slug'>
  standing: Standing
}

/**
 * On a hoster's page: the charter in its letters, and the way to all the rest. The page asks for the sheet `charter`.
 */
export function StandingPart({ view, hoster, standing }: Props) {
  const { t, to } = view
  const href = to(paths.diagnosis.href({ slug: hoster.slug }))
  const tally = tallyOf(standing.clauses)
  const letters = lettersOf(view, chaptersIn(standing)).map((letter) => ({ ...letter, href: `${href}${letter.href}` }))
  const isBlank = tally.size === 1 && tally.has(null)
  return (
    <section class="stack" aria-labelledby="standing">
      <h2 id="standing">{t('compliance.part-title')}</h2>
      {isBlank ? (
        <p class="prose">{t('compliance.part-blank')}</p>
      ) : (
        <>
          <p class="prose">
            {t('compliance.part-lead', {
              met: tally.get('met') ?? 0,
              declared: tally.get('declared') ?? 0,
              not: tally.get('not-met') ?? 0,
              count: standing.clauses.length,
            })}
          </p>
          <Acrostic letters={letters} />
          <ClauseStatesKey view={view} states={[...tally.keys()]} />
        </>
      )}
      <p class="small">
        {t.rich<Child>('compliance.part-more', { link: (words: Child) => <a href={href}>{words}</a> })}
        {standing.lookedAt !== null && <span class="soft"> {dayOf(view, standing.lookedAt)}</span>}
      </p>
    </section>
  )
}
