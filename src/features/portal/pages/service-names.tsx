import { paths } from '../../../paths.ts'
import { FictionalMark } from '../../../ui/fictional-mark.tsx'
import type { View } from '../../../ui/view.ts'
import type { Candidate } from '../candidate.ts'

type Named = Pick<Candidate, 'reference' | 'hosterName' | 'softwareName' | 'fictional'>

/** Who would serve, and with what program; each leads to the page of its service. */
export const ServiceNames = ({ view, services }: { view: View; services: readonly Named[] }) => (
  <ul>
    {services.map(({ reference, hosterName, softwareName, fictional }) => (
      <li>
        <a href={view.to(serviceHref(reference))}>
          <bdi>{hosterName}</bdi>
        </a>{' '}
        <bdi class="small soft">({softwareName})</bdi> {fictional && <FictionalMark view={view} />}
      </li>
    ))}
  </ul>
)

/** The page of a service by its reference. */
export function serviceHref(reference: string): string {
  const [hoster = '', service = ''] = reference.split('/')
  return paths.service.href({ hoster, service })
}
