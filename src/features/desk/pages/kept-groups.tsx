import { paths } from '../../../paths.ts'
import type { View } from '../../../ui/view.ts'

interface Props {
  view: View
  /** How many pages and texts are taken from the public at present. */
  restrictions: number
}

/** What the coordination keeps, whether something waits there or not. */
export const KeptGroups = ({ view, restrictions }: Props) => (
  <div class="three" id="keeps">
    <Group
      view={view}
      id="register"
      title={view.t('desk.group-register')}
      links={[
        { href: paths.hosters.href(), label: view.t('desk.hosters') },
        { href: paths.coordinationHosterAdd.href(), label: view.t('desk.hoster-add') },
        { href: paths.coordinationActing.href(), label: view.t('desk.acting') },
        { href: paths.coordinationSources.href(), label: view.t('desk.files') },
        { href: paths.coordinationFederations.href(), label: view.t('desk.federations') },
        { href: paths.coordinationSpreadsheets.href(), label: view.t('desk.spreadsheets') },
        { href: paths.coordinationCatalogue.href(), label: view.t('desk.catalogue') },
        { href: paths.coordinationPortal.href(), label: view.t('desk.portal') },
        { href: paths.coordinationVantages.href(), label: view.t('desk.vantages') },
        { href: paths.coordinationOldAddresses.href(), label: view.t('desk.old-addresses') },
      ]}
    />
    <Group
      view={view}
      id="talk"
      title={view.t('desk.group-talk')}
      links={[
        { href: paths.coordinationReports.href(), label: view.t('desk.all-reports') },
        { href: paths.coordinationRestrictions.href(), label: view.t('desk.restrictions', { count: restrictions }) },
        { href: paths.coordinationRemarks.href(), label: view.t('desk.all-remarks') },
        { href: paths.coordinationIncidents.href(), label: view.t('desk.all-incidents') },
        { href: paths.coordinationSuspicions.href(), label: view.t('desk.all-suspicions') },
        { href: paths.coordinationRulings.href(), label: view.t('desk.all-rulings') },
        { href: paths.coordinationClaims.href(), label: view.t('desk.all-claims') },
      ]}
    />
    <Group
      view={view}
      id="house"
      title={view.t('desk.group-house')}
      links={[
        { href: paths.coordinationHandover.href(), label: view.t('desk.handover-title') },
        { href: paths.coordinationLitters.href(), label: view.t('desk.litters') },
        { href: paths.coordinationMeetings.href(), label: view.t('desk.meetings') },
        { href: paths.coordinationSettings.href(), label: view.t('desk.collective') },
        { href: paths.coordinationDocuments.href(), label: view.t('desk.documents') },
        { href: paths.coordinationWaivers.href(), label: view.t('desk.waivers') },
        { href: paths.coordinationPeople.href(), label: view.t('desk.people') },
        { href: paths.coordinationCalendar.href(), label: view.t('desk.calendar-title') },
        { href: paths.journal.href({}, { private: '1' }), label: view.t('desk.journal') },
        { href: paths.coordinationRoutes.href(), label: view.t('desk.routes') },
      ]}
    />
  </div>
)

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
