/** Signs of the 16 grid: one stroke that follows the colour of the text. */
export const signs = {
  pin: (
    <>
      <path d="M8 14.5C4.5 10.5 3 8.5 3 6a5 5 0 0 1 10 0c0 2.5-1.5 4.5-5 8.5z" />
      <circle cx="8" cy="6" r="1.5" />
    </>
  ),
  search: (
    <>
      <circle cx="7" cy="7" r="4.5" />
      <path d="M10.5 10.5L14.5 14.5" />
    </>
  ),
  talk: (
    <>
      <path d="M2 3h12v8H7l-3.5 3V11H2z" />
    </>
  ),
  clock: (
    <>
      <circle cx="8" cy="8" r="6" />
      <path d="M8 4.5V8l2.5 1.5" />
    </>
  ),
  out: (
    <>
      <path d="M6 3H3v10h10v-3M9 3h4v4M13 3L7.5 8.5" />
    </>
  ),
  check: (
    <>
      <path d="M3 8.5l3.5 4L13 4" />
    </>
  ),
  cross: (
    <>
      <path d="M4 4l8 8M12 4l-8 8" />
    </>
  ),
  next: (
    <>
      <path d="M3 8h10M9 4l4 4-4 4" />
    </>
  ),
  key: (
    <>
      <circle cx="5" cy="8" r="3" />
      <path d="M8 8h6v3M11.5 8v2" />
    </>
  ),
  door: (
    <>
      <path d="M4 14V2.5h8V14M2 14h12M10 8v.5" />
    </>
  ),
  shut: (
    <>
      <path d="M4 14V2.5h8V14M2 14h12M4.5 7.5h7M4.5 10h7" />
    </>
  ),
  feed: (
    <>
      <path d="M3 7c4 0 6 2 6 6M3 3c6.5 0 10 3.5 10 10" />
      <circle cx="3.8" cy="12.2" r="1" />
    </>
  ),
  mail: (
    <>
      <path d="M2 4h12v9H2zM2 4.5l6 5 6-5" />
    </>
  ),
  dice: (
    <>
      <path d="M3 3h10v10H3zM5.5 5.5v.1M10.5 10.5v.1M8 8v.1M10.5 5.5v.1M5.5 10.5v.1" />
    </>
  ),
  human: (
    <>
      <circle cx="8" cy="5" r="2.5" />
      <path d="M3 14c.5-7 9.5-7 10 0" />
    </>
  ),
  robot: (
    <>
      <path d="M3 6h10v7H3zM8 6V3M6 9.5v.1M10 9.5v.1" />
    </>
  ),
  coin: (
    <>
      <circle cx="8" cy="8" r="6" />
      <path d="M10.5 5.5C8 3.8 6 5.5 6 8s2 4.2 4.5 2.5M4.5 7.3h3.5M4.5 9h3" />
    </>
  ),
  hourglass: (
    <>
      <path d="M4 2h8M4 14h8M5 2c0 4 2.5 4 2.5 6S5 10 5 14M11 2c0 4-2.5 4-2.5 6S11 10 11 14" />
    </>
  ),
  eye: (
    <>
      <path d="M1.5 8C4.5 3 11.5 3 14.5 8 11.5 13 4.5 13 1.5 8z" />
      <circle cx="8" cy="8" r="2" />
    </>
  ),
  house: (
    <>
      <path d="M2 8l6-5.5L14 8M3.5 7v7h9V7M6.5 14v-4h3v4" />
    </>
  ),
  scale: (
    <>
      <path d="M8 2.5v11M5 13.5h6M2.5 4.5L8 3.5l5.5 1M2.5 4.5L1 9.5h3.5zM13.5 4.5L12 9.5h3.5z" />
    </>
  ),
  globe: (
    <>
      <circle cx="8" cy="8" r="6" />
      <path d="M2 8h12M8 2c-3.5 4-3.5 8 0 12M8 2c3.5 4 3.5 8 0 12" />
    </>
  ),
  people: (
    <>
      <circle cx="5.5" cy="5.5" r="2.3" />
      <path d="M1.5 13.5c.3-6 7.7-6 8 0M10 3.5c3 0 3 4.5 0 4.5M11.5 9.5c2 .3 3 2 3.2 4" />
    </>
  ),
  info: (
    <>
      <circle cx="8" cy="8" r="6" />
      <path d="M8 7.5v4M8 4.8v.1" />
    </>
  ),
  mask: (
    <>
      <path
        d="
          M2 4c4 1.5 8 1.5 12 0 .8 6-2 9.5-6 9.5S1.2 10 2 4zM5 7.5c.8-.8 1.7-.8 2.3 0
          M8.7 7.5c.6-.8 1.5-.8 2.3 0M6 10.8c1.3.8 2.7.8 4 0
        "
      />
    </>
  ),
  bag: (
    <>
      <path d="M2 5.5h12v8.5H2zM5.5 5.5V3h5v2.5M2 9.5h12" />
    </>
  ),
  lock: (
    <>
      <path d="M3 7h10v7H3zM5 7V5c0-4 6-4 6 0v2M8 10v1.5" />
    </>
  ),
  filter: (
    <>
      <path d="M2 4.5h12M4.5 8h7M6.5 11.5h3" />
    </>
  ),
  back: (
    <>
      <path d="M13 8H3M7 4L3 8l4 4" />
    </>
  ),
}
