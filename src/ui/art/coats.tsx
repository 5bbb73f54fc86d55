export const headLine =
  'M6.5 17.5C5.5 10.5 6 5 7.5 3.3c3.8.6 7.3 4.2 8.9 6.1 2-.5 5.2-.5 7.2 0 1.6-1.9 5.1-5.5 8.9-6.1' +
  'C34 5 34.5 10.5 33.5 17.5c3 7-.5 14-5.7 16.7-5 2.6-10.6 2.6-15.6 0C7 31.5 3.5 24.5 6.5 17.5z'

/** The outline of a head, alone: plates are filled with it, coats are cut by it. */
export const head = <path d={headLine} />

/** Ink of a face: outline, eyes, mouth, whiskers, nose. */
export const face = (
  <>
    <path class="ink" d={headLine} />
    <path
      class="ink"
      d="
        M14.3 20.5v1.5M25.7 20.5v1.5M20 27.2v1.3c-1 1.8-3.3 1.7-4 .2M20 28.5c1 1.8 3.3 1.7 4 .2
        M7.5 26.5L2 25.5M7.8 29.5l-5.3 1.3M32.5 26.5l5.5-1M32.2 29.5l5.3 1.3
      "
    />
    <path class="nose" d="M18.3 24.7h3.4L20 26.9z" />
  </>
)

/** What lies on the fur, by the name of the coat. */
export const coats = {
  plain: null,
  tabby: <path class="fur-stripe" d="M20 9.5v6M15.5 10.5l1.2 5M24.5 10.5l-1.2 5M4.5 22.5l5.5 1M35.5 22.5l-5.5 1" />,
  mask: <path class="fur-light" d="M20 11c-2.5 9-9 12-9.5 24h19c-.5-12-7-15-9.5-24z" />,
  patch: <path class="fur-dark" d="M22 9c3-3 8-7 11-6l1.5 12c2 7-1 11-5 11.5-5 .5-8-8-7.5-17.5z" />,
  points: (
    <path
      class="fur-dark"
      d="
        M4 2h10l1.5 8-8 7zM36 2h-10l-1.5 8 8 7z
        M20 38c-6 0-9-4-8-8.5 1-3.5 3.5-6 8-6s7 2.5 8 6c1 4.5-2 8.5-8 8.5z
      "
    />
  ),
  spots: (
    <path
      class="fur-dark"
      d="
        M9 12c4-2 6 1 5 3.5s-6 2-5-3.5zM25 8c3 0 5 3 3 5s-5-1-3-5zM29 27c3-1 4 2 2 4s-5-1-2-4z
        M9 28c3-1 3 3 1 4s-4-2-1-4z
      "
    />
  ),
}
