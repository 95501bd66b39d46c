import { z } from 'zod'

/** What a verdict can be about. `region`: a box or outline on a frame; `asset_pair`: two assets that were compared. */
export const subjectKinds = ['frame', 'region', 'specimen', 'asset', 'asset_pair'] as const
export type SubjectKind = (typeof subjectKinds)[number]

/** From what a verdict came, enough to make it again: stored with it, and told as it is. */
export const provenanceSchema = z
  .object({
    inputs: z
      .array(
        z.object({
          kind: z
            .string()
            .meta({ description: '`pixels`: the bytes that the model saw; `still`: the stored JPEG of the frame', example: 'pixels' }),
          sha256: z.string().meta({ description: 'SHA-256 of the bytes, 64 hexadecimal digits' }),
        }),
      )
      .meta({ description: 'What went in' }),
    pack: z.string().meta({ description: 'Model pack', example: 'builtin' }),
    packVersion: z.string().meta({ description: 'Version of the pack; changes with any of its files' }),
    modelRole: z.string().meta({ description: 'Which model of the pack', example: 'regions' }),
    space: z.string().nullable().meta({ description: 'Embedding space of the words, where the model compares with words' }),
    preprocessing: z.string().meta({ description: 'How the picture became the model’s input', example: 'contain-256-rgb-114.114.114' }),
    configurationVersion: z.string().nullable().meta({
      description: 'Version of what was asked for: labels, thresholds, rule and masks, or a rubric; null where nothing is configured',
    }),
    labels: z
      .array(
        z.object({
          labelId: z.string().meta({ description: 'Id of the label' }),
          version: z.string().nullable().meta({ description: 'Version of the label; null where labels have none' }),
          words: z.array(z.string()).meta({ description: 'What the model was told that the label means' }),
        }),
      )
      .meta({ description: 'The labels that it names, as they were then' }),
    runnerVersion: z.string().meta({ description: 'Version of the runner' }),
  })
  .meta({ id: 'Provenance' })
export type Provenance = z.infer<typeof provenanceSchema>
