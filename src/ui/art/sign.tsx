import { kept } from '../kept-parts.ts'
import type { SignName } from './symbols.tsx'

/** A sign of one stroke in the colour of the text. It never stands without a word. */
export const Sign = kept(
  100,
  ({ name }: { name: SignName }) => name,
  ({ name }) => (
    <svg class="sign" aria-hidden="true">
      <use href={`#i_${name}`} />
    </svg>
  ),
)
