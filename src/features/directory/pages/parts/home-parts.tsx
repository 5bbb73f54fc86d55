import type { Child } from 'hono/jsx'
import { paths } from '../../../../paths.ts'
import { Crate } from '../../../../ui/art/crate.tsx'
import { Sign } from '../../../../ui/art/sign.tsx'
import { Faces } from '../../../../ui/faces.tsx'
import { Slate } from '../../../../ui/slate.tsx'
import { TranslatedText } from '../../../../ui/translated-text.tsx'
import type { View } from '../../../../ui/view.ts'
import type { Home } from '../../home.ts'
import { logoAddress } from '../../present/logo-address.ts'
import { CountedAlternatives } from './counted-list.tsx'
import { Dotted } from './dotted.tsx'
import { TownCounts } from './town-counts.tsx'

interface Props {
  view: View
  home: Home
}

const promisesShown = 4

/** What the collective is like, and what its members promise: its own words, never our findings. */
export function Breath({ view, home: { about } }: Props) {
  const { t, to } = view
  const link = <a href={to(paths.about.href())}>{t('directory.home-about')}</a>
  if (about === null) return <p class="wrap band">{link}</p>
  const { comparison, promises } = about
  return (
    <section class="wrap band">
      {comparison ? (
        <div class="two wide-start">
          <div class="stack">
            <h2>
              <TranslatedText view={view} text={comparison.title} />
            </h2>
            <p class="prose">
              <TranslatedText view={view} text={comparison.text} />
            </p>
            <p>{link}</p>
          </div>
          <Crate />
        </div>
      ) : (
        <p>{link}</p>
      )}
      {promises.length > 0 && (
        <div class="stack">
          <Slate
            title={t('directory.home-promises')}
            promises={promises.slice(0, promisesShown).map(({ title, changes }) => ({
              title: <TranslatedText view={view} text={title} />,
              text: <TranslatedText view={view} text={changes} />,
            }))}
          />
          <p class="small soft">
            {t.rich<Child>('directory.home-promises-note', {
              charter: linkTo(view, paths.charter.href()),
              link: linkTo(view, paths.about.href()),
            })}
          </p>
        </div>
      )}
    </section>
  )
}

const townsShown = 14

export function Corner({ view, home: { places, leaving } }: Props) {
  const { t, to } = view
  const { towns, nowhere } = places
  return (
    <div class="wrap band two">
      <section class="stack" aria-labelledby="towns">
        <h2 id="towns">{t('directory.home-towns')}</h2>
        <p>{t('directory.home-towns-lead', { towns: towns.length, nowhere })}</p>
        <TownCounts view={view} towns={towns.slice(0, townsShown)} />
        <p>
          <a class="button outline" href={to(paths.map.href())}>
            <Sign name="pin" /> {t('directory.home-map')}
          </a>
        </p>
      </section>
      {leaving.length > 0 && (
        <section class="stack" aria-labelledby="leaving">
          <h2 id="leaving">{t('directory.home-leaving')}</h2>
          <p>{t('directory.home-leaving-lead')}</p>
          <CountedAlternatives view={view} alternatives={leaving} />
          <p>
            <a href={to(paths.alternatives.href())}>{t('directory.home-leaving-all')}</a>
          </p>
        </section>
      )}
    </div>
  )
}

export function Today({ view, home: { today, day } }: Props) {
  const { t, to, format } = view
  if (today.length === 0) return null
  const faces = today.map(({ hoster: { slug, name, logo, places }, services }) => ({
    slug,
    name,
    logo: logoAddress(logo),
    href: to(paths.hoster.href({ slug })),
    note: (
      <Dotted
        parts={[places[0]?.town && <bdi>{places[0].town}</bdi>, t('directory.services-known', { count: services })]}
      />
    ),
  }))
  return (
    <section class="wrap band stack" aria-labelledby="today">
      <h2 id="today">{t('directory.home-today')}</h2>
      <p class="soft prose">
        {t.rich<Child>('directory.home-today-lead', { date: <time datetime={day}>{format.date(day)}</time> })}
      </p>
      <Faces faces={faces} />
    </section>
  )
}

export function Sources({ view, home: { fictional } }: Props) {
  const { t, collective } = view
  const { href } = paths.hosters
  return (
    <section class="wrap band stack" aria-labelledby="sources">
      <h2 id="sources">{t('directory.home-sources')}</h2>
      {collective.notice && (
        <p class="prose">
          <TranslatedText view={view} text={collective.notice} />
        </p>
      )}
      <p class="prose">{t('directory.home-sources-text')}</p>
      {fictional > 0 && (
        <p class="prose">
          {t.rich<Child>('directory.home-fictional', {
            count: fictional,
            link: linkTo(view, href({}, { status: ['fictional'] })),
          })}
        </p>
      )}
    </section>
  )
}

/** Words of a sentence that lead to a page. */
export const linkTo = (view: View, href: string) => (words: Child) => <a href={view.to(href)}>{words}</a>
