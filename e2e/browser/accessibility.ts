import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from 'playwright-core'

/** Serious findings of axe on the page once nothing moves on it any more, each with the elements it is about. */
export async function seriousFindings(page: Page): Promise<string[]> {
  await stillness(page)
  const { violations } = await new AxeBuilder({ page }).withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']).analyze()
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(
      ({ id, help, nodes }) =>
        `${id}: ${help}\n  ${nodes.map(({ target, failureSummary }) => `${target.join(' ')} ${failureSummary ?? ''}`).join('\n  ')}`,
    )
}

/** Half faded, words have less contrast than they are designed with. What moves for ever (a spinner, a skeleton) is not waited for. */
async function stillness(page: Page): Promise<void> {
  await page.evaluate(`new Promise((resolve) => {
    const rests = ({ playState, effect }) =>
      playState === 'finished' || playState === 'idle' || effect?.getComputedTiming().endTime === Infinity
    const look = () => {
      const fading = document.querySelector('[data-starting-style], [data-ending-style]') !== null
      if (!fading && document.getAnimations().every(rests)) resolve()
      else requestAnimationFrame(look)
    }
    look()
  })`)
}
