import { ask } from './ask.ts'

/** Containers, labels, fire protection and waste. */
export const containersCriteria = [
  ask(
    'A41',
    'Is a container without a label?',
    null,
    { en: 'a container has no label', ja: 'ラベルのない容器がある', ko: '라벨이 없는 용기가 있음' },
    { en: 'every container has a label', ja: 'すべての容器にラベルがある', ko: '모든 용기에 라벨이 있음' },
  ),
  ask(
    'A42',
    'Is a label too dirty or torn to be read?',
    null,
    { en: 'a label cannot be read', ja: '汚れや破れで読めないラベルがある', ko: '오염되거나 찢어져 읽을 수 없는 라벨이 있음' },
    { en: 'all labels can be read', ja: 'ラベルはすべて読める', ko: '모든 라벨을 읽을 수 있음' },
  ),
  ask(
    'A43',
    'Is there a bottle without a label?',
    'unlabelled bottle',
    { en: 'a bottle has no label', ja: 'ラベルのないボトルがある', ko: '라벨이 없는 병이 있음' },
    { en: 'no bottle is without a label', ja: 'ラベルのないボトルはない', ko: '라벨이 없는 병이 없음' },
  ),
  ask(
    'A44',
    'Does the container of a chemical lack its hazard symbol?',
    null,
    {
      en: 'the container of a chemical lacks its hazard symbol',
      ja: '危険有害性の表示がない薬品容器がある',
      ko: '위험 표지가 없는 화학 물질 용기가 있음',
    },
    { en: 'chemicals bear their hazard symbols', ja: '薬品容器に危険有害性の表示がある', ko: '화학 물질 용기에 위험 표지가 있음' },
  ),
  ask(
    'A45',
    'Is the container of a chemical open?',
    null,
    { en: 'the container of a chemical is open', ja: '薬品の容器が開いている', ko: '화학 물질 용기가 열려 있음' },
    { en: 'no chemical stands open', ja: '薬品の容器は閉じている', ko: '화학 물질 용기가 닫혀 있음' },
  ),
  ask(
    'A46',
    'Is a fire extinguisher in sight?',
    'fire extinguisher',
    { en: 'a fire extinguisher is in sight', ja: '消火器が見える', ko: '소화기가 보임' },
    { en: 'no fire extinguisher is in sight', ja: '消火器が見えない', ko: '소화기가 보이지 않음' },
  ),
  ask(
    'A47',
    'Is the way to a fire extinguisher blocked?',
    null,
    { en: 'the way to a fire extinguisher is blocked', ja: '消火器の前に物が置かれている', ko: '소화기 앞이 막혀 있음' },
    { en: 'the way to the fire extinguisher is free', ja: '消火器の前に物はない', ko: '소화기 앞이 비어 있음' },
  ),
  ask(
    'A48',
    'Is the way out blocked?',
    null,
    { en: 'the way out is blocked', ja: '避難経路がふさがれている', ko: '대피로가 막혀 있음' },
    { en: 'the way out is free', ja: '避難経路は確保されている', ko: '대피로가 확보되어 있음' },
  ),
  ask(
    'A49',
    'Is waste lying on the floor?',
    'waste on the floor',
    { en: 'waste lies on the floor', ja: '床にごみが落ちている', ko: '바닥에 쓰레기가 있음' },
    { en: 'no waste lies on the floor', ja: '床にごみはない', ko: '바닥에 쓰레기가 없음' },
  ),
  ask(
    'A50',
    'Is a waste bin overfull?',
    'overfull waste bin',
    { en: 'a waste bin is overfull', ja: 'ごみ箱があふれている', ko: '쓰레기통이 넘침' },
    { en: 'no waste bin is overfull', ja: 'ごみ箱はあふれていない', ko: '쓰레기통이 넘치지 않음' },
  ),
]
