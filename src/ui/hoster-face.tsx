import { coatOf } from './art/coat-of.ts'

interface Props {
  slug: string
  /** Address of the logo that we serve, when the hoster has one. */
  logo: string | null
  large?: boolean
}

/** The face of a hoster: its logo, or the head that its slug gives it. Its name always stands beside it. */
export function HosterFace({ slug, logo, large = false }: Props) {
  const size = large ? 'coat large' : 'coat'
  if (logo !== null) {
    const side = large ? 88 : 44
    return <img class={size} src={logo} alt="" width={side} height={side} loading={large ? undefined : 'lazy'} />
  }
  const { coat, fur } = coatOf(slug)
  return (
    <svg class={`${size} fur-${fur}`} aria-hidden="true">
      <use href={`#c_${coat}`} />
    </svg>
  )
}
