import type { Child } from 'hono/jsx'
import { paths } from '../../../paths.ts'
import { dayOf } from '../../../ui/day-of.ts'
import { Notice } from '../../../ui/notice.tsx'
import type { View } from '../../../ui/view.ts'
import { linkHours, type Way } from '../claims/claim.ts'
import { type Domain, fileAddress, recordName, securityAddress } from '../claims/domain.ts'
import type { Standing } from '../claims/standing.ts'

interface Props {
  view: View
  standing: Standing & { domain: Domain; claim: NonNullable<Standing['claim']> }
}

/** The word that the domain is asked to say, and three ways of saying it. */
export function ClaimWays({ view, standing }: Props) {
  const { t } = view
  const { domain, claim, isDelegate } = standing
  return (
    <div class="stack">
      <section class="stack prose" aria-labelledby="word">
        <h2 id="word">{t('delegates.claim-word')}</h2>
        <p class="letter">
          <code>{claim.word}</code>
        </p>
        {!isDelegate && (
          <p class="small soft">{t('delegates.claim-word-note', { date: dayOf(view, claim.expiresAt) })}</p>
        )}
      </section>
      <p class="prose">{isDelegate ? t('delegates.claim-choose-again') : t('delegates.claim-choose')}</p>
      <WayOf view={view} standing={standing} way="file">
        <p>{t.rich<Child>('delegates.claim-file-how', { address: code(fileAddress(domain)) })}</p>
        <p class="small soft">{t('delegates.claim-file-note')}</p>
      </WayOf>
      <WayOf view={view} standing={standing} way="dns">
        <p>{t.rich<Child>('delegates.claim-dns-how', { name: code(recordName(domain)), word: code(claim.word) })}</p>
        <p class="small soft">{t('delegates.claim-dns-note')}</p>
      </WayOf>
      {!isDelegate && (
        <WayOf view={view} standing={standing} way="mail">
          <p>{t.rich<Child>('delegates.claim-mail-how', { address: code(securityAddress(domain)) })}</p>
          <Mailed view={view} standing={standing} />
        </WayOf>
      )}
    </div>
  )
}

const code = (text: string) => <code>{text}</code>

const WayOf = ({ view, standing, way, children }: Props & { way: Way; children: Child }) => (
  <section class="stack prose" aria-labelledby={way}>
    <h3 id={way}>{view.t(`delegates.claim-${way}`)}</h3>
    {children}
    <form method="post" action={view.to(paths.hosterClaimCheck.href({ slug: standing.hoster.slug, way }))}>
      <button class="button outline" type="submit">
        {view.t(`delegates.claim-${way}-check`)}
      </button>
    </form>
  </section>
)

function Mailed({ view, standing: { claim } }: Props) {
  const { t, format } = view
  if (!claim.mailed) return <p class="small soft">{t('delegates.claim-mail-note', { hours: linkHours })}</p>
  const addresses = format.list(claim.mailed.to)
  return (
    <Notice kind="good" role="status" title={t('delegates.claim-mailed', { addresses })}>
      <p>{t('delegates.claim-mailed-note', { hours: linkHours })}</p>
    </Notice>
  )
}
