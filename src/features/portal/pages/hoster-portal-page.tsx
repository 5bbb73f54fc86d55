import type { Child } from 'hono/jsx'
import { paths } from '../../../paths.ts'
import { BlankState } from '../../../ui/blank-state.tsx'
import { FictionalNotice } from '../../../ui/fictional-mark.tsx'
import { PageHead } from '../../../ui/page-head.tsx'
import { Shell } from '../../../ui/shell.tsx'
import type { View } from '../../../ui/view.ts'
import type { Hoster } from '../../hosters/index.ts'
import type { Card } from '../card.ts'
import { stallTrail } from './stall-trail.ts'
import { Stalls } from './stalls-shown.tsx'

interface Props {
  view: View
  hoster: Hoster
  /** The stalls that it keeps. */
  cards: Card[]
  watched: boolean
}

/** The portal of one hoster: what it opens without an account. */
export function HosterPortalPage({ view, hoster, cards, watched }: Props) {
  const { t, to } = view
  const { name } = hoster.facts
  const link = (words: Child) => <a href={to(paths.hoster.href({ slug: hoster.slug }))}>{words}</a>
  const called = <bdi>{name}</bdi>
  return (
    <Shell
      view={view}
      title={t('portal.hoster-title', { hoster: name })}
      canonical={paths.portal.href()}
      trail={stallTrail(view)}
    >
      <PageHead
        title={t.rich<Child>('portal.hoster-heading', { hoster: called })}
        lead={t.rich<Child>(watched ? 'portal.hoster-lead' : 'portal.hoster-lead-unchecked', { hoster: called, link })}
      />
      {hoster.fictional && (
        <div class="wrap first">
          <FictionalNotice view={view} />
        </div>
      )}
      <div class="wrap stack">
        {cards.length === 0 ? (
          <BlankState drawing="empty" title={t('portal.hoster-nothing')} />
        ) : (
          <Stalls view={view} cards={cards} />
        )}
        <p>
          <a href={to(paths.portal.href())}>{t('portal.all-stalls')}</a>
        </p>
      </div>
    </Shell>
  )
}
