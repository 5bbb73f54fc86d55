import { paths } from '../../../paths.ts'
import { BlankState } from '../../../ui/blank-state.tsx'
import { dayOf } from '../../../ui/day-of.ts'
import { ExternalLink } from '../../../ui/external-link.tsx'
import { PageHead } from '../../../ui/page-head.tsx'
import { Shell } from '../../../ui/shell.tsx'
import { Table } from '../../../ui/table.tsx'
import type { View } from '../../../ui/view.ts'
import { underCoordination } from '../../../ui/ways-up.ts'
import type { Standing } from '../../hosters/index.ts'
import type { Claim } from '../link-back/claims.ts'
import type { Way } from '../link-back/proof.ts'

/** Who says on their own domain that they are a member, without being one. */
export function ClaimsPage({ view, claims }: { view: View; claims: Claim[] }) {
  const { t } = view
  const title = t('proofs.claims-title')
  const heads = [t('proofs.column-hoster'), t('proofs.column-standing'), t('proofs.column-where')]
  return (
    <Shell view={view} title={title} alternates={false} trail={underCoordination(view)}>
      <PageHead title={title} lead={t('proofs.claims-lead')} />
      <div class="wrap stack end">
        {claims.length === 0 ? (
          <BlankState drawing="empty" title={t('proofs.claims-none')} />
        ) : (
          <Table
            caption={t('proofs.claims-table')}
            quietCaption
            stacked
            columns={[...heads, t('proofs.column-since'), t('proofs.column-last')]}
            rows={claims.map((claim) => rowOf(view, claim))}
          />
        )}
      </div>
    </Shell>
  )
}

function rowOf(view: View, { hoster, standing, linkBack }: Claim) {
  const { way, address, firstSeenAt, lastSeenAt } = linkBack
  return {
    head: (
      <a href={view.to(paths.hoster.href({ slug: hoster.slug }))}>
        <bdi>{hoster.facts.name}</bdi>
      </a>
    ),
    cells: [
      standingIn(view, standing),
      address && (
        <>
          {wayIn(view, way)} <ExternalLink view={view} href={address} />
        </>
      ),
      firstSeenAt && dayOf(view, firstSeenAt),
      lastSeenAt && dayOf(view, lastSeenAt),
    ],
  }
}

function standingIn({ t }: View, standing: Standing): string {
  if (standing === 'former') return t('proofs.standing-former')
  return standing === 'incubating' ? t('proofs.standing-incubating') : t('proofs.standing-none')
}

const wayIn = ({ t }: View, way: Way | null) => t(way === 'file' ? 'proofs.way-file' : 'proofs.way-link')
