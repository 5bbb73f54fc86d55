/** To show and to find. */
export const showing = {
  website: (
    <>
      <path class="f1" d="M6 10h38v32H6z" />
      <path class="f2" d="M6 10h38v8H6z" />
      <path class="f0" d="M18 29l8-6 8 6v9H18z" />
      <path
        class="ink"
        d="
          M4.5 8.5Q24 7.5 42.5 8.5L42 40Q24 41.5 5 40.5zM5 16.5Q24 15.5 42.5 16.5M9 12.5v.1M13.5 12.3v.1
          M14.5 29L23.5 22l9.5 7M17 28v8.5h13.5V28M21.5 36.5v-5h4.5v5
        "
      />
    </>
  ),
  rss: (
    <>
      <path class="f1" d="M7 8h35v34H7z" />
      <path class="f2" d="M12 32h7v7h-7z" />
      <path
        class="ink"
        d="M5.5 6.5Q22 5.5 40.5 6.5L40 40Q22 41.5 6 40.5zM12 20c9 0 15.5 6 15.5 15M12 12c13 0 22.5 9 22.5 23"
      />
      <circle class="ink" cx="14.5" cy="33" r="3.8" />
    </>
  ),
  video: (
    <>
      <path class="f1" d="M6 11h37v28H6z" />
      <path class="ink" d="M4.5 9.5Q23 8.5 42 9.5L41.5 37.5Q23 39 5 37.5z" />
      <path class="f2" d="M19 17l13 8-13 8z" />
      <path class="ink" d="M18 15.5l13 8-13 8z" />
    </>
  ),
  music: (
    <>
      <path class="f1" d="M20 10l20-4v8l-20 4z" />
      <path
        class="f2"
        d="
          M8 37a6.5 5.5 0 1 1 13 0a6.5 5.5 0 1 1-13 0zM28 33a6.5 5.5 0 1 1 13 0a6.5 5.5 0 1 1-13 0z
        "
      />
      <path class="ink" d="M18.5 35.5V9L38.5 5v26.5M18.5 16.5l20-4" />
      <ellipse class="ink" cx="12.5" cy="35.5" rx="6.2" ry="5" />
      <ellipse class="ink" cx="32.3" cy="31.5" rx="6.2" ry="5" />
    </>
  ),
  map: (
    <>
      <path class="f1" d="M6 14l12-4v30l-12 4z" />
      <path class="f4" d="M18 10l13 4v30l-13-4z" />
      <path class="f1" d="M31 14l12-4v30l-12 4z" />
      <path class="ink" d="M4.5 12.5l12-4 6 2M37 10.5l4.5-2V38l-12 4-13-4-12 4zM16.5 8.5V38M29.5 29v13" />
      <path class="f2" d="M31 28c-6-6-8-9-8-12.5a8 8 0 0 1 16 0c0 3.5-2 6.5-8 12.5z" />
      <path class="ink" d="M29.5 26.5c-6-6-8-9-8-12.5a8 8 0 0 1 16 0c0 3.5-2 6.5-8 12.5z" />
      <circle class="ink" cx="29.5" cy="13.5" r="2.6" />
    </>
  ),
  searchall: (
    <>
      <circle class="f1" cx="22" cy="21" r="14" />
      <circle class="ink" cx="20.5" cy="19.5" r="14" />
      <path class="ink thick" d="M31 30l11 12" />
    </>
  ),
}
