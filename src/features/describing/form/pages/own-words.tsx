import type { Child } from 'hono/jsx'
import { paths } from '../../../../paths.ts'
import type { View } from '../../../../ui/view.ts'
import { labelOfKey } from '../missing.ts'

/** Whether a line of a file is shown under the format's own word, since the form asks nothing of the kind. */
export const isOwnWord = (key: string): boolean => labelOfKey(key) === undefined && !key.startsWith('subs.')

/** What words such as `organization.own.key` are: said once, above the lines that have them. */
export const OwnWords = ({ view: { t, to } }: { view: View }) => (
  <p class="prose small">
    {t.rich<Child>('drafting.own-words', {
      word: (words: Child) => <code>{words}</code>,
      all: (words: Child) => <a href={to(paths.describeKeys.href())}>{words}</a>,
    })}
  </p>
)
