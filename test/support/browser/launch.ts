import { type Browser, chromium } from 'playwright-core'
import programs from '../../../config/programs.cjs'

const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

/** A real Chromium without a window; one for each test file. */
export async function launchBrowser(): Promise<Browser> {
  const executablePath = programs.chromium()
  if (!executablePath)
    throw new Error('No Chromium: install `chromium`, or name the program in CHROMIUM.')
  return chromium.launch({ executablePath, headless: true, args: FLAGS })
}
