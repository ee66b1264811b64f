// A journey through a real server and a real browser, on a machine that has other things to do.
jest.setTimeout(180_000)
