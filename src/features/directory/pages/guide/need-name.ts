import type { View } from '../../../../ui/view.ts'
import type { CatalogueIndex } from '../../../hosters/index.ts'
import { nameOfKind } from '../parts/kind-names.ts'

/** A type of service in the visitor's words. */
export function needName({ view, catalogue }: { view: View; catalogue: CatalogueIndex }, need: string): string {
  const kind = catalogue.kind(need)
  return kind ? nameOfKind(view, kind) : need
}
