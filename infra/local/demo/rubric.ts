import type { RubricInput } from '@kensa/contract/api/rubrics'
import type { Thing } from '@kensa/models/builtin/concepts'

/** What the sample rubric asks for: whether a thing is there, in words that the builtin models know. */
const asked: readonly { id: string; thing: Thing; name: string; yes: { en: string; ja: string; ko: string } }[] = [
  { id: 'A01', thing: 'helmet', name: 'helmet', yes: { en: 'a helmet', ja: 'ヘルメット', ko: '안전모' } },
  { id: 'A02', thing: 'gloves', name: 'gloves', yes: { en: 'gloves', ja: '手袋', ko: '장갑' } },
  { id: 'A03', thing: 'goggles', name: 'goggles', yes: { en: 'goggles', ja: '保護メガネ', ko: '보안경' } },
  { id: 'A04', thing: 'vest', name: 'vest', yes: { en: 'a vest', ja: 'ベスト', ko: '안전조끼' } },
  { id: 'B01', thing: 'wrench', name: 'wrench', yes: { en: 'a wrench', ja: 'レンチ', ko: '렌치' } },
  { id: 'B02', thing: 'screwdriver', name: 'screwdriver', yes: { en: 'a screwdriver', ja: 'ドライバー', ko: '드라이버' } },
  { id: 'B03', thing: 'hammer', name: 'hammer', yes: { en: 'a hammer', ja: 'ハンマー', ko: '망치' } },
  { id: 'B04', thing: 'saw', name: 'saw', yes: { en: 'a saw', ja: 'のこぎり', ko: '톱' } },
  { id: 'C01', thing: 'extinguisher', name: 'fire extinguisher', yes: { en: 'a fire extinguisher', ja: '消火器', ko: '소화기' } },
  { id: 'C02', thing: 'cone', name: 'traffic cone', yes: { en: 'a traffic cone', ja: 'カラーコーン', ko: '라바콘' } },
]
const ids = (letter: string) => asked.filter(({ id }) => id.startsWith(letter)).map(({ id }) => id)
const triggers = (letter: string, points: number) => ids(letter).map((criterion) => ({ criterion, wanted: 1 as const, points }))

/** The thing that each criterion of the sample rubric asks for. */
export const thingOfCriterion: ReadonlyMap<string, Thing> = new Map(asked.map(({ id, thing }) => [id, thing]))

export const demoRubric: RubricInput = {
  name: 'What is on the bench',
  description: 'Protective equipment, tools and safety equipment that a picture shows.',
  content: {
    criteria: asked.map(({ id, name, yes }) => ({ id, question: `Is there ${yes.en} to be seen?`, lookFor: name, yes, no: {} })),
    patterns: [
      {
        ...{ id: 'P01', name: 'Protective equipment', priority: 0, required: [], triggers: triggers('A', 3) },
        wording: {
          en: 'Protective equipment is there: {reasons}.',
          ja: '保護具があります（{reasons}）。',
          ko: '보호구가 있습니다({reasons}).',
        },
      },
      {
        ...{ id: 'P02', name: 'Tools left out', priority: 1, required: [], triggers: triggers('B', 2) },
        wording: {
          en: 'Tools were left out: {reasons}.',
          ja: '工具が置かれたままです（{reasons}）。',
          ko: '공구가 놓여 있습니다({reasons}).',
        },
      },
      {
        ...{ id: 'P03', name: 'Safety equipment', priority: 2, required: [], triggers: triggers('C', 3) },
        wording: {
          en: 'Safety equipment is there: {reasons}.',
          ja: '安全設備があります（{reasons}）。',
          ko: '안전 설비가 있습니다({reasons}).',
        },
      },
    ],
  },
}
