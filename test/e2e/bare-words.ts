// The word files are read without the app around them: what a Taro page would bring along has no place in Node.
jest.mock('#miniapp/lib/words', () => ({ defineWords: (zh: object, en: object) => ({ zh, en }) }))
jest.mock('#miniapp/lib/prefs', () => ({}))
