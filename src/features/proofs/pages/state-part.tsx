import { paths } from '../../../paths.ts'
import { dayOf } from '../../../ui/day-of.ts'
import { ExternalLink } from '../../../ui/external-link.tsx'
import { type Fact, Pairs } from '../../../ui/facts.tsx'
import { Notice, type NoticeKind } from '../../../ui/notice.tsx'
import type { View } from '../../../ui/view.ts'
import type { Hoster, Standing } from '../../hosters/index.ts'
import { isSeen, type LinkBack, patienceDays, type Sides, sidesOf } from '../link-back/proof.ts'
import { sidesText, sidesTitle } from './sides-text.ts'

interface Props {
  view: View
  hoster: Hoster
  standing: Standing
  linkBack: LinkBack | undefined
}

const kinds: Record<Sides, NoticeKind> = { both: 'good', us: 'known', them: 'bad', neither: 'former' }

/** What we saw on the hoster's domain and when, and the button for another look. */
export function StatePart({ view, hoster, standing, linkBack }: Props) {
  const { t, to } = view
  const told = { hoster, sides: sidesOf(standing, linkBack), linkBack }
  const text = sidesText(view, told)
  return (
    <section class="stack" aria-labelledby="state">
      <h2 id="state">{t('proofs.state')}</h2>
      {told.sides === 'neither' ? (
        <Notice kind="former" title={text} />
      ) : (
        <Notice kind={kinds[told.sides]} title={sidesTitle(view, told)}>
          <p>{text}</p>
        </Notice>
      )}
      <Trouble view={view} hoster={hoster} linkBack={linkBack} />
      {linkBack && <Pairs view={view} facts={datesOf(view, linkBack)} />}
      <form method="post" action={to(paths.hosterProofLook.href({ slug: hoster.slug }))}>
        <button type="submit" class="button">
          {t('proofs.look-now')}
        </button>
      </form>
    </section>
  )
}

function Trouble({ view, hoster, linkBack }: Pick<Props, 'view' | 'hoster' | 'linkBack'>) {
  if (!linkBack?.failingSince || linkBack.trouble === null) return null
  const { t } = view
  return (
    <Notice kind="bad" title={t('proofs.trouble-title', { date: dayOf(view, linkBack.failingSince) })}>
      <p>{t(linkBack.trouble, { address: hoster.facts.website ?? '' })}</p>
      <p>{t('proofs.trouble-patience', { days: patienceDays })}</p>
    </Notice>
  )
}

function datesOf(view: View, linkBack: LinkBack): Fact[] {
  const { t, format, collective } = view
  const { address, firstSeenAt, lastSeenAt, missingSince, lookedAt, nextAt } = linkBack
  return [
    ...(address ? [{ label: t('proofs.where'), value: <ExternalLink view={view} href={address} /> }] : []),
    ...(firstSeenAt && isSeen(linkBack) ? [{ label: t('proofs.first-seen'), value: dayOf(view, firstSeenAt) }] : []),
    ...(lastSeenAt ? [{ label: t('proofs.last-seen'), value: dayOf(view, lastSeenAt) }] : []),
    ...(missingSince ? [{ label: t('proofs.missing-since'), value: dayOf(view, missingSince) }] : []),
    { label: t('proofs.looked'), value: lookedAt ? dayOf(view, lookedAt) : t('proofs.never') },
    { label: t('proofs.next'), value: format.instant(nextAt, collective.timeZone) },
  ]
}
