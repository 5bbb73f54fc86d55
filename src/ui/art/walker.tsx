import { drawn } from './drawn.ts'

const walker = drawn(
  <svg class="walker" viewBox="0 0 120 70" aria-hidden="true">
    <path
      class="f1"
      transform="translate(2 2)"
      d="
        M22 34c12-8 34-8 52-4 4-10 6-16 8-18 4 1 6 3 8 6h8
        c3-3 6-5 9-6 2 5 1 11 0 15 2 8-4 14-12 15-4 4-8 6-12 7l2 18h-8l-4-14c-12 2-22 2-32 0l-6 14h-8
        l4-16c-6-4-9-10-9-17z
      "
    />
    <path
      class="ink thick"
      d="
        M22 34c12-8 34-8 52-4 4-10 6-16 8-18 4 1 6 3 8 6h8
        c3-3 6-5 9-6 2 5 1 11 0 15 2 8-4 14-12 15-4 4-8 6-12 7l2 18h-8l-4-14c-12 2-22 2-32 0l-6 14h-8
        l4-16c-6-4-9-10-9-17zM22 36C10 34 6 24 10 12c1-4 5-5 6-2
      "
    />
    <path class="ink" d="M90 26v2M101 26v2M94 33h4M108 31l9-2M108 35l9 2M44 30v7M54 29v7M64 30v6" />
  </svg>,
)

/** The kitten that walks along the edge of the footer and of the street. */
export const Walker = () => walker
