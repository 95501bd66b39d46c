/**
 * What is paid for, and what it costs. Money is counted in micro-dollars (1 USD = 1,000,000), always in whole numbers. A ledger entry keeps
 * the price of its time, so a change here changes no past bill. A new task adds its unit to this table and nothing else.
 */
export type UnitPrice = {
  /** Micro-dollars for one. */
  priceMicros: number
  /** How the price is told to people: so many of the unit, under this name. */
  told: { quantity: number; name: string }
}

export const usageUnits = {
  /** A picture (or a page of one) that became searchable. */
  image_embedded: { priceMicros: 1_000, told: { quantity: 1_000, name: '1,000 images' } },
  /** A second of video of which at least one frame became searchable, however many frames a second were taken. */
  video_second: { priceMicros: 500, told: { quantity: 3_600, name: 'hour of video' } },
  /** A picture that one model looked through for up to `labelsPerAnnotation` labels. */
  image_annotated: { priceMicros: 2_000, told: { quantity: 1_000, name: '1,000 images annotated' } },
  /** A picture about which a model answered up to `criteriaPerAssessment` criteria. */
  criteria_image: { priceMicros: 4_000, told: { quantity: 1_000, name: '1,000 images assessed' } },
  /** A search that was answered; further pages of it are free. */
  search: { priceMicros: 500, told: { quantity: 1_000, name: '1,000 searches' } },
  /** A megabyte (10^6 bytes) of uploaded files kept for a day; a GB-month is 1,000 MB for 30 days. */
  storage_mb_day: { priceMicros: 2, told: { quantity: 30_000, name: 'GB-month' } },
} as const satisfies Record<string, UnitPrice>

export type UsageUnit = keyof typeof usageUnits
export const usageUnitNames = Object.keys(usageUnits) as [UsageUnit, ...UsageUnit[]]

export const plans = ['free', 'pay_as_you_go'] as const
export type Plan = (typeof plans)[number]

/** Labels that one `image_annotated` pays for; 21 labels are two for each picture. */
export const labelsPerAnnotation = 20

/** How many `image_annotated` so many pictures and labels are. */
export function annotationUnits(frameCount: number, labelCount: number): number {
  return frameCount * Math.ceil(labelCount / labelsPerAnnotation)
}

/** Criteria that one `criteria_image` pays for; 61 criteria are two for each picture. */
export const criteriaPerAssessment = 60

/** How many `criteria_image` so many pictures and criteria are. */
export function assessmentUnits(frameCount: number, criterionCount: number): number {
  return frameCount * Math.ceil(criterionCount / criteriaPerAssessment)
}

/** Usage that is free every calendar month (UTC), on every plan. The free plan ends there; on the other it is taken off the invoice. */
export const monthlyCreditMicros = 5_000_000

/** Shares of the limit, in percent, at which owners and admins hear of it, once a month each. */
export const alertThresholdsPercent = [50, 80, 100] as const

/** Largest monthly limit that can be set: a million dollars. */
export const monthlyLimitMicrosMax = 1_000_000_000_000

/** Bytes that a second of video has at least, for the estimate before its length is known: 1 Mbit/s. Most have several times as many. */
export const videoBytesPerSecondMin = 125_000

/** Whole micro-dollars; throws where a double could not hold the sum exactly. */
export function priceOf(unit: UsageUnit, quantity: number): number {
  const micros = usageUnits[unit].priceMicros * quantity
  if (!Number.isSafeInteger(micros) || micros < 0) throw new RangeError(`${quantity} × ${unit} has no exact price`)
  return micros
}

/** Dollars with as many decimals as the amount needs, two at least: `$0.0005`. */
export function dollars(micros: number): string {
  const sign = micros < 0 ? '-' : ''
  const whole = Math.floor(Math.abs(micros) / 1_000_000)
  const rest = String(Math.abs(micros) % 1_000_000)
    .padStart(6, '0')
    .replace(/0{1,4}$/, '')
  return `${sign}$${whole}.${rest}`
}
