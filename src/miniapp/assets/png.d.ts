declare module '*.png' {
  const address: string
  // biome-ignore lint/style/noDefaultExport: that is how webpack hands over a picture
  export default address
}
