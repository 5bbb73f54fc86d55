import { paths } from '../../../../paths.ts'
import type { Step } from '../../../../ui/trail.tsx'
import type { View } from '../../../../ui/view.ts'
import { underCoordination } from '../../../../ui/ways-up.ts'
import { at, type VersionAsked } from '../../coordinating/asked.ts'
import { lineOf } from '../words.tsx'

export const underDocuments = (view: View): Step[] => [
  ...underCoordination(view),
  { href: view.to(paths.coordinationDocuments.href()), label: view.t('charter.desk-title') },
]

type Asked = Pick<VersionAsked, 'document' | 'version'>

export const underDocument = (view: View, { document, version }: Asked): Step[] => [
  ...underDocuments(view),
  {
    href: view.to(paths.coordinationDocument.href({ slug: document.slug })),
    label: lineOf(view, version.content.title),
  },
]

export const underVersion = (view: View, asked: Asked): Step[] => [
  ...underDocument(view, asked),
  {
    href: view.to(paths.coordinationVersion.href(at(asked))),
    label: view.t('charter.version', { number: asked.version.number }),
  },
]
