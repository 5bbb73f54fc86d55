import { paths } from '../../../paths.ts'
import { PageHead } from '../../../ui/page-head.tsx'
import { Shell } from '../../../ui/shell.tsx'
import type { View } from '../../../ui/view.ts'
import { underAccount } from '../../../ui/ways-up.ts'

interface Props {
  view: View
  waits: {
    reports: number
    restrictions: number
    remarks: number
    sources: number
    claims: number
    incidents: number
    suspicions: number
    rulings: number
  }
}

/** The coordination's desk: what waits, then what it keeps. */
export function CoordinationPage({ view, waits }: Props) {
  const { t } = view
  const title = t('desk.coordination-title')
  return (
    <Shell view={view} title={title} trail={underAccount(view)}>
      <PageHead title={title} lead={t('desk.coordination-lead')} />
      <div class="wrap stack">
        <Group
          view={view}
          id="waits"
          title={t('desk.group-waits')}
          links={[
            { href: paths.coordinationReports.href(), label: t('desk.reports', { count: waits.reports }) },
            { href: paths.coordinationRemarks.href(), label: t('desk.remarks', { count: waits.remarks }) },
            { href: paths.coordinationSources.href(), label: t('desk.sources', { count: waits.sources }) },
            { href: paths.coordinationIncidents.href(), label: t('desk.incidents', { count: waits.incidents }) },
            { href: paths.coordinationSuspicions.href(), label: t('desk.suspicions', { count: waits.suspicions }) },
            { href: paths.coordinationRulings.href(), label: t('desk.rulings', { count: waits.rulings }) },
            { href: paths.coordinationClaims.href(), label: t('desk.claims', { count: waits.claims }) },
            {
              href: paths.coordinationRestrictions.href(),
              label: t('desk.restrictions', { count: waits.restrictions }),
            },
          ]}
        />
        <div class="two">
          <Group
            view={view}
            id="register"
            title={t('desk.group-register')}
            links={[
              { href: paths.hosters.href(), label: t('desk.hosters') },
              { href: paths.coordinationHosterAdd.href(), label: t('desk.hoster-add') },
              { href: paths.coordinationFederations.href(), label: t('desk.federations') },
              { href: paths.coordinationSpreadsheets.href(), label: t('desk.spreadsheets') },
              { href: paths.coordinationCatalogue.href(), label: t('desk.catalogue') },
              { href: paths.coordinationPortal.href(), label: t('desk.portal') },
              { href: paths.coordinationVantages.href(), label: t('desk.vantages') },
              { href: paths.coordinationOldAddresses.href(), label: t('desk.old-addresses') },
            ]}
          />
          <Group
            view={view}
            id="house"
            title={t('desk.group-house')}
            links={[
              { href: paths.coordinationSettings.href(), label: t('desk.collective') },
              { href: paths.coordinationDocuments.href(), label: t('desk.documents') },
              { href: paths.coordinationWaivers.href(), label: t('desk.waivers') },
              { href: paths.coordinationPeople.href(), label: t('desk.people') },
              { href: paths.journal.href({}, { private: '1' }), label: t('desk.journal') },
              { href: paths.coordinationRoutes.href(), label: t('desk.routes') },
            ]}
          />
        </div>
      </div>
    </Shell>
  )
}

interface GroupProps {
  view: View
  id: string
  title: string
  links: { href: string; label: string }[]
}

const Group = ({ view: { to }, id, title, links }: GroupProps) => (
  <section aria-labelledby={id}>
    <h2 id={id}>{title}</h2>
    <ul class="rows">
      {links.map(({ href, label }) => (
        <li>
          <a href={to(href)}>{label}</a>
        </li>
      ))}
    </ul>
  </section>
)
