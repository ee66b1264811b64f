import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'

const FILES: Record<string, string> = {
  'app.json': JSON.stringify({
    pages: ['pages/one', 'pages/two'],
    subPackages: [{ root: 'far', pages: ['three'] }],
    tabBar: { list: [{ pagePath: 'pages/one' }, { pagePath: 'pages/two' }] },
    window: { navigationBarTitleText: 'Tiny' },
  }),
  'app.js': `App({ shown: 0, onShow() { this.shown += 1 }, onHide() { this.hidden = true } })
    wx.onThemeChange(({ theme }) => { getApp().theme = theme })
    wx.onNeedPrivacyAuthorization((resolve) => { getApp().agree = (yes) => resolve({ event: yes ? 'agree' : 'disagree' }) })`,
  'pages/one.json': '{}',
  'pages/one.wxml': `<view class="box" aria-role="button" aria-label="count" data-by="2" bindtap="add">{{n}}</view>
    <input id="words" bindinput="write" value="{{words}}"/>
    <button wx:if="{{n > 1}}" bindtap="ask" disabled="{{n > 5}}">ask</button>
    <button bindtap="photo">photo</button><text id="said">{{said}}</text>`,
  'pages/one.js': `Page({ data: { n: 0, words: '', said: '' },
    onLoad() { this.setData({ words: wx.getStorageSync('words') }) },
    add(event) { this.setData({ n: this.data.n + Number(event.currentTarget.dataset.by) }) },
    write(event) { wx.setStorageSync('words', event.detail.value); this.setData({ words: event.detail.value }) },
    say(result) { this.setData({ said: result.errMsg + ' ' + (result.statusCode || '') + ' ' + JSON.stringify(result.data || '') }) },
    ask() { const said = (result) => this.say(result)
      wx.request({ url: 'http://127.0.0.1:3000/echo', method: 'POST', data: { words: this.data.words }, success: said, fail: said }) },
    photo() { wx.chooseMedia({ count: 1, fail: (result) => this.say(result), success: ({ tempFiles }) => {
      wx.setStorageSync('temporary', tempFiles[0].tempFilePath)
      wx.getFileSystemManager().copyFile({ srcPath: tempFiles[0].tempFilePath, destPath: 'wxfile://usr/kept.png',
        fail: (result) => this.say(result),
        success: () => wx.uploadFile({ url: 'http://127.0.0.1:3000/photos', filePath: 'wxfile://usr/kept.png', name: 'photo',
          success: (result) => this.say(result), fail: (result) => this.say(result) }) }) } }) } })`,
  'pages/two.json': '{}',
  'pages/two.wxml': '<view bindtap="fail">two</view>',
  'pages/two.js': `Page({ fail() { setTimeout(() => { throw new Error('broken page') }) } })`,
  'far/three.json': '{}',
  'far/three.wxml': '<text>{{at}}</text>',
  'far/three.js': `Page({ data: { at: '' }, onLoad(query) { this.setData({ at: query.id + typeof window + typeof fetch + typeof [].at }) } })`,
}

/** A mini-program of three pages, written by hand: to try the runner itself. */
export function tinyPackage(): string {
  const root = mkdtempSync(path.join(os.tmpdir(), 'huisheng-tiny-'))
  for (const [name, text] of Object.entries(FILES)) {
    const file = path.join(root, name)
    mkdirSync(path.dirname(file), { recursive: true })
    writeFileSync(file, text)
  }
  return root
}
