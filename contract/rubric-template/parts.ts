import { ask } from './ask.ts'

/** Parts and the product. */
export const partsCriteria = [
  ask(
    'A51',
    'Are parts kept in bins or trays?',
    'parts tray',
    { en: 'parts are in bins or trays', ja: '部品が箱やトレーに入っている', ko: '부품이 상자나 트레이에 있음' },
    { en: 'parts are not in bins or trays', ja: '部品が箱やトレーに入っていない', ko: '부품이 상자나 트레이에 없음' },
  ),
  ask(
    'A52',
    'Are parts of different kinds mixed in one bin?',
    null,
    { en: 'different parts are mixed in one bin', ja: '一つの箱に異なる部品が混ざっている', ko: '한 상자에 다른 부품이 섞여 있음' },
    { en: 'no parts are mixed', ja: '部品の混在はない', ko: '부품이 섞여 있지 않음' },
  ),
  ask(
    'A53',
    'Are parts lying on the floor?',
    'part on the floor',
    { en: 'parts lie on the floor', ja: '床に部品が落ちている', ko: '바닥에 부품이 떨어져 있음' },
    { en: 'no parts lie on the floor', ja: '床に部品は落ちていない', ko: '바닥에 떨어진 부품이 없음' },
  ),
  ask(
    'A54',
    'Is a part of the product not fully seated?',
    null,
    { en: 'a part is not fully seated', ja: '奥まではまっていない部品がある', ko: '완전히 끼워지지 않은 부품이 있음' },
    { en: 'all parts are fully seated', ja: '部品はすべて正しくはまっている', ko: '모든 부품이 제대로 끼워져 있음' },
  ),
  ask(
    'A55',
    'Is a screw missing from the product?',
    'empty screw hole',
    { en: 'a screw is missing', ja: 'ねじが抜けている', ko: '나사가 빠져 있음' },
    { en: 'no screw is missing', ja: 'ねじはそろっている', ko: '나사가 모두 있음' },
  ),
  ask(
    'A56',
    'Is a connector not fully plugged in?',
    null,
    { en: 'a connector is not fully plugged in', ja: '奥まで差し込まれていないコネクタがある', ko: '완전히 꽂히지 않은 커넥터가 있음' },
    { en: 'all connectors are plugged in', ja: 'コネクタはすべて差し込まれている', ko: '모든 커넥터가 꽂혀 있음' },
  ),
  ask(
    'A57',
    'Is the product scratched or dented?',
    'scratch',
    { en: 'the product is scratched or dented', ja: '製品に傷やへこみがある', ko: '제품에 긁힘이나 찍힘이 있음' },
    { en: 'the product has no scratch or dent', ja: '製品に傷やへこみはない', ko: '제품에 긁힘이나 찍힘이 없음' },
  ),
  ask(
    'A58',
    'Is the type plate on the product?',
    'type plate',
    { en: 'the type plate is in place', ja: '銘板が付いている', ko: '명판이 부착되어 있음' },
    { en: 'the type plate is missing', ja: '銘板が付いていない', ko: '명판이 부착되어 있지 않음' },
  ),
  ask(
    'A59',
    'Do rejected parts lie among good ones?',
    null,
    { en: 'rejected parts lie among good ones', ja: '不良品が良品に混ざっている', ko: '불량품이 양품과 섞여 있음' },
    { en: 'rejected parts are kept apart', ja: '不良品は分けて置かれている', ko: '불량품이 따로 보관되어 있음' },
  ),
  ask(
    'A60',
    'Are circuit boards stacked without protection?',
    null,
    { en: 'circuit boards are stacked without protection', ja: '基板が保護なしで重ねられている', ko: '기판이 보호 없이 쌓여 있음' },
    { en: 'no circuit boards are stacked bare', ja: '保護なしで重ねられた基板はない', ko: '보호 없이 쌓인 기판이 없음' },
  ),
]
