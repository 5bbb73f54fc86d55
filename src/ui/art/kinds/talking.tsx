/** To talk and to see each other. */
export const talking = {
  visio: (
    <>
      <path class="f1" d="M6 14h28v23H6z" />
      <path class="f2" d="M34 24l10-6v16l-10-5z" />
      <path class="ink" d="M4.5 13Q18 11.5 31.5 12.5L32 34.5Q18 36 4.5 35zM32.5 21L43 14.5V33L32.5 27" />
      <path class="ink" d="M12 20.5v1M22.5 20.5v1M11.5 27c3 4 8.5 4 11.5 0" />
    </>
  ),
  social: (
    <>
      <path class="f1" d="M7 8h36v24H7z" />
      <path class="ink" d="M5 6.5Q23 5.5 41.5 6.5L41 30Q30 31 22 30.5l-9 10 .5-10L5.5 30zM13 15h20M13 22h13" />
    </>
  ),
  email: (
    <>
      <path class="f1" d="M7 14h36v26H7z" />
      <path class="f2" d="M7 14h36L25 30z" />
      <path
        class="ink"
        d="
          M5 12.5Q23 11.5 41.5 12.5L41 37.5Q23 39 5.5 38zM5.5 13L23.5 28.5 41 13M6 37l12-13
          M40.5 36.5L29 24
        "
      />
    </>
  ),
  list: (
    <>
      <path class="f2" d="M15 9h29v19H15z" />
      <path class="f1" d="M6 20h31v22H6z" />
      <path class="ink" d="M13 16.5V7.5Q28 6.5 42.5 7.5L42 27h-4.5M14 8l14 8L42 8" />
      <path class="ink" d="M4.5 18.5Q20 17.5 35.5 18.5L35 40Q20 41.5 5 40.5zM5 19L20 31.5 35 19" />
    </>
  ),
  chat: (
    <>
      <path class="f1" d="M6 9h28v20H6z" />
      <path class="f2" d="M19 23h26v16H19z" />
      <path
        class="ink"
        d="
          M17 27.5h-2L9.5 34V27.5H5L4.5 7.5Q18 6.5 32.5 7.5L32.5 19
          M17.5 21.5Q30 20.5 43.5 21.5L43 37.5h-3.5l.5 6.5-7.5-6.5H18zM11 14h15M25 27h.1M30.5 27h.1
          M36 27h.1M25.5 31.5h10
        "
      />
    </>
  ),
}
