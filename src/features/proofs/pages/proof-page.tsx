import type { Child } from 'hono/jsx'
import { paths } from '../../../paths.ts'
import { FictionalMark } from '../../../ui/fictional-mark.tsx'
import { Notice } from '../../../ui/notice.tsx'
import { PageHead } from '../../../ui/page-head.tsx'
import { Shell } from '../../../ui/shell.tsx'
import type { View } from '../../../ui/view.ts'
import { underHoster } from '../../../ui/ways-up.ts'
import type { Hoster, Standing } from '../../hosters/index.ts'
import type { LinkBack } from '../link-back/proof.ts'
import { validDays } from '../statement/statement.ts'
import { BadgePart } from './badge-part.tsx'
import { ShellLines } from './shell-lines.tsx'
import { StatePart } from './state-part.tsx'

interface Props {
  view: View
  hoster: Hoster
  standing: Standing
  linkBack: LinkBack | undefined
  isAsked: boolean
}

/** For who acts for a hoster: how its membership is proved, the badge to copy, the statement to check. */
export function ProofPage({ view, hoster, standing, linkBack, isAsked }: Props) {
  const { t, collective } = view
  const { name } = hoster.facts
  return (
    <Shell
      view={view}
      title={t('proofs.page-title', { hoster: name })}
      alternates={false}
      trail={underHoster(view, hoster)}
    >
      <PageHead
        mark={hoster.fictional && <FictionalMark view={view} />}
        title={t.rich<Child>('proofs.page-title', { hoster: <bdi>{name}</bdi> })}
        lead={t('proofs.page-lead', { collective: collective.name })}
      />
      <div class="wrap stack end">
        {isAsked && <Notice kind="good" role="status" title={t('proofs.saved-asked')} />}
        {hoster.fictional ? (
          <Notice kind="former" title={t('proofs.fictional')} />
        ) : (
          <>
            <StatePart view={view} hoster={hoster} standing={standing} linkBack={linkBack} />
            <BadgePart view={view} hoster={hoster} />
            <StatementPart view={view} slug={hoster.slug} />
          </>
        )}
      </div>
    </Shell>
  )
}

function StatementPart({ view, slug }: { view: View; slug: string }) {
  const { t, to, publicUrl } = view
  const address = paths.common.membership.href({ name: `${slug}.json` })
  return (
    <section class="stack" aria-labelledby="verify">
      <h2 id="verify">{t('proofs.verify')}</h2>
      <p class="prose">{t('proofs.verify-text', { days: validDays })}</p>
      <p>
        <a class="breaks" href={address}>
          {publicUrl + address}
        </a>
      </p>
      <ShellLines view={view} slug={slug} />
      <p class="prose">
        {t.rich<Child>('proofs.verify-good', {
          code: (words) => <code>{words}</code>,
          how: (words) => <a href={to(paths.membershipProof.href())}>{words}</a>,
        })}
      </p>
    </section>
  )
}
