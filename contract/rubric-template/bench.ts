import { ask } from './ask.ts'

/** The bench and what lies on it. */
export const benchCriteria = [
  ask(
    'A11',
    'Are things on the bench that the work does not need?',
    null,
    {
      en: 'things that the work does not need are on the bench',
      ja: '作業に不要な物が作業台にある',
      ko: '작업에 필요 없는 물건이 작업대에 있음',
    },
    { en: 'only what the work needs is on the bench', ja: '作業台には必要な物だけがある', ko: '작업대에 필요한 물건만 있음' },
  ),
  ask(
    'A12',
    'Is food or drink on the bench?',
    'cup',
    { en: 'food or drink is on the bench', ja: '作業台に飲食物がある', ko: '작업대에 음식이나 음료가 있음' },
    { en: 'no food or drink is on the bench', ja: '作業台に飲食物がない', ko: '작업대에 음식이나 음료가 없음' },
  ),
  ask(
    'A13',
    'Is liquid spilled on the bench?',
    'spilled liquid',
    { en: 'liquid is spilled on the bench', ja: '作業台に液体がこぼれている', ko: '작업대에 액체가 쏟아져 있음' },
    { en: 'the bench is dry', ja: '作業台は乾いている', ko: '작업대가 말라 있음' },
  ),
  ask(
    'A14',
    'Are metal chips or dust on the bench?',
    'metal chips',
    { en: 'metal chips or dust are on the bench', ja: '作業台に切粉や粉じんがある', ko: '작업대에 쇳가루나 먼지가 있음' },
    { en: 'the bench is free of chips and dust', ja: '作業台に切粉や粉じんがない', ko: '작업대에 쇳가루나 먼지가 없음' },
  ),
  ask(
    'A15',
    'Is packaging lying on the bench?',
    'cardboard packaging',
    { en: 'packaging lies on the bench', ja: '作業台に包装材が置かれている', ko: '작업대에 포장재가 놓여 있음' },
    { en: 'no packaging lies on the bench', ja: '作業台に包装材がない', ko: '작업대에 포장재가 없음' },
  ),
  ask(
    'A16',
    'Is a phone or another personal thing on the bench?',
    'phone',
    { en: 'a personal thing is on the bench', ja: '作業台に私物がある', ko: '작업대에 개인 물품이 있음' },
    { en: 'no personal thing is on the bench', ja: '作業台に私物がない', ko: '작업대에 개인 물품이 없음' },
  ),
  ask(
    'A17',
    'Is an antistatic mat on the bench?',
    'antistatic mat',
    { en: 'an antistatic mat is on the bench', ja: '静電気防止マットが敷かれている', ko: '정전기 방지 매트가 깔려 있음' },
    { en: 'no antistatic mat is on the bench', ja: '静電気防止マットが敷かれていない', ko: '정전기 방지 매트가 깔려 있지 않음' },
  ),
  ask(
    'A18',
    'Is the bench well lit?',
    null,
    { en: 'the bench is well lit', ja: '作業台は十分に明るい', ko: '작업대가 충분히 밝음' },
    { en: 'the bench is badly lit', ja: '作業台の照明が足りない', ko: '작업대 조명이 부족함' },
  ),
  ask(
    'A19',
    'Is a work instruction in sight?',
    'instruction sheet',
    { en: 'a work instruction is in sight', ja: '作業手順書が見える所にある', ko: '작업 지침서가 보이는 곳에 있음' },
    { en: 'no work instruction is in sight', ja: '作業手順書が見える所にない', ko: '작업 지침서가 보이지 않음' },
  ),
  ask(
    'A20',
    'Is the top of the bench damaged?',
    null,
    { en: 'the top of the bench is damaged', ja: '作業台の天板が傷んでいる', ko: '작업대 상판이 손상됨' },
    { en: 'the top of the bench is sound', ja: '作業台の天板に傷みはない', ko: '작업대 상판이 온전함' },
  ),
]
