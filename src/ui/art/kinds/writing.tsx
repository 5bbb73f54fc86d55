/** To write, alone or together. On the grid of 48: the colour plate, then the ink that misses it by 1.5. */
export const writing = {
  pad: (
    <>
      <path class="f1" d="M13 9h23l2 33H14z" />
      <path class="ink" d="M11 7.5Q22 6.5 34 7L35 40.5Q22 41.5 11.5 40zM16 15h13M16 21h12M16 27h8" />
      <path class="f2" d="M28 36l12-16 4 3-12 16-5 2z" />
      <path class="ink" d="M26.5 35.5L39 19l4.5 3.3L31.5 38.5l-5.5 2z" />
    </>
  ),
  spreadsheet: (
    <>
      <path class="f1" d="M8 10h35v33H8z" />
      <path class="f2" d="M20 18h11v25H20z" />
      <path class="ink" d="M6 8.5Q24 7.5 41 8.5L41.5 41Q24 42 6.5 41zM6.5 17H41M6.5 25H41M6.5 33H41M18 9v32M30 9v32" />
    </>
  ),
  postit: (
    <>
      <path class="f1" d="M5 8h20v20H5z" />
      <path class="f2" d="M26 14h19v19H26z" />
      <path class="f3" d="M13 27h19v17H13z" />
      <path
        class="ink"
        d="
          M3.5 6.5Q13 5.5 23.5 6.5L23 26Q13 27 4 26zM25 13l18.5.5L43 32l-11 .5
          M11.5 27l.5 16.5h15l5-5-.5-12M27 43.5v-5h5M8 12.5h9M29 19h9
        "
      />
    </>
  ),
  pdf: (
    <>
      <path class="f1" d="M11 6h27v36H11z" />
      <path class="ink" d="M9 4.5h18l10 10L36.5 41Q23 42 9.5 41zM27 5v10h10" />
      <path class="ink" d="M15 33c4-8 6-8 6-3s4 2 6-1 2 3 5 2" />
    </>
  ),
  form: (
    <>
      <path class="f1" d="M11 7h28v36H11z" />
      <path class="f2" d="M16 14h7v7h-7zM16 26h7v7h-7z" />
      <path
        class="ink"
        d="
          M9 5.5Q23 4.5 37 5.5L36.5 41Q23 42 9.5 41zM14.5 12.5h7v7h-7zM14.5 24.5h7v7h-7zM26 16h6M26 28h6
          M15 36.5h14M16 15.5l2.5 2.5 5-7
        "
      />
    </>
  ),
  wiki: (
    <>
      <path class="f1" d="M5 12c7-3 14-2 20 2v28c-6-4-13-5-20-2z" />
      <path class="f2" d="M25 14c6-4 13-5 20-2v28c-7-3-14-2-20 2z" />
      <path
        class="ink"
        d="
          M3.5 10.5c7-3 14-2 20 2 6-4 13-5 20-2V38c-7-3-14-2-20 2-6-4-13-5-20-2zM23.5 12.5V40
          M9 18c4-1 7-.5 10 1M9 25.5c4-1 7-.5 10 1M28.5 19c3-1.5 6-2 10-1M28.5 26.5c3-1.5 6-2 10-1
        "
      />
    </>
  ),
  mindmap: (
    <>
      <path class="f1" d="M16 25a10 7 0 1 1 20 0a10 7 0 1 1-20 0z" />
      <path class="f2" d="M5 9h12v8H5zM34 7h11v8H34zM6 36h11v8H6zM35 35h11v8H35z" />
      <path
        class="ink"
        d="
          M3.5 7.5Q9 7 15.5 7.5L15 15.5Q9 16 4 15.5zM32.5 5.5Q38 5 43.5 5.5L43 13.5Q38 14 33 13.5z
          M4.5 34.5Q10 34 15.5 34.5L15 42.5Q10 43 5 42.5zM33.5 33.5Q39 33 44.5 33.5L44 41.5Q39 42 34 41.5z
          M14 16l4 4M33 14l-4 4M15 34l4-4M34 33l-4-4
        "
      />
      <ellipse class="ink" cx="24" cy="23.5" rx="10" ry="6.8" />
    </>
  ),
}
