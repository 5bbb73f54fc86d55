import type { Child } from 'hono/jsx'
import { paths } from '../../../../paths.ts'
import { FictionalMark } from '../../../../ui/fictional-mark.tsx'
import type { View } from '../../../../ui/view.ts'
import { SaidText } from '../../pages/said-text.tsx'
import type { WelcomeShown } from '../welcome/welcome.ts'

interface Props {
  view: View
  welcomes: readonly WelcomeShown[]
  heading?: 'h2' | 'h3'
}

/** Where people are welcome: each service with its hoster, how many, and how. */
export const Successors = ({ view, welcomes, heading = 'h3' }: Props) => (
  <ul class="stack plain">
    {welcomes.map((welcome) => (
      <li class="stack">
        <ServiceNamed view={view} welcome={welcome} heading={heading} />
        <p class="small soft">{placesOf(view, welcome)}</p>
        <SaidText
          {...{ view, text: welcome.how, language: welcome.language, hidden: welcome.hidden, under: 3 }}
          about={paths.welcome.href({ id: welcome.id })}
        />
      </li>
    ))}
  </ul>
)

function ServiceNamed({ view, welcome: { hoster, service }, heading: Heading }: Named) {
  const { t, to } = view
  const link = (
    <a href={to(paths.service.href({ hoster: hoster.slug, service: service.slug }))}>
      <bdi>{service.facts.name}</bdi>
    </a>
  )
  const its = (
    <a href={to(paths.hoster.href({ slug: hoster.slug }))}>
      <bdi>{hoster.facts.name}</bdi>
    </a>
  )
  return (
    <Heading>
      {t.rich<Child>('membership.welcome-service', { service: link, hoster: its })}
      {hoster.fictional && (
        <>
          {' '}
          <FictionalMark view={view} />
        </>
      )}
    </Heading>
  )
}

interface Named {
  view: View
  welcome: WelcomeShown
  heading: 'h2' | 'h3'
}

export const placesOf = ({ t, format }: View, { places }: Pick<WelcomeShown, 'places'>): string =>
  places === null
    ? t('membership.welcome-places-unknown')
    : t('membership.welcome-places', { count: places, number: format.number(places) })
