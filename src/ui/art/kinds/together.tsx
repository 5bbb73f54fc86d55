/** To get organised together. */
export const together = {
  date: (
    <>
      <path class="f1" d="M8 12h35v31H8z" />
      <path class="f2" d="M8 12h35v8H8z" />
      <path
        class="ink"
        d="
          M6 10.5Q24 9 41 10.5L41.5 41Q24 42.5 6.5 41zM6.5 18.5Q24 17.5 41 18.5M15 6v8M32.5 6v8
          M16 29.5l5.5 6L32 24.5
        "
      />
    </>
  ),
  calendar: (
    <>
      <path class="f1" d="M8 12h35v31H8z" />
      <path class="f2" d="M8 12h35v8H8zM26 27h8v7h-8z" />
      <path
        class="ink"
        d="
          M6 10.5Q24 9 41 10.5L41.5 41Q24 42.5 6.5 41zM6.5 18.5Q24 17.5 41 18.5M15 6v8M32.5 6v8M13 25.5h2
          M13 34.5h2M23.5 25.5h8.5v8h-8.5zM18 25.5h1M18 34.5h1M36 25.5h.5M36 34.5h.5
        "
      />
    </>
  ),
  contacts: (
    <>
      <path class="f1" d="M12 6h28v37H12z" />
      <path class="f2" d="M21 12h9v10h-9zM17 35c.5-11 17-11 17.5 0z" />
      <path
        class="ink"
        d="
          M10 4.5Q24 3.5 38.5 4.5L38 41Q24 42.5 10.5 41zM6.5 12h6.5M6.5 23h6.5M6.5 34h6.5
          M15.5 33.5c.5-11 17-11 17.5 0z
        "
      />
      <circle class="ink" cx="24.3" cy="15.5" r="5.5" />
    </>
  ),
  kanban: (
    <>
      <path class="f1" d="M6 9h38v32H6z" />
      <path class="f2" d="M10 16h7v9h-7zM22 16h7v15h-7z" />
      <path class="f3" d="M34 16h7v7h-7z" />
      <path
        class="ink"
        d="
          M4.5 7.5Q24 6.5 42.5 7.5L42 39Q24 40.5 5 39.5zM17.5 7.5V39M30 7.5V39M8.5 14.5h5.5v8.5H8.5z
          M21 14.5h5.5v14.5h-5.5zM33.5 14.5h5v6.5h-5z
        "
      />
    </>
  ),
  members: (
    <>
      <path class="f1" d="M5 12h39v28H5z" />
      <path class="f2" d="M10 18h9v8h-9zM8 35c.5-9 12.5-9 13 0z" />
      <path
        class="ink"
        d="
          M3.5 10.5Q23 9.5 42.5 10.5L42 37.5Q23 39 4 38zM7 33.5c.5-9 12.5-9 13 0zM26 18.5h11.5M26 25h11.5
          M26 31.5h7
        "
      />
      <circle class="ink" cx="13.5" cy="20.5" r="4.3" />
    </>
  ),
  vote: (
    <>
      <path class="f1" d="M7 24h36v19H7z" />
      <path class="f0" d="M18 7h16v16H18z" />
      <path class="f2" d="M7 24h36v6H7z" />
      <path
        class="ink"
        d="
          M5.5 22.5Q23 21.5 41.5 22.5L41 41Q23 42.5 6 41.5zM6 28.5Q23 27.5 41 28.5M13.5 25.5h20
          M16 22V6.5Q24 5.5 32 6.5L31.5 22M19.5 12.5l3.5 3.5 6-7.5
        "
      />
    </>
  ),
  accounting: (
    <>
      <path class="f1" d="M6 20v18c0 6 20 6 20 0V20c0-6-20-6-20 0z" />
      <path class="f2" d="M27 33v7c0 5 18 5 18 0v-7c0-5-18-5-18 0z" />
      <path class="f1" d="M29 13a8 8 0 1 1 16 0a8 8 0 1 1-16 0z" />
      <path
        class="ink"
        d="
          M4.5 18.5v18c0 6 20 6 20 0v-18M4.5 24.5c0 6 20 6 20 0M4.5 30.5c0 6 20 6 20 0
          M25.5 31.5v7c0 5 18 5 18 0v-7M35.5 8v7
        "
      />
      <ellipse class="ink" cx="14.5" cy="18.5" rx="10" ry="4.5" />
      <ellipse class="ink" cx="34.5" cy="31.5" rx="9" ry="3.8" />
      <circle class="ink" cx="35.5" cy="11.5" r="8" />
    </>
  ),
  learning: (
    <>
      <path class="f2" d="M12 24v11c7 6 21 6 27 0V24l-14 6z" />
      <path class="f1" d="M3 20l22-11 22 11-22 11z" />
      <path
        class="ink"
        d="
          M2 18.5L23.5 7.5 45 18.5 23.5 29.5zM11 23.5v10c6 6.5 20 6.5 26 0V23M44.5 19v12.5M44.5 35v.5
          M24 18.5l10 5v6
        "
      />
    </>
  ),
}
