import { drawn } from './drawn.ts'

const logo = drawn(
  <svg class="logo" viewBox="0 0 40 38" aria-hidden="true">
    <path
      class="f1"
      transform="translate(1.6 1.4)"
      d="
        M6.5 17.5C5.5 10.5 6 5 7.5 3.3c3.8.6 7.3 4.2 8.9 6.1 2-.5 5.2-.5 7.2 0 1.6-1.9 5.1-5.5 8.9-6.1
        C34 5 34.5 10.5 33.5 17.5c3 7-.5 14-5.7 16.7-5 2.6-10.6 2.6-15.6 0C7 31.5 3.5 24.5 6.5 17.5z
      "
    />
    <path
      class="ink"
      d="
        M6.5 17.5C5.5 10.5 6 5 7.5 3.3c3.8.6 7.3 4.2 8.9 6.1 2-.5 5.2-.5 7.2 0 1.6-1.9 5.1-5.5 8.9-6.1
        C34 5 34.5 10.5 33.5 17.5c3 7-.5 14-5.7 16.7-5 2.6-10.6 2.6-15.6 0C7 31.5 3.5 24.5 6.5 17.5z
      "
    />
    <path
      class="ink"
      d="
        M14.3 19.5v2.5M25.7 19.5v2.5M20 27.2v1.3c-1 1.8-3.3 1.7-4 .2M20 28.5c1 1.8 3.3 1.7 4 .2
        M8 26.5L1 25M8.3 29.5l-6.5 1.6M32 26.5l7-1.5M31.7 29.5l6.5 1.6M10.5 8c1.8.5 3 1.7 4 3
        M29.5 8c-1.8.5-3 1.7-4 3
      "
    />
    <path class="nose" d="M18 24.5h4l-2 2.5z" />
  </svg>,
)

/** The head of the collective’s kitten, its colour plate shifted as on a market stamp. */
export const Logo = () => logo
