import { drawn } from './drawn.ts'

const awning = drawn(
  <svg class="awning" aria-hidden="true" width="100%" height="24">
    <defs>
      <pattern id="roof" width="240" height="24" patternUnits="userSpaceOnUse">
        <path
          class="f1"
          d="
            M0 -2h30V14c-1 8.4 -28 8.9 -30 0zM61 -2h29V14c-1 9 -27 8.7 -29 0z
            M120 -2h30V14c-1 8.9 -28 8.5 -30 0zM179 -2h31V14c-1 8.8 -29 9.4 -31 0z
          "
        />
        <path
          class="f0"
          d="
            M30 -2h31V14c-1 9.4 -29 8.9 -31 0zM90 -2h30V14c-1 8.6 -28 8.9 -30 0z
            M150 -2h29V14c-1 9.1 -27 9.1 -29 0zM210 -2h30V14c-1 9.1 -28 9.3 -30 0z
          "
        />
        <path
          class="ink"
          d="
            M0 14c1 8.7 29 8.4 30 0c1 9 30 9 31 0c1 8.6 28 9.3 29 0c1 9.1 29 9.5 30 0c1 8.6 29 9.3 30 0
            c1 9 28 8.6 29 0c1 8.3 30 8.6 31 0c1 8.3 29 8.8 30 0
          "
        />
      </pattern>
    </defs>
    <rect width="100%" height="24" fill="url(#roof)" />
  </svg>,
)

/** The roof of the market: a striped edge that repeats over the whole width of each page. */
export const Awning = () => awning
