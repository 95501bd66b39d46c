import { ask } from './ask.ts'

/** Cables, hoses, machines and ways out. */
export const energyCriteria = [
  ask(
    'A31',
    'Does a cable lie across the way?',
    'cable on the floor',
    { en: 'a cable lies across the way', ja: '通路にケーブルが横たわっている', ko: '통로에 케이블이 놓여 있음' },
    { en: 'no cable lies across the way', ja: '通路にケーブルはない', ko: '통로에 케이블이 없음' },
  ),
  ask(
    'A32',
    'Is the insulation of a cable damaged?',
    null,
    { en: 'the insulation of a cable is damaged', ja: 'ケーブルの被覆が傷んでいる', ko: '케이블 피복이 손상됨' },
    { en: 'no damaged cable is to be seen', ja: '傷んだケーブルは見当たらない', ko: '손상된 케이블이 보이지 않음' },
  ),
  ask(
    'A33',
    'Are cables bundled or in a duct?',
    null,
    { en: 'cables are bundled', ja: 'ケーブルがまとめられている', ko: '케이블이 정리되어 있음' },
    { en: 'cables lie loose', ja: 'ケーブルがまとめられていない', ko: '케이블이 정리되지 않음' },
  ),
  ask(
    'A34',
    'Is a power strip plugged into another one?',
    null,
    { en: 'a power strip is plugged into another one', ja: '電源タップがたこ足になっている', ko: '멀티탭에 멀티탭이 연결되어 있음' },
    { en: 'no power strip is plugged into another one', ja: '電源タップのたこ足はない', ko: '문어발식 멀티탭 연결이 없음' },
  ),
  ask(
    'A35',
    'Is a power strip or socket within reach of liquid?',
    null,
    { en: 'a power strip is within reach of liquid', ja: '電源タップの近くに液体がある', ko: '멀티탭 가까이에 액체가 있음' },
    { en: 'no power strip is within reach of liquid', ja: '電源タップの近くに液体はない', ko: '멀티탭 가까이에 액체가 없음' },
  ),
  ask(
    'A36',
    'Is an air hose lying on the floor?',
    'air hose',
    { en: 'an air hose lies on the floor', ja: 'エアホースが床に置かれている', ko: '에어 호스가 바닥에 놓여 있음' },
    { en: 'no air hose lies on the floor', ja: '床にエアホースはない', ko: '바닥에 에어 호스가 없음' },
  ),
  ask(
    'A37',
    'Is an emergency stop button in sight?',
    'emergency stop button',
    { en: 'an emergency stop button is in sight', ja: '非常停止ボタンが見える', ko: '비상 정지 버튼이 보임' },
    { en: 'no emergency stop button is in sight', ja: '非常停止ボタンが見えない', ko: '비상 정지 버튼이 보이지 않음' },
  ),
  ask(
    'A38',
    'Is an emergency stop button blocked?',
    null,
    { en: 'an emergency stop button is blocked', ja: '非常停止ボタンがふさがれている', ko: '비상 정지 버튼이 막혀 있음' },
    { en: 'no emergency stop button is blocked', ja: '非常停止ボタンはふさがれていない', ko: '비상 정지 버튼이 막혀 있지 않음' },
  ),
  ask(
    'A39',
    'Is the guard of a machine open or missing?',
    null,
    { en: 'the guard of a machine is open or missing', ja: '機械のカバーが開いているか外れている', ko: '기계 덮개가 열려 있거나 없음' },
    { en: 'no machine lacks its guard', ja: '機械のカバーは閉じている', ko: '기계 덮개가 닫혀 있음' },
  ),
  ask(
    'A40',
    'Is a warning light lit?',
    'lit warning light',
    { en: 'a warning light is lit', ja: '警告灯が点灯している', ko: '경고등이 켜져 있음' },
    { en: 'no warning light is lit', ja: '警告灯は点灯していない', ko: '경고등이 꺼져 있음' },
  ),
]
