// Stands in for parts of @tarojs/runtime that a browser page would need and a mini-program of ours never calls:
// the parser behind innerHTML, and addresses (location, history, URL). 20 kB of the main package.
export const setInnerHTML = () => undefined
export const parseUrl = () => ({})

export class Location {
  trigger() {}
}
export class History extends Location {}
export class TaroURLProvider {}
export class URLSearchParams {}
