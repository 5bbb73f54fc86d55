import type { Child } from 'hono/jsx'
import { paths } from '../../../../paths.ts'
import { dayOf } from '../../../../ui/day-of.ts'
import type { View } from '../../../../ui/view.ts'
import { SaidText } from '../../pages/said-text.tsx'
import { FindingSaid } from '../../reply/pages/reply-form-page.tsx'
import { Suspected, WhatCame } from '../../suspicion/pages/suspicion-said.tsx'
import type { Matter } from '../matter.ts'
import type { Named } from '../ruling.ts'

interface Props {
  view: View
  matter: Matter
  hoster: Named
}

/** Both sides of what is ruled on: what was found or suspected, and what the hoster says. */
export function MatterSaid({ view, matter, hoster }: Props) {
  const { t, to } = view
  if (matter.sort === 'suspicions') {
    const { suspicion } = matter
    return (
      <>
        <p class="small soft">{t('compliance.suspicion-of', { date: dayOf(view, suspicion.at) })}</p>
        <Suspected view={view} suspicion={suspicion} />
        <WhatCame view={view} suspicion={{ ...suspicion, ruling: null }} hosterName={hoster.name} />
        {suspicion.answeredAt === null && <p class="soft">{t('compliance.hoster-silent')}</p>}
      </>
    )
  }
  const { saw, reason, language, hidden, at, findingId } = matter.contest
  return (
    <>
      <FindingSaid view={view} saw={saw} />
      <p>
        <a href={to(paths.finding.href({ slug: hoster.slug, id: findingId }))}>{t('compliance.to-finding')}</a>
      </p>
      <div class="answer">
        <p class="small soft">
          {t.rich<Child>('compliance.contest-by', { hoster: <bdi>{hoster.name}</bdi>, date: dayOf(view, at) })}
        </p>
        <SaidText view={view} text={reason} language={language} hidden={hidden} />
      </div>
    </>
  )
}
