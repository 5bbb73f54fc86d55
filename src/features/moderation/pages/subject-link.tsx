import { FictionalMark } from '../../../ui/fictional-mark.tsx'
import type { View } from '../../../ui/view.ts'
import type { SubjectShown } from '../../journal/index.ts'

interface Props {
  view: View
  shown: SubjectShown
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
    <Mark view={view} shown={shown} />
  </>
)

/** Its name alone. */
export const SubjectName = ({ view, shown }: Props) => (
  <>
    <bdi>{shown.name}</bdi>
    <Mark view={view} shown={shown} />
  </>
)

const Mark = ({ view, shown }: Props) =>
  shown.fictional && (
    <>
      {' '}
      <FictionalMark view={view} />
    </>
  )
