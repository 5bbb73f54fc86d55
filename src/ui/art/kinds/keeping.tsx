/** To keep, to send, to protect. */
export const keeping = {
  file: (
    <>
      <path class="f1" d="M7 21h35v22H7z" />
      <path class="ink" d="M5 19.5Q23 18.5 40.5 19.5L40 41Q22 42 6 41zM5.5 26Q23 25 40 26" />
      <path class="f2" d="M18 19V12h-7L24 2l12 10h-7v7z" />
      <path class="ink" d="M17.5 19.5V11.5H11L23 2.5l12 9h-6.5v8" />
    </>
  ),
  cloud: (
    <>
      <path class="f1" d="M15 39c-13 0-13-15-3-16.5 1-13 18-15 22.5-4.5 12-1 13.5 21 .5 21z" />
      <path class="ink" d="M13.5 37.5c-13 0-13-15-3-16.5 1-13 18-15 22.5-4.5 12-1 13.5 21 .5 21z" />
      <path class="f2" d="M18 27h16v9H18z" />
      <path class="ink" d="M16.5 34.5V24.5h5.5l1.5 2h8.5v8z" />
    </>
  ),
  backup: (
    <>
      <path class="f1" d="M14 17c-4 3-4.5 5-4.5 8v14c0 3 2 4.5 5 4.5h21c3 0 5-1.5 5-4.5V25c0-3-.5-5-4.5-8z" />
      <path class="f2" d="M12 8h26v8H12z" />
      <path class="f0" d="M15 27h20v10H15z" />
      <path
        class="ink"
        d="
          M10.5 6.5Q23.5 5.5 36.5 6.5L36 14Q23.5 15 11 14z
          M12.5 15c-4 3.5-4.5 5.5-4.5 8.5V37.5c0 3 2 4.5 5 4.5h21c3 0 5-1.5 5-4.5V23.5c0-3-.5-5-4.5-8.5
          M13.5 25.5Q23.5 24.5 33.5 25.5L33 35.5Q23.5 36 14 35.5zM18.5 29h10M18.5 32.5h6
        "
      />
    </>
  ),
  link: (
    <>
      <path class="f1" d="M6 28l10-9 8 8-9 10z" />
      <path class="f2" d="M26 22l9-11 8 8-9 11z" />
      <path
        class="ink"
        d="
          M21 19c-2.5-2-6-1.6-8.2.6l-7 7c-2.7 2.7-2.7 7 0 9.6 2.6 2.6 6.9 2.6 9.5 0l4.2-4.2
          M27 29c2.5 2 6 1.6 8.2-.6l7-7c2.7-2.7 2.7-7 0-9.6-2.6-2.6-6.9-2.6-9.5 0l-4.2 4.2
          M17.5 30.5l12-12.5
        "
      />
    </>
  ),
  secret: (
    <>
      <path class="f1" d="M10 22h31v22H10z" />
      <path class="ink" d="M8 20.5Q24 19.5 39.5 20.5L39 42Q24 43 8.5 42zM14 20v-5c0-12 19.5-12 20 0v5" />
      <path class="ink thick" d="M24 34v3" />
      <path class="f2" d="M24 35c-4-3-6-5-4-7.5 1.5-1.5 3.3-.6 4 .8.7-1.4 2.5-2.3 4-.8 2 2.5 0 4.5-4 7.5z" />
      <path class="ink" d="M23.7 34.5c-4-3-6-5-4-7.5 1.5-1.5 3.3-.6 4 .8.7-1.4 2.5-2.3 4-.8 2 2.5 0 4.5-4 7.5z" />
    </>
  ),
  password: (
    <>
      <path class="f1" d="M8 18a10 10 0 1 1 20 0a10 10 0 1 1-20 0z" />
      <path class="f2" d="M24 28l4-4 16 16-1 4h-6v-5h-5v-5h-4z" />
      <path class="ink" d="M22.5 26.5l3.5-3.5L42.5 38.5l-1 4.5H36v-5h-5v-5h-4z" />
      <circle class="ink" cx="16.5" cy="16.5" r="10.5" />
      <circle class="ink" cx="14" cy="13.5" r="3" />
    </>
  ),
  picture: (
    <>
      <path class="f1" d="M7 10h36v31H7z" />
      <path class="f2" d="M8 40l11-14 8 9 6-6 10 11z" />
      <path class="ink" d="M5 8.5Q23 7.5 41.5 8.5L41 39.5Q23 41 5.5 39.5zM6 38l11.5-13.5L26 34l5.5-5.5L41 38" />
      <circle class="ink" cx="31" cy="17.5" r="3.5" />
    </>
  ),
}
