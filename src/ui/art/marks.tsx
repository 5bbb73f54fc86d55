/** A paw: steps of a wait, steps of a history. */
export const paw = (
  <>
    <path
      d="
        M12 13c3 0 6 3 6 5.5 0 2.3-2 2.7-3.5 2.2-1.6-.5-3.4-.5-5 0C8 21.2 6 20.8 6 18.5 6 16 9 13 12 13z
      "
    />
    <ellipse cx="5" cy="12.5" rx="1.9" ry="2.6" />
    <ellipse cx="9.3" cy="7.5" rx="2" ry="2.9" />
    <ellipse cx="14.7" cy="7.5" rx="2" ry="2.9" />
    <ellipse cx="19" cy="12.5" rx="1.9" ry="2.6" />
  </>
)

/** A head as a pin of the map, its middle at 0: plate and ink are two uses of it. */
export const pin = (
  <path
    d="
      M-13-5C-14-12-13.5-16-12.5-18c4 .6 7.3 3.6 8.8 5.6 2.3-.5 5.1-.5 7.4 0 1.5-2 4.8-5 8.8-5.6
      1 2 1.5 6 .5 13 2.5 6 0 12.5-4.5 15-5 2.5-12 2.5-17 0C-13 7.5-15.5 1-13-5z
    "
  />
)
