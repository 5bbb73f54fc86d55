import type { SignName } from './symbols.tsx'

/** A sign of one stroke in the colour of the text. It never stands without a word. */
export const Sign = ({ name }: { name: SignName }) => (
  <svg class="sign" aria-hidden="true">
    <use href={`#i_${name}`} />
  </svg>
)
