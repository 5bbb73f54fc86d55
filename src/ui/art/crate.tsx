import { drawn } from './drawn.ts'

const crate = drawn(
  <svg class="drawing crate" viewBox="0 0 240 190" aria-hidden="true">
    <path class="f4" d="M166 92c-4-30 0-52 12-66 4 14 6 26 2 40 8-14 16-22 30-26-4 18-14 34-30 52z" />
    <path class="f2" d="M146 98c0-16 2-34 8-34s12 16 12 34z" />
    <path
      class="ink"
      d="
        M163 90c-4-30 0-52 12-66 4 14 6 26 2 40 8-14 16-22 30-26-4 18-14 34-28 52M170 90c2-12 3-24 5-36
        M178 88c6-10 12-20 20-30
      "
    />
    <path
      class="ink"
      d="
        M144 96c0-16 2-33 8-33s12 16 12 33M147 80h5M150 88h6M151 62c-4-8-10-12-15-13
        M152 62c0-10-1-16-4-22M154 62c4-8 8-12 13-13
      "
    />
    <path
      class="f4"
      d="
        M147 62c-6-3-10-8-12-14 5 1 9 4 12 8-1-6-1-12-4-17 6 5 8 11 8 17 2-4 7-8 13-9-2 8-6 12-12 15z
      "
    />
    <path
      class="f1"
      d="M52 112c-6-24-7-46-1-62 12 3 25 15 31 23 9-2 18-2 27 0 6-8 18-20 31-23 6 16 5 40-1 62z"
      transform="translate(3 3)"
    />
    <path class="fur-stripe" d="M95 73v17M84 75l3 14M107 75l-3 14M54 98l14 2M136 98l-13 2" />
    <path class="ink thick" d="M52 110c-7-24-8-46-2-62 12 3 25 15 31 23 9-2 18-2 27 0 6-8 18-20 31-23 6 16 5 38-1 62" />
    <path class="ink" d="M60 59c6 3 10 8 13 13M130 59c-6 3-9 8-12 13" />
    <path class="ink thick" d="M77 90v6M112 90v6" />
    <path class="nose" d="M90 100h10l-5 6z" />
    <path
      class="ink"
      d="
        M95 106v3c-3 5-9 5-11 1M95 109c3 5 9 5 11 1M62 104l-24-5M62 109l-23 3M128 104l24-5M128 109l16 3
      "
    />
    <path class="wood" d="M22 116h196v22H22zM25 142h190v20H25zM27 166h186v18H27z" transform="translate(3 3)" />
    <path
      class="ink thick"
      d="
        M20 114q100-4 200 0l-1 22q-98 3-197 0zM24 142q96-3 193 0l-1 19q-95 2-191 0z
        M26 166q94-2 189 0l-1 17q-93 2-187 0z
      "
    />
    <path
      class="ink"
      d="
        M38 115l2 68M203 115l-2 68M36 121v.5M205 121v.5M37 147v.5M203 147v.5M38 171v.5M202 171v.5
      "
    />
    <path class="f0" d="M58 108c-1-7 15-7 15 0v14c0 7-15 7-15 0zM117 108c-1-7 15-7 15 0v14c0 7-15 7-15 0z" />
    <path class="ink thick" d="M57 108c-1-8 16-8 16 0v13c0 8-16 8-16 0zM116 108c-1-8 16-8 16 0v13c0 8-16 8-16 0z" />
    <path class="ink" d="M62 119v6M68 119v6M121 119v6M127 119v6" />
  </svg>,
)

/** A kitten in its crate of vegetables: what the collective is, in a picture. */
export const Crate = () => crate
