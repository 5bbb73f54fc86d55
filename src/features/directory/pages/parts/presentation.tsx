import type { Translated } from '../../../../platform/i18n/index.ts'
import { SourceNote } from '../../../../ui/source-note.tsx'
import { TranslatedProse } from '../../../../ui/translated-text.tsx'
import type { View } from '../../../../ui/view.ts'
import type { Provenances } from '../../../hosters/index.ts'
import { Restricted, type Restriction } from '../../../moderation/index.ts'
import { sourceIn } from '../../shown.ts'

interface Props {
  view: View
  text: Translated
  provenances: Provenances
  /** Why nothing of it is shown. */
  hidden?: Restriction | undefined
}

/** What something says that it is; when it says nothing, at least who names it. */
export const Presentation = ({ view, text, provenances, hidden }: Props) => (
  <div>
    {hidden && <Restricted view={view} restriction={hidden} />}
    <TranslatedProse view={view} text={text} />
    <SourceNote
      view={view}
      source={sourceIn(provenances)(hidden || Object.keys(text).length > 0 ? 'description' : 'name')}
    />
  </div>
)
