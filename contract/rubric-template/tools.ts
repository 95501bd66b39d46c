import { ask } from './ask.ts'

/** Tools and measuring devices. */
export const toolsCriteria = [
  ask(
    'A21',
    'Are hand tools lying about on the bench?',
    'loose hand tool',
    { en: 'hand tools lie about', ja: '手工具が置きっぱなしになっている', ko: '수공구가 방치되어 있음' },
    { en: 'no hand tools lie about', ja: '手工具は片付いている', ko: '수공구가 정리되어 있음' },
  ),
  ask(
    'A22',
    'Is a place on the tool board empty?',
    null,
    { en: 'a place on the tool board is empty', ja: '工具掛けに空きがある', ko: '공구 걸이에 빈자리가 있음' },
    { en: 'no place on the tool board is empty', ja: '工具掛けに空きがない', ko: '공구 걸이에 빈자리가 없음' },
  ),
  ask(
    'A23',
    'Is a knife lying with its blade open?',
    'open knife',
    { en: 'a knife lies with its blade open', ja: '刃を出したままのナイフがある', ko: '칼날이 나온 칼이 놓여 있음' },
    { en: 'no open blade lies about', ja: '刃を出したままのナイフはない', ko: '칼날이 나온 칼이 없음' },
  ),
  ask(
    'A24',
    'Is a tool board or tool tray at the bench?',
    'tool board',
    { en: 'a tool board or tray is there', ja: '工具掛けまたは工具トレーがある', ko: '공구 걸이나 공구 받침이 있음' },
    { en: 'no tool board or tray is there', ja: '工具掛けも工具トレーもない', ko: '공구 걸이나 공구 받침이 없음' },
  ),
  ask(
    'A25',
    'Is a soldering iron lying outside its stand?',
    null,
    { en: 'a soldering iron lies outside its stand', ja: 'はんだごてがこて台の外にある', ko: '납땜인두가 거치대 밖에 놓여 있음' },
    { en: 'no soldering iron lies outside its stand', ja: 'はんだごてはこて台に収まっている', ko: '납땜인두가 거치대 밖에 있지 않음' },
  ),
  ask(
    'A26',
    'Is a power tool lying there unattended?',
    'power drill',
    { en: 'a power tool lies unattended', ja: '電動工具が放置されている', ko: '전동 공구가 방치되어 있음' },
    { en: 'no power tool lies unattended', ja: '放置された電動工具はない', ko: '방치된 전동 공구가 없음' },
  ),
  ask(
    'A27',
    'Is a tool damaged or badly worn?',
    null,
    { en: 'a tool is damaged or worn', ja: '破損または摩耗した工具がある', ko: '손상되거나 마모된 공구가 있음' },
    { en: 'no damaged tool is to be seen', ja: '破損した工具は見当たらない', ko: '손상된 공구가 보이지 않음' },
  ),
  ask(
    'A28',
    'Does a measuring device lack its calibration sticker?',
    null,
    { en: 'a measuring device lacks its calibration sticker', ja: '校正ラベルのない測定器がある', ko: '교정 스티커가 없는 측정기가 있음' },
    {
      en: 'measuring devices bear their calibration stickers',
      ja: '測定器に校正ラベルが付いている',
      ko: '측정기에 교정 스티커가 붙어 있음',
    },
  ),
  ask(
    'A29',
    'Does a tool jut out over the edge of the bench?',
    null,
    {
      en: 'a tool juts out over the edge of the bench',
      ja: '工具が作業台の縁からはみ出している',
      ko: '공구가 작업대 가장자리 밖으로 나와 있음',
    },
    { en: 'no tool juts out over the edge', ja: '作業台の縁からはみ出した工具はない', ko: '가장자리 밖으로 나온 공구가 없음' },
  ),
  ask(
    'A30',
    'Was a tool left inside the product?',
    null,
    { en: 'a tool was left inside the product', ja: '製品の中に工具が残っている', ko: '제품 안에 공구가 남아 있음' },
    { en: 'no tool is inside the product', ja: '製品の中に工具は残っていない', ko: '제품 안에 공구가 없음' },
  ),
]
