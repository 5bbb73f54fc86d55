/** A type of the printer's case, cut by hand: most marks stand in it. */
const square = 'M2 2.5Q8 1.5 14 2.5L13.5 14Q8 14.7 2.5 14z'

/** How a hoster stands against a clause, each state with a shape of its own, on the grid of 16. */
export const findingSigns = {
  met: (
    <>
      <path d={square} />
      <path class="cut" d="M4.5 8.3l2.5 2.7 4.5-5.5" />
    </>
  ),
  'not-met': (
    <>
      <path d="M8 .3L15.7 8 8 15.7.3 8z" />
      <path class="cut" d="M5.7 5.7l4.6 4.6M10.3 5.7l-4.6 4.6" />
    </>
  ),
  'not-found': (
    <>
      <circle class="line" cx="6.7" cy="6.7" r="4.9" />
      <path class="line" d="M10.3 10.3l4.4 4.4M4.6 6.7h4.2" />
    </>
  ),
  contested: (
    <>
      <path class="line" d={square} />
      <path d="M2 2.5Q5 2 8 2L6.5 6l3 2.5L7 14.4Q4.5 14.3 2.5 14z" />
    </>
  ),
  declared: (
    <>
      <path class="line" d={square} />
      <circle cx="8" cy="6.5" r="1.9" />
      <path class="line" d="M4.8 12.3c.4-4 6-4 6.4 0" />
    </>
  ),
  planned: (
    <>
      <circle class="line" cx="8" cy="8" r="6.4" />
      <path class="line" d="M8 4.3V8l2.7 1.8" />
    </>
  ),
  'not-checkable': (
    <>
      <path class="line" d="M5 1.5h6L14.5 5v6L11 14.5H5L1.5 11V5z" />
      <path class="line" d="M4.8 8h6.4" />
    </>
  ),
  waived: (
    <>
      <path d="M2.5 1.5h11v13L8 10.8l-5.5 3.7z" />
      <path class="cut" d="M5.3 4.5h5.4M5.3 7.3h5.4" />
    </>
  ),
  'nobody-looked': <path class="line dashed" d={square} />,
  told: (
    <>
      <circle class="line" cx="8" cy="8" r="6.4" />
      <path class="line" d="M8 7.5v4M8 4.8v.1" />
    </>
  ),
}
