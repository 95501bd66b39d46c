/** What is written on the plates of the tests. */
export const plates = [
  {
    name: 'english',
    font: 'Noto Sans CJK JP',
    lines: ['KENSA PUMPS LTD', 'P/N AX-2047-B', 'S/N 00481923', 'MADE IN JAPAN 2024-05'],
    partNumber: 'AX-2047-B',
    turnDegrees: 1.2,
    noise: 8,
  },
  {
    name: 'japanese',
    font: 'Noto Sans CJK JP',
    lines: ['株式会社検査製作所', '型番 KP-3310-22', '製造番号 88120456', '定格 200V 50Hz'],
    partNumber: 'KP-3310-22',
    turnDegrees: -0.8,
    noise: 8,
  },
  {
    name: 'korean',
    font: 'Noto Sans CJK KR',
    lines: ['검사펌프 주식회사', '품번 QM-7702-S', '제조번호 55310277', '정격 220V 60Hz'],
    partNumber: 'QM-7702-S',
    turnDegrees: 3,
    noise: 8,
  },
  {
    name: 'noisy',
    font: 'Noto Sans CJK JP',
    lines: ['TOKYO BEARING', 'MODEL RV-6205-ZZ', 'LOT 24B118', 'QTY 12 PCS'],
    partNumber: 'RV-6205-ZZ',
    turnDegrees: -3.5,
    noise: 60,
  },
] as const
