import { browser } from '../../lib/platform/browser'
import './print.css'

/** A mini-program has no printer: `print.weapp.ts`. */
export const print: (() => void) | null = () => (browser as unknown as { print(): void }).print()
