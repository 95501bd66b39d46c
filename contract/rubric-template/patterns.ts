import type { RubricPattern } from '../rubric.ts'

type Trigger = readonly [criterion: string, wanted: 0 | 1, points: number]

/** Twelve findings. Where several are as grave, what can hurt people goes before what can only cost money. */
export const patterns: RubricPattern[] = [
  finding(
    'P01',
    'Work without protective equipment',
    1,
    ['A01'],
    [
      ['A02', 0, 30],
      ['A03', 0, 30],
      ['A04', 0, 20],
      ['A05', 0, 20],
      ['A09', 0, 10],
    ],
    { en: 'Protective equipment is missing: {reasons}.', ja: '保護具が不足しています：{reasons}。', ko: '보호구가 부족합니다: {reasons}.' },
  ),
  finding(
    'P02',
    'Danger of being caught',
    2,
    ['A01'],
    [
      ['A39', 1, 50],
      ['A07', 1, 40],
      ['A08', 1, 30],
      ['A10', 1, 30],
    ],
    {
      en: 'Somebody could be caught by a machine: {reasons}.',
      ja: '機械に巻き込まれるおそれがあります：{reasons}。',
      ko: '기계에 끼일 위험이 있습니다: {reasons}.',
    },
  ),
  finding(
    'P03',
    'Electrical danger',
    3,
    [],
    [
      ['A32', 1, 60],
      ['A35', 1, 50],
      ['A34', 1, 40],
      ['A13', 1, 20],
    ],
    {
      en: 'Danger of electric shock or short circuit: {reasons}.',
      ja: '感電または短絡のおそれがあります：{reasons}。',
      ko: '감전이나 합선의 위험이 있습니다: {reasons}.',
    },
  ),
  finding(
    'P04',
    'Danger of fire',
    4,
    [],
    [
      ['A25', 1, 60],
      ['A45', 1, 50],
      ['A47', 1, 40],
      ['A46', 0, 10],
    ],
    { en: 'Danger of fire: {reasons}.', ja: '火災のおそれがあります：{reasons}。', ko: '화재 위험이 있습니다: {reasons}.' },
  ),
  finding(
    'P05',
    'Danger of tripping',
    5,
    [],
    [
      ['A31', 1, 50],
      ['A36', 1, 40],
      ['A53', 1, 30],
      ['A49', 1, 20],
      ['A33', 0, 10],
    ],
    { en: 'Somebody could trip: {reasons}.', ja: 'つまずくおそれがあります：{reasons}。', ko: '걸려 넘어질 위험이 있습니다: {reasons}.' },
  ),
  finding(
    'P06',
    'No help in an emergency',
    6,
    [],
    [
      ['A38', 1, 70],
      ['A48', 1, 60],
      ['A40', 1, 20],
      ['A37', 0, 10],
    ],
    {
      en: 'In an emergency there would be no way to act: {reasons}.',
      ja: '非常時に対応できないおそれがあります：{reasons}。',
      ko: '비상시에 대응하지 못할 수 있습니다: {reasons}.',
    },
  ),
  finding(
    'P07',
    'Danger of cuts and bruises',
    7,
    [],
    [
      ['A23', 1, 60],
      ['A26', 1, 40],
      ['A29', 1, 30],
      ['A27', 1, 30],
    ],
    {
      en: 'Somebody could be hurt by a tool: {reasons}.',
      ja: '工具でけがをするおそれがあります：{reasons}。',
      ko: '공구에 다칠 위험이 있습니다: {reasons}.',
    },
  ),
  finding(
    'P08',
    'Tools not put away',
    8,
    [],
    [
      ['A21', 1, 30],
      ['A22', 1, 30],
      ['A24', 0, 10],
    ],
    {
      en: 'Tools are not in their places: {reasons}.',
      ja: '工具が定位置にありません：{reasons}。',
      ko: '공구가 제자리에 없습니다: {reasons}.',
    },
  ),
  finding(
    'P09',
    'Untidy bench',
    9,
    [],
    [
      ['A11', 1, 30],
      ['A12', 1, 20],
      ['A14', 1, 20],
      ['A15', 1, 20],
      ['A16', 1, 20],
      ['A50', 1, 20],
      ['A20', 1, 10],
      ['A18', 0, 10],
    ],
    {
      en: 'The bench is not in order: {reasons}.',
      ja: '作業台が整理されていません：{reasons}。',
      ko: '작업대가 정리되어 있지 않습니다: {reasons}.',
    },
  ),
  finding(
    'P10',
    'Labels missing or unreadable',
    10,
    [],
    [
      ['A43', 1, 40],
      ['A41', 1, 40],
      ['A44', 1, 40],
      ['A42', 1, 30],
      ['A28', 1, 20],
    ],
    {
      en: 'Labels are missing or cannot be read: {reasons}.',
      ja: 'ラベルがないか読めません：{reasons}。',
      ko: '라벨이 없거나 읽을 수 없습니다: {reasons}.',
    },
  ),
  finding(
    'P11',
    'Danger of electrostatic damage',
    11,
    ['A01'],
    [
      ['A60', 1, 50],
      ['A06', 0, 30],
      ['A17', 0, 30],
    ],
    {
      en: 'Static electricity could damage the product: {reasons}.',
      ja: '静電気で製品が壊れるおそれがあります：{reasons}。',
      ko: '정전기로 제품이 손상될 수 있습니다: {reasons}.',
    },
  ),
  finding(
    'P12',
    'Fault of assembly',
    12,
    [],
    [
      ['A55', 1, 50],
      ['A56', 1, 50],
      ['A54', 1, 40],
      ['A30', 1, 40],
      ['A57', 1, 30],
      ['A59', 1, 30],
      ['A52', 1, 30],
      ['A58', 0, 20],
      ['A51', 0, 10],
      ['A19', 0, 10],
    ],
    {
      en: 'The product may be assembled wrongly: {reasons}.',
      ja: '組立不良のおそれがあります：{reasons}。',
      ko: '조립 불량일 수 있습니다: {reasons}.',
    },
  ),
]

function finding(
  id: string,
  name: string,
  priority: number,
  required: string[],
  triggers: readonly Trigger[],
  wording: { en: string; ja: string; ko: string },
): RubricPattern {
  return { id, name, priority, required, triggers: triggers.map(([criterion, wanted, points]) => ({ criterion, wanted, points })), wording }
}
