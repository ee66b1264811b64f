// A wide window shows the phones side by side (wide.html); a phone, a frame and a narrow window show the app itself.
if (window.top === window.self && window.matchMedia('(min-width: 900px)').matches) {
  window.location.replace(`/wide.html#${window.location.pathname}${window.location.search}`)
}
