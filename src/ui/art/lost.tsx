import { drawn } from './drawn.ts'

const lost = drawn(
  <svg class="drawing lost" viewBox="0 0 460 210" aria-hidden="true">
    <path
      class="thread"
      d="
        M120 178c30 8 44-2 48-22 6-30 16-62 34-92-14 26-26 48-40 66 18-2 34-3 52-2M204 88
        c-4 26-6 50-8 76-1 14 8 18 20 12 14-8 20-20 24-36 4-24 12-56 32-56 20 0 22 34 14 58-8 22-32 24
        -40 6-8-20 2-56 20-64 12-4 24 8 26 22 2 20 0 44 14 52 14 6 22-6 28-30 5-22 10-42 22-64-12 26-22
        46-34 66 18-3 34-3 50-2M374 86c-3 26-6 50-7 74 0 12 8 16 18 10 8-5 14-10 22-10
      "
    />
    <circle class="f2" cx="425" cy="168" r="27" />
    <circle class="ink thick" cx="422" cy="165" r="27" />
    <path
      class="ink"
      d="
        M400 152c14-10 32-8 46 6M396 164c18-10 38-6 51 10M400 180c10-14 28-20 46-18
        M412 190c4-18 14-34 26-44M408 142c-2 16 2 34 14 49
      "
    />
    <path class="f1" transform="translate(4 3)" d="M22 196c-8-34 4-60 30-66 34-6 62 10 74 48 2 8 2 14 0 18z" />
    <path
      class="f1"
      transform="translate(4 3)"
      d="
        M34 122
        c-8-26-8-46-2-62 12 3 22 12 29 20 8-2 17-2 25 0 7-8 18-17 30-20 5 16 4 38-2 58 8 22-8 40-40 40
        s-50-12-40-36z
      "
    />
    <path
      class="fur-stripe"
      d="
        M73 81v16M63 83l2 13M84 83l-2 13M31 116l14 1M117 114l-14 2M44 168l8 12M60 176l4 14M108 170l-8 12
      "
    />
    <path
      class="ink thick"
      d="
        M33 118
        c-8-26-8-44-2-60 12 3 22 12 29 20 8-2 17-2 25 0 7-8 18-17 30-20 5 16 4 38-2 58 8 22-8 40-40 40
        s-50-14-40-38z
      "
    />
    <path class="ink thick" d="M36 144c-14 14-18 32-14 50h104c3-14-2-32-12-46" />
    <path class="ink" d="M50 194c-2-14 16-14 15 0M84 194c-2-14 16-14 15 0" />
    <path class="ink thick" d="M22 190c-16 4-20-12-10-26 4-6 2-12-4-12" />
    <path class="ink thick" d="M57 104c2-5 9-5 11 0M84 104c2-5 9-5 11 0" />
    <path class="ink" d="M62 104v4M89 104v4M40 68c6 3 10 7 13 11M106 68c-6 3-9 7-12 11" />
    <path class="nose" d="M70 116h12l-6 7z" />
    <path class="ink" d="M76 123v4M76 131a4 4 0 1 0 .1 0M44 120l-28-4M44 126l-26 5M106 120l28-5M106 126l20 4" />
  </svg>,
)

/** A kitten and a ball of wool whose thread writes 404. */
export const Lost = () => lost
