/** The seven states of health, each with a shape of its own, on the grid of 16. */
export const healthSigns = {
  up: (
    <>
      <circle cx="8" cy="8" r="7" />
      <path class="cut" d="M4.5 8.3l2.5 2.7 4.5-5.5" />
    </>
  ),
  degraded: (
    <>
      <path d="M8 1.2l7.3 13.3H.7z" />
      <path class="cut" d="M8 6v4M8 12.3v.1" />
    </>
  ),
  challenged: (
    <>
      <path d="M1 2.5h14v11H1z" />
      <path class="cut thin" d="M1 6.2h14M1 9.8h14M5.5 2.5v3.7M10.5 2.5v3.7M8 6.2v3.6M5.5 9.8v3.7M10.5 9.8v3.7" />
    </>
  ),
  refused: (
    <>
      <path d="M5 1h6l4 4v6l-4 4H5l-4-4V5z" />
      <path class="cut" d="M4.5 8h7" />
    </>
  ),
  down: (
    <>
      <path d="M8 .3L15.7 8 8 15.7.3 8z" />
      <path class="cut" d="M5.7 5.7l4.6 4.6M10.3 5.7l-4.6 4.6" />
    </>
  ),
  maintenance: (
    <>
      <path d="M4.2 1.5h7.6L15.5 8l-3.7 6.5H4.2L.5 8z" />
      <path class="cut" d="M6 5v6M10 5v6" />
    </>
  ),
  unknown: (
    <>
      <circle class="hollow" cx="8" cy="8" r="6.2" />
      <path class="mark" d="M6 6.3c.3-2.3 4.2-2.1 4 .2-.2 1.4-2 1.3-2 2.9M8 11.6v.1" />
    </>
  ),
}
