import type { Child } from 'hono/jsx'
import { paths } from '../../../../paths.ts'
import type { View } from '../../../../ui/view.ts'
import type { Hoster, Service } from '../../../hosters/index.ts'

interface Props {
  view: View
  hoster: Pick<Hoster, 'slug'>
}

/** The same facts for programs, in the formats that others read. */
export const OwnFiles = ({ view: { t }, hoster: { slug } }: Props) => (
  <p class="small soft no-print">
    {t.rich<Child>('directory.hoster-files', {
      chatonsinfos: (words) => <a href={paths.common.hosterFile.href({ slug })}>{words}</a>,
      librehost: (words) => <a href={paths.common.librehostFile.href({ slug })}>{words}</a>,
    })}
  </p>
)

export const OwnServiceFile = ({ view: { t }, hoster, service }: Props & { service: Pick<Service, 'slug'> }) => (
  <p class="small soft no-print">
    {t.rich<Child>('directory.service-files', {
      chatonsinfos: (words) => (
        <a href={paths.common.serviceFile.href({ hoster: hoster.slug, file: `${service.slug}.properties` })}>{words}</a>
      ),
    })}
  </p>
)
