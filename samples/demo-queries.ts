import { type Concept, type Finish, type Group, groupsOf, type Place, type Thing } from '@kensa/models/builtin/concepts'
import { demoScenes } from './demo-scenes.ts'
import { demoVideos } from './demo-videos.ts'
import type { SceneSpec } from './scene-spec.ts'

export type Language = 'en' | 'ja' | 'ko' | 'mixed'
export type Asked = { thing?: Thing; group?: Group; finish?: Finish; place?: Place; rusty?: true }
export type EvaluationQuery = { text: string; language: Language; asked: Asked }

const ask = (asked: Asked, en: string, ja: string, ko: string): EvaluationQuery[] => [
  { text: en, language: 'en', asked },
  { text: ja, language: 'ja', asked },
  { text: ko, language: 'ko', asked },
]

/** What the search is judged by, written down before any retrieval; which scenes are right follows from their specifications. */
export const evaluationQueries: readonly EvaluationQuery[] = [
  ...ask({ thing: 'wrench', finish: 'blue' }, 'blue wrench', '青いレンチ', '파란 렌치'),
  ...ask({ thing: 'wrench', finish: 'red' }, 'red spanner', '赤いスパナ', '빨간 스패너'),
  ...ask({ thing: 'screwdriver', finish: 'blue' }, 'screwdriver, blue', '青色のドライバー', '파란색 드라이버'),
  ...ask({ thing: 'screwdriver', finish: 'red' }, 'red screwdriver', 'ドライバー 赤', '빨간 드라이버'),
  ...ask({ thing: 'helmet' }, 'hard hat', '安全帽', '안전모'),
  ...ask({ thing: 'helmet' }, 'safety helmet', 'ヘルメット', '헬멧'),
  ...ask({ thing: 'helmet', finish: 'yellow' }, 'yellow hard hat', '黄色いヘルメット', '노란 안전모'),
  ...ask({ thing: 'helmet', finish: 'white' }, 'white helmet', '白い安全帽', '하얀 안전모'),
  ...ask({ thing: 'vest', finish: 'orange' }, 'orange hi-vis vest', 'オレンジの反射ベスト', '주황색 안전조끼'),
  ...ask({ thing: 'gloves' }, 'work gloves', '作業手袋', '작업 장갑'),
  ...ask({ thing: 'gloves', finish: 'black' }, 'black gloves', '黒い手袋', '검은 장갑'),
  ...ask({ thing: 'goggles' }, 'safety goggles', '保護メガネ', '보안경'),
  ...ask({ thing: 'mask' }, 'dust mask', '防塵マスク', '방진 마스크'),
  ...ask({ thing: 'earmuffs' }, 'hearing protection', 'イヤーマフ', '귀덮개'),
  ...ask({ thing: 'boots' }, 'safety boots', '安全靴', '안전화'),
  ...ask({ group: 'ppe' }, 'personal protective equipment', '保護具', '개인보호구'),
  ...ask({ group: 'tool' }, 'tool', '工具', '공구'),
  ...ask({ group: 'particle' }, 'particles under the electron microscope', '粒子', '입자'),
  ...ask({ thing: 'hammer' }, 'hammer', 'ハンマー', '망치'),
  ...ask({ thing: 'pliers' }, 'pliers', 'ペンチ', '펜치'),
  ...ask({ thing: 'drill' }, 'power drill', '電動ドリル', '전동드릴'),
  ...ask({ thing: 'caliper' }, 'vernier caliper', 'ノギス', '버니어 캘리퍼스'),
  ...ask({ thing: 'gauge' }, 'pressure gauge', '圧力計', '압력계'),
  ...ask({ thing: 'tape_measure' }, 'measuring tape', '巻き尺', '줄자'),
  ...ask({ thing: 'saw' }, 'hand saw', 'のこぎり', '톱'),
  ...ask({ thing: 'gear' }, 'cogwheel', '歯車', '톱니바퀴'),
  ...ask({ thing: 'gear', finish: 'brass' }, 'brass gear', '真鍮の歯車', '황동 기어'),
  ...ask({ thing: 'bolt' }, 'bolt', 'ボルト', '볼트'),
  ...ask({ thing: 'nut', finish: 'brass' }, 'golden nut', '真鍮のナット', '금색 너트'),
  ...ask({ thing: 'bearing' }, 'ball bearing', '軸受', '베어링'),
  ...ask({ thing: 'spring', finish: 'copper' }, 'copper spring', '銅のばね', '구리 스프링'),
  ...ask({ thing: 'valve', finish: 'red' }, 'red valve', '赤いバルブ', '빨간 밸브'),
  ...ask({ thing: 'pipe' }, 'pipe elbow', '配管', '배관'),
  ...ask({ thing: 'connector' }, 'plug connector', 'コネクタ', '커넥터'),
  ...ask({ thing: 'circuit_board' }, 'printed circuit board', 'プリント基板', '회로 기판'),
  ...ask({ thing: 'motor' }, 'electric motor', 'モーター', '모터'),
  ...ask({ thing: 'extinguisher' }, 'fire extinguisher', '消火器', '소화기'),
  ...ask({ thing: 'cone', finish: 'orange' }, 'orange traffic cone', 'オレンジのカラーコーン', '주황색 라바콘'),
  ...ask({ thing: 'drum' }, 'oil drum', 'ドラム缶', '드럼통'),
  ...ask({ thing: 'toolbox', finish: 'red' }, 'red toolbox', '赤い工具箱', '빨간 공구함'),
  ...ask({ thing: 'crate' }, 'plastic crate', 'コンテナ', '플라스틱 상자'),
  ...ask({ thing: 'nameplate' }, 'rating plate', '銘板', '명판'),
  ...ask({ thing: 'needle' }, 'needle-like particles', '針状粒子', '침상 입자'),
  ...ask({ thing: 'agglomerate' }, 'agglomerated powder', '凝集体', '응집체'),
  ...ask({ thing: 'fibre' }, 'fibres', '繊維', '섬유'),
  ...ask({ thing: 'sphere' }, 'spherical particles', '球状粒子', '구형 입자'),
  ...ask({ thing: 'plate' }, 'flakes', '板状粒子', '판상 입자'),
  ...ask({ thing: 'worker' }, 'worker', '作業者', '작업자'),
  { text: '赤い helmet', language: 'mixed', asked: { thing: 'helmet', finish: 'red' } },
  { text: 'blue レンチ', language: 'mixed', asked: { thing: 'wrench', finish: 'blue' } },
  { text: '노란 vest', language: 'mixed', asked: { thing: 'vest', finish: 'yellow' } },
]

/** True of a scene whose main thing is what was asked for; what lies about in the corners doesn't count. */
export function answers(spec: SceneSpec, asked: Asked): boolean {
  const { main } = spec
  return (
    (asked.thing === undefined || main.thing === asked.thing) &&
    (asked.group === undefined || groupsOf(main.thing).includes(asked.group)) &&
    (asked.finish === undefined || main.finish === asked.finish) &&
    (asked.place === undefined || spec.place === asked.place) &&
    (asked.rusty === undefined || main.rusty)
  )
}

export type DemoQuery = { text: string; language: Language; concepts: readonly Concept[]; relevant: readonly string[] }

/** The evaluation queries with the names of the sample organisation's files that show it: pictures, and videos at some time. */
export const demoQueries: readonly DemoQuery[] = evaluationQueries.map(({ text, language, asked }) => ({
  text,
  language,
  concepts: [asked.finish, asked.thing, asked.group, asked.place].filter((c) => c !== undefined),
  relevant: [
    ...demoScenes.filter((scene) => answers(scene.spec, asked)).map((scene) => scene.name),
    ...demoVideos.filter((video) => video.segments.some((segment) => answers(segment.spec, asked))).map((video) => video.name),
  ],
}))
