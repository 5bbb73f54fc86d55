import type { Child } from 'hono/jsx'
import { paths } from '../../../../paths.ts'
import { Faces } from '../../../../ui/faces.tsx'
import { FictionalMark } from '../../../../ui/fictional-mark.tsx'
import type { View } from '../../../../ui/view.ts'
import type { MapHoster } from '../../map/towns.ts'
import { logoAddress } from '../../present/logo-address.ts'

interface Props {
  view: View
  hosters: MapHoster[]
}

const mostFaces = 60

/** Those that one needs not be near. */
export function Everywhere({ view, hosters }: Props) {
  const { t } = view
  const serving = hosters.filter(({ everywhere }) => everywhere)
  if (serving.length === 0) return null
  return (
    <Group view={view} hosters={serving} title={t('directory.map-everywhere', { count: serving.length })}>
      {t('directory.map-everywhere-note')}
    </Group>
  )
}

/** Those of whom nobody says where they are. */
export function Unplaced({ view, hosters }: Props) {
  const { t } = view
  const unplaced = hosters.filter(({ towns, everywhere }) => towns.length === 0 && !everywhere)
  if (unplaced.length === 0) return null
  return (
    <Group view={view} hosters={unplaced} title={t('directory.map-unplaced', { count: unplaced.length })}>
      {t('directory.map-unplaced-note')}
    </Group>
  )
}

function Group({ view, hosters, title, children }: Props & { title: string; children: Child }) {
  const more = hosters.length - mostFaces
  return (
    <section class="band stack">
      <h2>{title}</h2>
      <p class="soft prose">{children}</p>
      <Faces
        faces={hosters.slice(0, mostFaces).map(({ slug, name, logo, standing }) => ({
          slug,
          name,
          logo: logoAddress(logo),
          href: view.to(paths.hoster.href({ slug })),
          note: standing === 'fictional' && <FictionalMark view={view} />,
        }))}
      />
      {more > 0 && (
        <p>
          {view.t.rich<Child>('directory.map-unplaced-more', {
            count: more,
            link: (words: Child) => <a href={view.to(paths.hosters.href())}>{words}</a>,
          })}
        </p>
      )}
    </section>
  )
}
