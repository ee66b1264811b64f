import type { Dice } from './dice'
import type { PictureName } from './theme'

/** 640 x 480 units. Drawn, because no photo of a real place or person may stand in a demo. */
type Draw = (dice: Dice) => string

const rect = (x: number, y: number, w: number, h: number, fill: string, more = '') =>
  `<rect x="${x}" y="${y}" width="${w}" height="${h}" fill="${fill}" ${more}/>`
const circle = (x: number, y: number, r: number, fill: string, more = '') =>
  `<circle cx="${x}" cy="${y}" r="${r}" fill="${fill}" ${more}/>`
const path = (d: string, stroke: string, width: number, fill = 'none') =>
  `<path d="${d}" stroke="${stroke}" stroke-width="${width}" fill="${fill}" stroke-linecap="round" stroke-linejoin="round"/>`
const many = (n: number, draw: (i: number) => string) =>
  Array.from({ length: n }, (_, i) => draw(i)).join('')

const room = (wall: string, floor: string) =>
  rect(0, 0, 640, 480, wall) + rect(0, 380, 640, 100, floor)

const liftDoor: Draw = (dice) => {
  const gap = dice.int(6, 46)
  return (
    room('#c9c6bf', '#8d8780') +
    rect(170, 60, 300, 330, '#6d7075') +
    rect(182, 72, 138 - gap / 2, 318, 'url(#steel)') +
    rect(320 + gap / 2, 72, 138 - gap / 2, 318, 'url(#steel)') +
    rect(320 - gap / 2, 72, gap, 318, '#20242a') +
    rect(260, 22, 120, 30, '#24272c') +
    rect(300, 30, 40, 14, '#c8562f') +
    rect(505, 200, 34, 70, '#9a9c9f') +
    circle(522, 222, 9, '#e8e2c8') +
    circle(522, 250, 9, '#d6d6d6')
  )
}

const liftPanel: Draw = (dice) => {
  const lit = dice.int(0, 17)
  return (
    rect(0, 0, 640, 480, 'url(#steel)') +
    rect(200, 30, 240, 420, '#b9bbbd', 'rx="10"') +
    rect(240, 50, 160, 60, '#15181c') +
    path('M300 66 v28 M300 66 h20 v14 h-20 M340 66 l14 28 l14 -28', '#d9482b', 5) +
    many(18, (i) =>
      circle(
        250 + (i % 3) * 70,
        145 + Math.floor(i / 3) * 50,
        18,
        i === lit ? '#f2b13c' : '#e4e4e2',
        'stroke="#7d8083" stroke-width="3"',
      ),
    )
  )
}

const pipe: Draw = (dice) =>
  rect(0, 0, 640, 480, '#dcd7cc') +
  many(8, (i) => path(`M0 ${i * 62 + 20} H640`, '#c9c3b6', 2)) +
  many(11, (i) => path(`M${i * 62 + 10} 0 V480`, '#c9c3b6', 2)) +
  path('M120 60 V250 H420 V480', '#8f979d', 44) +
  path('M108 60 V262', '#c3cad0', 8) +
  rect(84, 214, 76, 60, '#6f7880', 'rx="8"') +
  rect(386, 214, 68, 66, '#6f7880', 'rx="8"') +
  many(dice.int(3, 6), (i) =>
    path(`M${400 + i * 9} ${292 + i * 26} q-8 16 0 22 q8 -6 0 -22`, '#7fb2cf', 2, '#a8d0e4'),
  ) +
  `<ellipse cx="430" cy="455" rx="${dice.int(110, 160)}" ry="22" fill="#a9c7d6" opacity="0.8"/>`

const darkLamp: Draw = (dice) =>
  rect(0, 0, 640, 480, '#191b1f') +
  path('M0 480 L250 210 H390 L640 480', '#000000', 0, '#24272b') +
  many(5, (i) =>
    rect(
      70 + i * 110,
      60 + Math.abs(2 - i) * 14,
      70,
      10,
      i === dice.int(0, 4) ? '#f3ecc9' : '#3a3d42',
    ),
  ) +
  many(3, (i) => rect(40 + i * 230, 170, 34, 260, '#2b2e33')) +
  `<ellipse cx="${dice.int(200, 420)}" cy="400" rx="150" ry="34" fill="#3b3a33" opacity="0.7"/>` +
  path('M320 470 V330', '#8a8155', 7)

const rubbish: Draw = (dice) =>
  room('#cfc9bd', '#a39d92') +
  rect(90, 150, 150, 240, '#2f6b46', 'rx="8"') +
  rect(80, 132, 170, 28, '#3b8257', 'rx="6"') +
  rect(290, 150, 150, 240, '#3c4b5d', 'rx="8"') +
  many(
    dice.int(6, 10),
    (i) =>
      `<ellipse cx="${110 + i * 55 + dice.int(-20, 20)}" cy="${390 + dice.int(-14, 34)}" rx="${dice.int(26, 48)}" ry="${dice.int(18, 34)}" fill="${dice.pick(['#e9e6df', '#1f2226', '#d8c9a8', '#b7c3c9'])}"/>`,
  ) +
  rect(470, 300, 110, 90, '#b98d55') +
  path('M470 300 L525 330 L580 300', '#93683a', 4)

const parking: Draw = (dice) => {
  const car = dice.pick(['#a8adb3', '#3c4653', '#8c2f2a', '#e6e6e2'])
  return (
    rect(0, 0, 640, 480, '#4b4e52') +
    many(4, (i) => path(`M${60 + i * 180} 480 L${140 + i * 120} 190`, '#d9d6c8', 8)) +
    rect(0, 0, 640, 120, '#6a6d70') +
    path('M170 330 q10 -90 80 -96 h120 q70 6 86 96 v60 h-286z', '#2b2e32', 4, car) +
    path('M232 252 h150 l26 62 h-206z', '#20242a', 3, '#1c2a35') +
    circle(232, 392, 34, '#16181b') +
    circle(400, 392, 34, '#16181b') +
    rect(270, 352, 96, 24, '#2a5aa8') +
    circle(196, 344, 12, '#f5efc9') +
    circle(432, 344, 12, '#f5efc9')
  )
}

const crack: Draw = (dice) => {
  let x = dice.int(180, 300)
  const steps = many(9, (i) => {
    x += dice.int(-30, 46)
    return ` L${x} ${50 + i * 46}`
  })
  return (
    rect(0, 0, 640, 480, '#b5afa4') +
    many(30, () => circle(dice.int(0, 640), dice.int(0, 480), dice.int(2, 14), '#a8a297')) +
    path(`M${x - 40} 0${steps}`, '#3d3a35', 6) +
    path(`M${x} 240 l60 40 l20 50`, '#4d4943', 4) +
    `<ellipse cx="${x}" cy="300" rx="120" ry="90" fill="#8f8a80" opacity="0.5"/>`
  )
}

const branch: Draw = (dice) =>
  rect(0, 0, 640, 480, '#cfe0ea') +
  rect(0, 370, 640, 110, '#8aa35f') +
  path('M210 480 C220 330 200 220 250 60', '#6b4f36', 46) +
  path('M240 170 C330 150 400 200 440 330', '#6b4f36', 20) +
  path('M238 168 l22 -16', '#e2c9a2', 14) +
  many(46, () =>
    circle(
      dice.int(330, 520),
      dice.int(210, 420),
      dice.int(9, 20),
      dice.pick(['#5b7f3c', '#6d9146', '#4c6e33']),
    ),
  ) +
  many(40, () =>
    circle(
      dice.int(90, 380),
      dice.int(0, 120),
      dice.int(12, 26),
      dice.pick(['#5b7f3c', '#78a04f']),
    ),
  ) +
  rect(470, 400, 130, 14, '#9c6b3f')

const fitness: Draw = (dice) =>
  rect(0, 0, 640, 480, '#dfe6ea') +
  rect(0, 350, 640, 130, dice.pick(['#b5563f', '#4f7f67'])) +
  path('M160 400 V120 H470 V400', '#2f6fae', 18) +
  path('M160 200 H470', '#2f6fae', 12) +
  path('M240 200 L215 340 M390 200 L430 330', '#e0b33c', 12) +
  rect(180, 336, 76, 14, '#3a3d42') +
  `<g transform="rotate(${dice.int(14, 30)} 430 330)">${rect(400, 326, 76, 14, '#3a3d42')}</g>` +
  circle(390, 200, 13, '#8d3a2c')

const meter: Draw = (dice) =>
  rect(0, 0, 640, 480, '#d5d2cb') +
  rect(150, 60, 340, 370, '#f1f0ec', 'rx="18" stroke="#8b8d90" stroke-width="6"') +
  circle(320, 210, 120, '#ffffff', 'stroke="#5d6166" stroke-width="8"') +
  rect(236, 180, 168, 46, '#1d2126') +
  many(
    5,
    (i) =>
      rect(246 + i * 31, 187, 24, 32, i === 4 ? '#b8432f' : '#f3f3f0') +
      path(
        `M${251 + i * 31} ${195 + dice.int(0, 6)} h12 l-8 ${dice.int(8, 16)}`,
        i === 4 ? '#ffffff' : '#22262b',
        3,
      ),
  ) +
  path(`M320 280 L${dice.int(270, 370)} 312`, '#b8432f', 6) +
  rect(220, 360, 200, 34, '#c9cccf')

const wetWall: Draw = (dice) =>
  rect(0, 0, 640, 480, '#ece8df') +
  rect(0, 0, 640, 70, '#f7f5ef') +
  path('M0 70 H640', '#cfc9bb', 6) +
  many(
    4,
    (i) =>
      `<ellipse cx="${dice.int(220, 420)}" cy="${110 + i * 34}" rx="${170 - i * 26}" ry="${64 - i * 8}" fill="#b99f72" opacity="0.28"/>`,
  ) +
  many(5, () =>
    path(`M${dice.int(220, 430)} ${dice.int(150, 220)} q6 40 0 ${dice.int(60, 120)}`, '#a58a5c', 3),
  ) +
  many(7, () =>
    path(
      `M${dice.int(230, 400)} ${dice.int(80, 170)} l${dice.int(10, 30)} ${dice.int(-8, 12)}`,
      '#fdfcf8',
      7,
    ),
  )

const gate: Draw = (dice) =>
  room('#bcc6cb', '#8b8f90') +
  rect(150, 70, 340, 320, '#5a6066') +
  rect(166, 86, 146, 304, '#9fb3bd') +
  `<g transform="skewY(${dice.int(4, 11)})">${rect(330, 40, 130, 300, '#8fa5b0')}</g>` +
  path('M300 220 v60', '#e7e7e4', 9) +
  rect(520, 190, 46, 84, '#25292e') +
  circle(543, 214, 8, '#c8452f') +
  many(6, (i) => circle(532 + (i % 3) * 11, 238 + Math.floor(i / 3) * 13, 4, '#9aa0a5'))

export const DRAWINGS: Record<PictureName, Draw> = {
  'lift-door': liftDoor,
  'lift-panel': liftPanel,
  pipe,
  'dark-lamp': darkLamp,
  rubbish,
  parking,
  crack,
  branch,
  fitness,
  meter,
  'wet-wall': wetWall,
  gate,
}
