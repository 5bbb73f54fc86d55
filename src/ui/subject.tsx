import { FictionalMark } from './fictional-mark.tsx'
import type { View } from './view.ts'

interface Props {
  view: View
  shown: {
    name: string
    /** Its address, without its language; null when it has no page. */
    href: string | null
    fictional?: boolean
  }
}

/** What something is about, with its page. */
export const SubjectLink = ({ view, shown }: Props) => (
  <>
    {shown.href === null ? (
      <bdi>{shown.name}</bdi>
    ) : (
      <a href={view.to(shown.href)}>
        <bdi>{shown.name}</bdi>
      </a>
    )}
    <MarkedIf view={view} shown={shown} />
  </>
)

/** Its name alone. */
export const SubjectName = ({ view, shown }: Props) => (
  <>
    <bdi>{shown.name}</bdi>
    <MarkedIf view={view} shown={shown} />
  </>
)

/** The mark of who was made up, beside its name. */
export const MarkedIf = ({ view, shown }: { view: View; shown: Pick<Props['shown'], 'fictional'> }) =>
  shown.fictional && (
    <>
      {' '}
      <FictionalMark view={view} />
    </>
  )
