import type { Child } from 'hono/jsx'
import { paths } from '../../../../paths.ts'
import { hostOf } from '../../../../ui/external-link.tsx'
import { Result } from '../../../../ui/results.tsx'
import { AccessTags, Openness } from '../../../../ui/tag.tsx'
import type { View } from '../../../../ui/view.ts'
import type { ShownService } from '../../shown.ts'
import { Dotted } from './dotted.tsx'
import { StateOf } from './how-it-is-doing.tsx'
import { nameOfKind } from './kind-names.ts'

interface Props {
  view: View
  /** Its hoster's slug. */
  hoster: string
  shown: ShownService
}

/** A service in the list of its own hoster. */
export function OwnServiceRow({ view, hoster, shown }: Props) {
  const { service, facts, kinds, hasEnded } = shown
  const [kind] = kinds
  const address = facts.url ?? facts.pageUrl
  return (
    <Result
      view={view}
      name={facts.name}
      href={view.to(paths.service.href({ hoster, service: service.slug }))}
      mark={hasEnded && <span class="soft small">{view.t('directory.service-ended')}</span>}
      what={
        <Dotted
          parts={[
            kind && kindUnlessTold(facts.name, nameOfKind(view, kind)),
            facts.software && <bdi>{facts.software.name}</bdi>,
            address && hostOf(address),
          ]}
        />
      }
      access={<AccessTags view={view} access={facts.access.map(({ condition }) => condition)} />}
      state={
        <>
          <StateOf view={view} doing={shown.doing} />
          <Openness view={view} open={facts.open} />
        </>
      }
    />
  )
}

/** Many services bear the name of their kind: it is not said twice. */
const kindUnlessTold = (name: string, kind: string): Child => kind.toLowerCase() !== name.toLowerCase() && kind
