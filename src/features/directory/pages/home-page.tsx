import type { Child } from 'hono/jsx'
import { paths } from '../../../paths.ts'
import { inLanguage } from '../../../platform/i18n/index.ts'
import { Ears } from '../../../ui/ears.tsx'
import { Finder } from '../../../ui/finder.tsx'
import { PageHead } from '../../../ui/page-head.tsx'
import { Shell } from '../../../ui/shell.tsx'
import { HungSign } from '../../../ui/slate.tsx'
import { Street } from '../../../ui/street.tsx'
import { TranslatedText } from '../../../ui/translated-text.tsx'
import type { View } from '../../../ui/view.ts'
import type { Home } from '../home.ts'
import { Breath, Corner, linkTo, Sources, Today } from './parts/home-parts.tsx'

interface Props {
  view: View
  home: Home
}

/** The need first; then what this is, in one breath, and the ways in. */
export function HomePage({ view, home }: Props) {
  const { t, collective } = view
  const sentence = home.about?.sentence ?? collective.fullName
  return (
    <Shell
      view={view}
      title={t('directory.home-title')}
      description={inLanguage(sentence, view.language)?.text}
      index
      jsonLd={siteThing(view)}
      modules={['near']}
    >
      <div class="wrap">
        <div class="front">
          <PageHead title={t('directory.home-heading')} lead={t('directory.home-lead')} display />
          <Street needs={home.needs} />
          <Now view={view} home={home} />
          <HungSign>
            <TranslatedText view={view} text={sentence} />
          </HungSign>
        </div>
        <Ears id="finder" title={t('directory.home-finder')}>
          <div class="stack">
            <Finder view={view} />
            <p>{t.rich<Child>('directory.home-guide', { link: linkTo(view, paths.guide.href()) })}</p>
          </div>
        </Ears>
      </div>
      <Breath view={view} home={home} />
      <Corner view={view} home={home} />
      <Today view={view} home={home} />
      <Sources view={view} home={home} />
    </Shell>
  )
}

const Now = ({ view, home: { hosters, services } }: Props) => (
  <p class="row small now">
    <span>
      {view.t.rich<Child>('directory.home-counts', {
        ...{ hosters, services },
        ofHosters: linkTo(view, paths.hosters.href()),
        ofServices: linkTo(view, paths.services.href()),
      })}
    </span>
    <a href={view.to(paths.kinds.href())}>{view.t('directory.home-kinds')}</a>
  </p>
)

/** The site itself, and where it is searched (schema.org). */
function siteThing({ publicUrl, to, collective, language }: View) {
  return {
    '@context': 'https://schema.org',
    '@type': 'WebSite',
    name: collective.name,
    url: publicUrl + to(paths.home.href()),
    inLanguage: language,
    potentialAction: {
      '@type': 'SearchAction',
      target: `${publicUrl}${to(paths.services.href())}?q={search_term_string}`,
      'query-input': 'required name=search_term_string',
    },
  }
}
