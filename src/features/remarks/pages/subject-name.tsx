import { FictionalMark } from '../../../ui/fictional-mark.tsx'
import type { View } from '../../../ui/view.ts'
import type { SubjectShown } from '../../journal/index.ts'

interface Props {
  view: View
  shown: SubjectShown
}

/** What a remark is about, with its page. */
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

/** The mark of who was made up, beside its name. */
export const MarkedIf = ({ view, shown }: Props) =>
  shown.fictional && (
    <>
      {' '}
      <FictionalMark view={view} />
    </>
  )
