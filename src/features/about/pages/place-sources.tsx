import type { Child } from 'hono/jsx'
import { inLanguage } from '../../../platform/i18n/index.ts'
import { ExternalLink } from '../../../ui/external-link.tsx'
import type { View } from '../../../ui/view.ts'
import { sources } from '../../places/index.ts'

export const Licence = ({ view, licence }: { view: View; licence: { name: string; url: string } }) => (
  <ExternalLink view={view} href={licence.url}>
    {licence.name}
  </ExternalLink>
)

/** Whose data the gazetteer and the map are made of. */
export const PlaceSources = ({ view }: { view: View }) => (
  <ul>
    {sources.map(({ name, url, licence, what }) => {
      const words = inLanguage(what, view.language)?.text ?? ''
      return (
        <li>
          <ExternalLink view={view} href={url}>
            {name}
          </ExternalLink>{' '}
          –{' '}
          {licence
            ? view.t.rich<Child>('about.legal-source-licence', {
                what: words,
                licence: <Licence view={view} licence={licence} />,
              })
            : words}
        </li>
      )
    })}
  </ul>
)
