// Words and addresses are read without the app around them: what a page of Taro would bring along has no place in Node.
jest.mock('#miniapp/lib/words', () => ({ defineWords: (zh: object, en: object) => ({ zh, en }) }))
jest.mock('#miniapp/lib/prefs', () => ({}))
jest.mock('@tarojs/taro', () => ({}))
