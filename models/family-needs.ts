import type { Role, TensorDescription } from './manifest.ts'

/** A tensor that the family's code names, gives or reads. */
export type TensorNeed = {
  /** Null where exporters name it as they like: the graph's only one. */
  name: string | null
  type: TensorDescription['type']
  /** A number must be the graph's own or free in it; a name stands for any length. */
  shape: readonly (number | string)[]
}

export type GraphNeeds = {
  inputs: readonly TensorNeed[]
  outputs: readonly TensorNeed[]
  /** Whether its vectors, the last axis of the first output, make a space. */
  embeds?: boolean
  /** Whether a file of words goes with it: a tokenizer, or a dictionary of characters. */
  reads?: boolean
}

const float = (name: string | null, ...shape: (number | string)[]): TensorNeed => ({ name, type: 'float32', shape })
const int64 = (name: string, ...shape: (number | string)[]): TensorNeed => ({ name, type: 'int64', shape })

const pixels = float('pixel_values', 'N', 3, 'H', 'W')
const found = [float('logits', 'N', 'queries', 'classes'), float('pred_boxes', 'N', 'queries', 4)]
const tokens = [int64('input_ids', 'N', 'T'), int64('attention_mask', 'N', 'T')]
const detector: GraphNeeds = { inputs: [pixels], outputs: found }
const maskFeatures = [0, 1, 2].map((level) => float(`image_embeddings.${level}`, 'N', 'C', 'H', 'W'))
const promptedMasks = {
  masks: { inputs: [pixels], outputs: maskFeatures },
  'mask-decoder': {
    inputs: [
      float('input_points', 'N', 1, 'P', 2),
      int64('input_labels', 'N', 1, 'P'),
      float('input_boxes', 'N', 'boxes', 4),
      ...maskFeatures,
    ],
    outputs: [float('pred_masks', 'N', 1, 'candidates', 'H', 'W'), float('iou_scores', 'N', 1, 'candidates')],
  },
} satisfies Partial<Record<Role, GraphNeeds>>
const line: GraphNeeds = { inputs: [float(null, 'N', 3, 48, 'W')], outputs: [float(null, 'N', 'steps', 'characters')], reads: true }

/** Tokens of a SigLIP 2 text with its end: the towers were trained on exactly so many and take no attention mask. */
export const siglip2Length = 64
/** Tokens of an OWLv2 text with its two marks. */
export const owlv2Length = 16
/** Tokens of a text for SAM 3 with its two marks. */
export const sam3Length = 32

const conceptFeatures = [
  ...[0, 1, 2].map((level) => float(`fpn_hidden_state_${level}`, 'N', 'C', 'H', 'W')),
  float('fpn_position_encoding_2', 'N', 'C', 'H', 'W'),
]
const conceptText = float('text_features', 'N', sam3Length, 'C')
const conceptMask = int64('attention_mask', 'N', sam3Length)
const conceptTokens = [int64('input_ids', 'N', sam3Length), conceptMask]

/**
 * What the code of each family (gpu-runner/src/models) needs of a graph, by the role that the graph has. A graph may take no input beside
 * these, since nobody would give it; it may have more outputs.
 */
export const familyNeeds = {
  siglip2: {
    image: { inputs: [pixels], outputs: [float('pooler_output', 'N', 'D')], embeds: true },
    text: { inputs: [int64('input_ids', 'N', siglip2Length)], outputs: [float('pooler_output', 'N', 'D')], embeds: true, reads: true },
  },
  dinov2: { patches: { inputs: [pixels], outputs: [float('last_hidden_state', 'N', 'tokens', 'D')], embeds: true } },
  'd-fine': { equipment: detector },
  'rt-detr': { equipment: detector },
  owlv2: {
    'phrase-boxes': {
      inputs: [pixels, int64('input_ids', 'texts', owlv2Length), int64('attention_mask', 'texts', owlv2Length)],
      outputs: [float('logits', 'N', 'patches', 'texts'), float('pred_boxes', 'N', 'patches', 4)],
      reads: true,
    },
  },
  'grounding-dino': {
    'phrase-boxes': {
      inputs: [pixels, int64('pixel_mask', 'N', 'H', 'W'), ...tokens, int64('token_type_ids', 'N', 'T')],
      outputs: found,
      reads: true,
    },
  },
  'sam2.1': promptedMasks,
  sam3: {
    ...promptedMasks,
    concepts: { inputs: [pixels], outputs: conceptFeatures },
    'concept-text': { inputs: conceptTokens, outputs: [conceptText], reads: true },
    'concept-decoder': {
      inputs: [...conceptFeatures, conceptText, conceptMask],
      outputs: [
        float('pred_masks', 'N', 'queries', 'H', 'W'),
        float('pred_boxes', 'N', 'queries', 4),
        float('pred_logits', 'N', 'queries'),
        float('presence_logits', 'N', 1),
      ],
    },
  },
  'pp-ocrv5': {
    'text-detection': { inputs: [float(null, 'N', 3, 'H', 'W')], outputs: [float(null, 'N', 1, 'H', 'W')] },
    'text-recognition': line,
    'korean-text-recognition': line,
  },
  'bge-m3': { passage: { inputs: tokens, outputs: [float('last_hidden_state', 'N', 'T', 'D')], embeds: true, reads: true } },
  'bge-reranker-v2-m3': { reranker: { inputs: tokens, outputs: [float('logits', 'N', 1)], reads: true } },
} as const satisfies Record<string, Partial<Record<Role, GraphNeeds>>>

export type FamilyName = keyof typeof familyNeeds
export const familyNames = Object.keys(familyNeeds) as FamilyName[]

/** What a family needs of a graph in a role; undefined where its code has no such role. */
export function needsOf(family: FamilyName, role: Role): GraphNeeds | undefined {
  return (familyNeeds[family] as Partial<Record<Role, GraphNeeds>>)[role]
}
