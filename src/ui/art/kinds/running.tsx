/** What keeps the rest running, and the crate of what has no drawing yet. */
export const running = {
  forge: (
    <>
      <path class="f1" d="M7 27h25l10-3c0 7-4 9-9 9.5l2 9H16l2-9C11 33 8 31 7 27z" />
      <path class="f2" d="M20 6h16v8H20z" />
      <path
        class="ink"
        d="M5 26h25l10-3c0 7-4 9-9 9.5l2 8.5H14l2-8.5C9 32 6 30 5 26zM19 5l16 1-.5 8L18.5 13zM26 14l-1 8"
      />
    </>
  ),
  server: (
    <>
      <path class="f1" d="M8 8h34v14H8z" />
      <path class="f3" d="M8 26h34v14H8z" />
      <path class="f2" d="M12 12h6v6h-6zM12 30h6v6h-6z" />
      <path
        class="ink"
        d="
          M6.5 6.5Q23 5.5 40.5 6.5L40 20.5Q23 21.5 7 20.5z
          M6.5 24.5Q23 23.5 40.5 24.5L40 38.5Q23 39.5 7 38.5zM27 13.5h8M27 31.5h8M12 42.5v-3.5
          M35 42.5v-3.5
        "
      />
      <circle class="ink" cx="13.5" cy="13.5" r="2.8" />
      <circle class="ink" cx="13.5" cy="31.5" r="2.8" />
    </>
  ),
  vpn: (
    <>
      <path class="f1" d="M4 42C5 20 14 9 25 9s20 11 21 33z" />
      <path class="f2" d="M16 42V31c0-12 19-12 19 0v11z" />
      <path
        class="ink"
        d="
          M2.5 40.5C3.5 18.5 12.5 7.5 23.5 7.5s20 11 21 33zM14.5 40V30c0-13 19-13 19 0v10M24 38.5v-3.5
          M24 31v-2.5M11 22l-3.5-1.5M16.5 15l-2-3M31 15l2-3M36.5 22l3.5-1.5
        "
      />
    </>
  ),
  crate: (
    <>
      <path class="f2" d="M12 14c5-5 13-3 14 5v6H11c-2-4-2-8 1-11z" />
      <path class="f4" d="M28 12c6-5 13-1 13 5 0 4-2 6-4 8h-9z" />
      <path
        class="ink"
        d="
          M10.5 22.5c-2-4-2-7 1-10 5-4.5 12-3 13.5 4M16 9.5c0-2.5 1-4.5 3-6
          M25.5 22.5c-1-5-1-9 1-11.5 6-5.5 13-1.5 13 4.5 0 3-1.5 5-3 7M33 16c-1.5 2-2.5 4-3 6.5
        "
      />
      <path class="wood" d="M6 25h38v8H6zM8 36h34v8H8z" />
      <path
        class="ink"
        d="
          M4.5 23.5Q24 22 42.5 23.5L42 31Q24 32 5 31zM6.5 34.5Q24 33.5 40.5 34.5L40 42Q24 43 7 42z
          M10.5 23.5l.5 18.5M36.5 23.5l-.5 18.5
        "
      />
    </>
  ),
}
