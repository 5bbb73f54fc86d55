import { paths } from '../../../../paths.ts'
import type { View } from '../../../../ui/view.ts'
import type { Alternative } from '../../../hosters/index.ts'
import { PlainLinks } from './plain-links.tsx'

/** Products that something can replace. */
export const ProductLinks = ({ view, products }: { view: View; products: readonly Alternative[] }) => (
  <PlainLinks links={products.map(({ slug, name }) => ({ name, href: view.to(paths.alternative.href({ slug })) }))} />
)
