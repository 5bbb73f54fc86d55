import type { Child } from 'hono/jsx'
import { paths } from '../../../paths.ts'
import type { View } from '../../../ui/view.ts'
import type { Hoster } from '../../hosters/index.ts'
import { FieldName, type Meant } from '../../journal/index.ts'
import type { DifferenceShown } from '../differences.ts'
import type { Source } from '../source.ts'
import { BothSides } from './held-part.tsx'

interface Props {
  view: View
  hoster: Hoster
  source: Source
  differs: DifferenceShown[]
  meant: Meant
}

/** Where the site and a hoster's files say different things, and which side leads. */
export function DifferencesPart({ view, hoster, source, differs, meant }: Props) {
  const { t, to } = view
  const said = source.leads ?? 'none'
  return (
    <section class="stack" aria-labelledby="differs">
      <h2 id="differs">{t('crawling.differs')}</h2>
      <p class="prose">{t('crawling.differs-why')}</p>
      <p class="prose">{t(`crawling.differs-${said}`)}</p>
      <ul class="rows">
        {differs.map(({ service, ...difference }) => (
          <li class="stack">
            <h3>
              {service !== null && (
                <>{t.rich<Child>('crawling.held-of-service', { service: <bdi>{service}</bdi> })} › </>
              )}
              <FieldName view={view} name={difference.fact} />
            </h3>
            <BothSides view={view} {...difference} meant={meant} />
          </li>
        ))}
      </ul>
      <form method="post" action={to(paths.hosterSourceLead.href({ slug: hoster.slug }))} class="row">
        <button type="submit" class="button outline" name="lead" value="file">
          {t('crawling.lead-file')}
        </button>
        {source.leads !== 'site' && (
          <button type="submit" class="button outline" name="lead" value="site">
            {t('crawling.lead-site')}
          </button>
        )}
      </form>
    </section>
  )
}
