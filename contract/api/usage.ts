import { z } from 'zod'
import { idSchema } from '../ids.ts'
import { jobTasks } from '../job-message.ts'
import { monthlyLimitMicrosMax, plans, usageUnitNames } from '../usage.ts'
import { pageSchema } from './page.ts'

const micros = (description: string) => z.int().meta({ description: `${description}, in micro-dollars (1 USD = 1,000,000)` })
const day = (description: string) => z.iso.date().meta({ description: `${description} (a UTC day, YYYY-MM-DD)`, example: '2026-11-26' })
const unit = z.enum(usageUnitNames)
const projectId = idSchema('project').nullable()
const projectName = z.string().nullable().meta({ description: "That project's name; null when it is gone or there is none" })
const apiKeyId = idSchema('apiKey').nullable()
const apiKeyName = z.string().nullable().meta({ description: "That key's name; null when people did it" })
const task = z.enum(jobTasks).nullable()

/** Longest range of one request, in days. */
export const usageDaysMax = 366

export const usageRangeSchema = z.object({
  from: day('First day; absent: the first of this month').optional(),
  to: day('Last day, itself included; absent: today').optional(),
})
export const usageFilterSchema = usageRangeSchema.extend({
  projectId: idSchema('project').optional(),
  apiKeyId: idSchema('apiKey').optional(),
  jobId: idSchema('job').optional(),
  task: z.enum(jobTasks).optional().meta({ description: 'Only usage of this kind of job' }),
  unit: unit.optional().meta({ description: 'Only this unit' }),
})
export type UsageFilter = z.infer<typeof usageFilterSchema>

export const usageGroups = ['day', 'project', 'key', 'task', 'unit'] as const
export type UsageGroup = (typeof usageGroups)[number]

export const usageQuerySchema = usageFilterSchema.extend({
  groupBy: z
    .string()
    .default('day')
    .transform((text) => text.split(','))
    .pipe(z.array(z.enum(usageGroups)).min(1).max(3))
    .refine((groups) => new Set(groups).size === groups.length, 'must not name a group twice')
    .meta({ description: `One to three of ${usageGroups.join(', ')}, with commas between`, type: 'string', example: 'day,unit' }),
})

export const usageRowSchema = z
  .object({
    day: day('The day; null unless grouped by it').nullable(),
    projectId: projectId.meta({ description: 'The project; null unless grouped by it, or where there is none' }),
    projectName,
    apiKeyId: apiKeyId.meta({ description: 'The API key; null unless grouped by it, or where people did it' }),
    apiKeyName,
    task: task.meta({ description: 'Kind of job; null unless grouped by it, or without a job' }),
    unit: unit.nullable().meta({ description: 'The unit; null unless grouped by it' }),
    quantity: z.int().nullable().meta({ description: 'How many of the unit; null unless grouped by it' }),
    entries: z.int().meta({ description: 'Ledger entries summed up' }),
    amountMicros: micros('What they cost'),
  })
  .meta({ id: 'UsageRow' })
export type UsageRow = z.infer<typeof usageRowSchema>

export const usageReportSchema = z
  .object({
    from: day('First day'),
    to: day('Last day, itself included'),
    totalMicros: micros('Sum of the rows'),
    data: z
      .array(usageRowSchema)
      .meta({ description: 'One row a group, by day and then the most expensive first; days without usage have none' }),
  })
  .meta({ id: 'UsageReport' })
export type UsageReport = z.infer<typeof usageReportSchema>

export const ledgerEntrySchema = z
  .object({
    id: idSchema('ledgerEntry'),
    occurredAt: z.iso.datetime().meta({ description: 'When it was used (UTC)' }),
    unit: unit.meta({ description: 'What was used' }),
    quantity: z.int().meta({ description: 'How many of it' }),
    priceMicros: micros('Price of one at that time'),
    amountMicros: micros('Quantity times price'),
    jobId: idSchema('job').nullable().meta({ description: 'The job that used it; null for searches and storage' }),
    task: task.meta({ description: 'Kind of that job' }),
    projectId: projectId.meta({ description: 'The project that it belongs to, if one' }),
    projectName,
    apiKeyId: apiKeyId.meta({ description: 'The API key on whose behalf; null when a person did it' }),
    apiKeyName,
  })
  .meta({ id: 'LedgerEntry' })
export type LedgerEntry = z.infer<typeof ledgerEntrySchema>
export const ledgerEntryPageSchema = pageSchema(ledgerEntrySchema, 'LedgerEntryPage')

export const jobUsageSchema = z
  .object({
    jobId: idSchema('job'),
    exists: z.boolean().meta({ description: 'False when the job was deleted with its asset' }),
    assetName: z.string().nullable().meta({ description: 'File name of its asset, while that exists' }),
    task: task.meta({ description: 'Kind of job' }),
    projectId,
    projectName,
    apiKeyId,
    apiKeyName,
    firstAt: z.iso.datetime().meta({ description: 'First usage in the range (UTC)' }),
    lastAt: z.iso.datetime().meta({ description: 'Last usage in the range (UTC)' }),
    units: z
      .array(
        z.object({
          unit: unit.meta({ description: 'What was used' }),
          quantity: z.int().meta({ description: 'How many of it' }),
          amountMicros: micros('What they cost'),
        }),
      )
      .meta({ description: 'What the job used, by unit' }),
    amountMicros: micros('What the job cost in the range'),
  })
  .meta({ id: 'JobUsage' })
export type JobUsage = z.infer<typeof jobUsageSchema>
export const jobUsagePageSchema = pageSchema(jobUsageSchema, 'JobUsagePage')

export const usageSummarySchema = z
  .object({
    plan: z.enum(plans).meta({ description: 'The plan: on the free one work ends with the credit' }),
    month: day('First day of the month'),
    endsAt: z.iso.datetime().meta({ description: 'When the next month begins (UTC): totals start from zero and credit is new' }),
    spentMicros: micros('Used this month, before credit'),
    reservedMicros: micros('Held for jobs that have not ended'),
    creditMicros: micros('Free usage a month'),
    creditLeftMicros: micros('What is left of it'),
    billableMicros: micros('Used beyond the credit'),
    limitMicros: micros('What may be used this month, before credit; null without a limit').nullable(),
    limitedBy: z.enum(['credit', 'spend_limit']).nullable().meta({ description: 'Where that limit comes from' }),
    forecastMicros: micros(
      'Expected for the whole month, before credit: what is used already, plus the mean of the last 7 days (or as many as there has been usage) for each day left',
    ),
    warnings: z
      .array(z.int().meta({ description: 'Percent of the limit' }))
      .meta({ description: 'Thresholds of the limit that were reached this month' }),
  })
  .meta({ id: 'UsageSummary' })
export type UsageSummary = z.infer<typeof usageSummarySchema>

const monthlyLimitMicros = z
  .int()
  .min(0)
  .max(monthlyLimitMicrosMax)
  .nullable()
  .meta({ description: `Micro-dollars a calendar month (UTC) before credit, 0 to ${monthlyLimitMicrosMax}; null for no limit` })

export const spendLimitsSchema = z
  .object({
    plan: z.enum(plans).meta({ description: 'The plan' }),
    creditMicros: micros('Free usage a month; the limit of the free plan'),
    monthlyLimitMicros: monthlyLimitMicros.meta({ description: 'Limit of the organization; null for none of its own' }),
    apiKeys: z
      .array(
        z
          .object({
            apiKeyId: idSchema('apiKey'),
            name: z.string().meta({ description: 'Name of the key' }),
            hint: z.string().meta({ description: 'Last four characters of the key' }),
            monthlyLimitMicros: monthlyLimitMicros.meta({ description: 'Limit of the key; null for none of its own' }),
            spentMicros: micros('Used with the key this month'),
            reservedMicros: micros('Held for its jobs'),
          })
          .meta({ id: 'ApiKeySpendLimit' }),
      )
      .meta({ description: 'Every key that works or has a limit' }),
  })
  .meta({ id: 'SpendLimits' })
export type SpendLimits = z.infer<typeof spendLimitsSchema>

export const spendLimitsInputSchema = z
  .strictObject({
    monthlyLimitMicros: monthlyLimitMicros
      .optional()
      .meta({ description: 'New limit of the organization; null for none; absent: as it is' }),
    apiKeys: z
      .array(z.strictObject({ apiKeyId: idSchema('apiKey'), monthlyLimitMicros }))
      .max(200)
      .optional()
      .meta({ description: 'New limits of these keys; others stay as they are' }),
  })
  .meta({ id: 'SpendLimitsInput' })
export type SpendLimitsInput = z.infer<typeof spendLimitsInputSchema>

export const priceTableSchema = z
  .object({
    currency: z.literal('usd').meta({ description: 'Currency of all amounts' }),
    microsPerDollar: z.literal(1_000_000).meta({ description: 'Micro-dollars in a dollar' }),
    monthlyCreditMicros: micros('Free usage a month, on every plan'),
    units: z
      .array(
        z
          .object({
            unit: unit.meta({ description: 'The unit' }),
            priceMicros: micros('Price of one'),
            told: z
              .object({
                quantity: z.int().meta({ description: 'How many' }),
                name: z.string().meta({ description: 'What so many are called', example: '1,000 images' }),
                priceMicros: micros('What so many cost'),
              })
              .meta({ description: 'The price as it is told to people' }),
          })
          .meta({ id: 'UnitPrice' }),
      )
      .meta({ description: 'Every unit' }),
  })
  .meta({ id: 'PriceTable' })
export type PriceTable = z.infer<typeof priceTableSchema>
