import { drawn } from './drawn.ts'

const spilled = drawn(
  <svg class="drawing spilled" viewBox="0 0 220 110" aria-hidden="true">
    <path class="milk" d="M92 78c20-4 40 6 62 4 24-2 44 2 46 12 2 8-24 12-60 12S60 100 74 88c4-6 10-8 18-10z" />
    <path class="ink" d="M92 76c20-4 40 6 62 4 24-2 44 2 46 12 2 8-24 12-60 12S60 98 74 86" />
    <path
      class="f2"
      d="M42 30c24-10 50 4 56 28 4 16-2 30-12 34-22 8-52-2-60-24-5-16 2-32 16-38z"
      transform="translate(3 2)"
    />
    <path class="ink thick" d="M42 28c24-10 50 4 56 28 4 16-2 30-12 34-22 8-52-2-60-24-5-16 2-32 16-38z" />
    <path class="ink thick" d="M76 88c-14-8-18-28-8-42 6-8 18-8 24 2" />
    <path class="ink" d="M38 44c6-6 14-8 22-6M34 58c2-4 4-7 7-9" />
    <path class="ink" d="M176 60c4-6 10-6 12 0M196 46c3-5 8-5 10 0M190 74c3-5 8-5 10 0" />
  </svg>,
)

/** A bowl of milk on its side: the error is ours. */
export const Spilled = () => spilled
