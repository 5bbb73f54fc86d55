import { paths } from '../../../../paths.ts'
import { Checkboxes } from '../../../../ui/choices.tsx'
import type { View } from '../../../../ui/view.ts'
import type { ServicePart } from '../description-draft.ts'
import type { Opened } from '../opened.ts'
import { servicesOn } from '../places.ts'
import { type ServicePage, servicePageNames } from '../service-pages.ts'
import { nameIn } from '../statements.ts'
import { shortTitles } from '../step-list.ts'

/** The pages of one service. */
export const PagesOfService = ({
  view: { t, to },
  opened,
  service,
  page,
}: {
  view: View
  opened: Opened
  service: ServicePart
  page: ServicePage
}) => (
  <nav class="contents" aria-label={t('drafting.service-pages')}>
    <ul>
      {servicePageNames.map((each) => (
        <li>
          <a
            href={to(paths.describeDraftService.href({ draft: opened.word, part: service.id, page: each }))}
            aria-current={each === page ? 'page' : undefined}
          >
            {t(shortTitles[each])}
          </a>
        </li>
      ))}
    </ul>
  </nav>
)

/** Which services run on a machine. */
export function ServicesOnMachine({ view, opened, machineId }: { view: View; opened: Opened; machineId: string }) {
  const { content } = opened
  if (content.services.length === 0) return null
  const form = { values: { services: servicesOn(content, machineId).map(({ id }) => id) }, errors: [] }
  const choices = content.services.map(({ id, statements }) => ({
    value: id,
    label: nameIn(statements, 'service') || view.t('drafting.service-unnamed'),
  }))
  return (
    <Checkboxes
      view={view}
      form={form}
      name="services"
      label={view.t('drafting.machine-which')}
      optional="unsaid"
      choices={choices}
    />
  )
}

interface RemovalProps {
  view: View
  action: string
  title: string
  text: string
  button: string
}

/** Takes a part out of the draft, after a second look. */
export const Removal = ({ view: { to }, action, title, text, button }: RemovalProps) => (
  <details class="folded">
    <summary>{title}</summary>
    <p class="prose">{text}</p>
    <form method="post" action={to(action)}>
      <button class="button outline" type="submit">
        {button}
      </button>
    </form>
  </details>
)
