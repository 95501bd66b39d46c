import { ask } from './ask.ts'

/** People and what they wear. */
export const peopleCriteria = [
  ask(
    'A01',
    'Is a person at the bench?',
    'person',
    { en: 'a person is at the bench', ja: '作業者がいる', ko: '작업자가 있음' },
    { en: 'nobody is at the bench', ja: '作業者がいない', ko: '작업자가 없음' },
  ),
  ask(
    'A02',
    'Is a helmet worn?',
    'helmet',
    { en: 'a helmet is worn', ja: 'ヘルメットを着用している', ko: '안전모를 착용함' },
    { en: 'no helmet is worn', ja: 'ヘルメットを着用していない', ko: '안전모를 착용하지 않음' },
  ),
  ask(
    'A03',
    'Are safety glasses worn?',
    'safety glasses',
    { en: 'safety glasses are worn', ja: '保護メガネを着用している', ko: '보안경을 착용함' },
    { en: 'no safety glasses are worn', ja: '保護メガネを着用していない', ko: '보안경을 착용하지 않음' },
  ),
  ask(
    'A04',
    'Are gloves worn?',
    'gloves',
    { en: 'gloves are worn', ja: '手袋を着用している', ko: '장갑을 착용함' },
    { en: 'no gloves are worn', ja: '手袋を着用していない', ko: '장갑을 착용하지 않음' },
  ),
  ask(
    'A05',
    'Are safety shoes worn?',
    'safety shoes',
    { en: 'safety shoes are worn', ja: '安全靴を履いている', ko: '안전화를 신음' },
    { en: 'no safety shoes are worn', ja: '安全靴を履いていない', ko: '안전화를 신지 않음' },
  ),
  ask(
    'A06',
    'Is an antistatic wrist strap worn?',
    'wrist strap',
    { en: 'an antistatic wrist strap is worn', ja: '静電気防止リストストラップを着けている', ko: '정전기 방지 손목띠를 착용함' },
    { en: 'no antistatic wrist strap is worn', ja: '静電気防止リストストラップを着けていない', ko: '정전기 방지 손목띠를 착용하지 않음' },
  ),
  ask(
    'A07',
    'Is long hair hanging loose?',
    null,
    { en: 'long hair hangs loose', ja: '長い髪をまとめていない', ko: '긴 머리를 묶지 않음' },
    { en: 'no hair hangs loose', ja: '髪はまとまっている', ko: '머리가 정리되어 있음' },
  ),
  ask(
    'A08',
    'Are sleeves or other clothing hanging loose?',
    null,
    { en: 'clothing hangs loose', ja: '袖や衣服がたるんでいる', ko: '소매나 옷이 늘어져 있음' },
    { en: 'clothing fits closely', ja: '衣服は体に沿っている', ko: '옷이 몸에 맞게 정돈되어 있음' },
  ),
  ask(
    'A09',
    'Is hearing protection worn?',
    'ear muffs',
    { en: 'hearing protection is worn', ja: '耳栓またはイヤーマフを着用している', ko: '청력 보호구를 착용함' },
    { en: 'no hearing protection is worn', ja: '耳栓もイヤーマフも着用していない', ko: '청력 보호구를 착용하지 않음' },
  ),
  ask(
    'A10',
    'Is a ring, bracelet or watch worn at the hands?',
    'ring or watch',
    { en: 'a ring, bracelet or watch is worn', ja: '指輪・腕輪・腕時計を身に着けている', ko: '반지, 팔찌 또는 시계를 착용함' },
    { en: 'no ring, bracelet or watch is worn', ja: '指輪・腕輪・腕時計を外している', ko: '반지, 팔찌, 시계를 착용하지 않음' },
  ),
]
