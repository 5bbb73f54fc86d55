import type { Child } from 'hono/jsx'
import { paths } from '../../../../paths.ts'
import { FictionalNotice } from '../../../../ui/fictional-mark.tsx'
import { Notice } from '../../../../ui/notice.tsx'
import type { View } from '../../../../ui/view.ts'
import type { ShownHoster } from '../../shown.ts'

interface Props {
  view: View
  shown: ShownHoster
}

/** The first line of every page about who is no active member: what it is instead. Nothing for a member. */
export function StandingNotice({ view, shown }: Props) {
  const { t, collective } = view
  const name = shown.hoster.facts.name
  const values = { name, collective: collective.name }
  if (shown.standing === 'fictional') return <Pretended view={view} shown={shown} />
  if (shown.standing === 'none')
    return (
      <Notice kind="former" title={t('directory.standing-none-title', values)}>
        <p>{t('directory.standing-none-text')}</p>
      </Notice>
    )
  if (shown.standing === 'former')
    return (
      <Notice kind="former" title={t('directory.standing-former-title', values)}>
        <p>{leftOn(view, shown)}</p>
      </Notice>
    )
  if (shown.standing === 'paused')
    return (
      <Notice kind="former" title={t('directory.standing-paused-title', values)}>
        <p>{t('directory.standing-paused-text')}</p>
      </Notice>
    )
  if (shown.standing === 'incubating')
    return (
      <Notice kind="wait" title={t('directory.standing-incubating-title', values)}>
        <p>{prepared(view, shown)}</p>
        <p>
          <a href={view.to(paths.incubating.href({ slug: shown.hoster.slug }))}>
            {t('directory.standing-incubating-more')}
          </a>
        </p>
      </Notice>
    )
  return null
}

const Pretended = ({ view, shown: { lived } }: Props) => (
  <>
    <FictionalNotice view={view} />
    {(lived === 'former' || lived === 'paused' || lived === 'incubating') && (
      <p>{view.t(`directory.standing-plays-${lived}`)}</p>
    )}
  </>
)

function leftOn({ t, format }: View, { hoster }: ShownHoster): string {
  const left = hoster.periods.findLast(({ state }) => state !== 'incubating')?.to
  return left ? t('directory.standing-former-since', { date: format.date(left) }) : t('directory.standing-former-text')
}

function prepared(view: View, { mentor }: ShownHoster): Child {
  if (mentor === null) return view.t('directory.standing-incubating-text')
  const name = <bdi>{mentor.name}</bdi>
  const link = mentor.slug ? <a href={view.to(paths.hoster.href({ slug: mentor.slug }))}>{name}</a> : name
  return view.t.rich<Child>('directory.standing-incubating-mentor', { mentor: link })
}
