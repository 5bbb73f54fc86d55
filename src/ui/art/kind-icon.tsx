import { type KindIconName, kinds } from './symbols.tsx'

/** The drawing of a type of service by the name that the catalogue gives; a crate when nobody drew it yet. */
export const KindIcon = ({ name }: { name: string }) => (
  <svg class="icon" aria-hidden="true">
    <use href={`#${kindSymbol(name)}`} />
  </svg>
)

export const kindSymbol = (name: string) => `k_${isKindIcon(name) ? name : 'crate'}`

export const isKindIcon = (name: string): name is KindIconName => Object.hasOwn(kinds, name)
