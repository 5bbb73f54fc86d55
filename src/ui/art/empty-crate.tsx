import { drawn } from './drawn.ts'

const emptyCrate = drawn(
  <svg class="drawing empty-crate" viewBox="0 0 200 120" aria-hidden="true">
    <path class="f1" transform="translate(2 2)" d="M98 46c-8-16-6-34 8-41 13-5 22 10 11 15-7 3-8 14-2 26z" />
    <path class="fur-stripe" d="M96 30l12-1M99 17l10 5" />
    <path class="ink thick" d="M97 44c-8-16-6-33 8-40 13-5 22 10 11 15-7 3-8 13-2 25" />
    <path class="wood" d="M22 46h156v20H22zM25 70h150v18H25zM27 92h146v18H27z" transform="translate(3 3)" />
    <path
      class="ink thick"
      d="
        M20 44q80-4 160 0l-1 20q-78 3-157 0zM24 69q76-3 153 0l-1 17q-75 2-151 0z
        M26 91q74-2 149 0l-1 17q-73 2-147 0z
      "
    />
    <path class="ink" d="M36 45l2 62M163 45l-2 62M30 44l8-12q62-3 124 0l8 12" />
  </svg>,
)

/** A crate where only a tail shows: nothing was found. */
export const EmptyCrate = () => emptyCrate
