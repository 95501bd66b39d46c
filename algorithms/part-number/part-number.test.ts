import { expect, it } from 'vitest'
import { partNumberCandidates } from './candidates.ts'
import { foldLookAlikes, partNumberKey } from './normalise.ts'
import type { OcrLine } from './ocr-line.ts'

it.each([
  ['KX-4821-B7', 'KX4821B7'],
  ['kx4821b7', 'KX4821B7'],
  ['KX 4821 B7', 'KX4821B7'],
  ['KX–4821—B7', 'KX4821B7'],
  ['KX.4821/B7', 'KX4821B7'],
  ['ＫＸ－４８２１－Ｂ７', 'KX4821B7'],
  ['KX・4821・B7', 'KX4821B7'],
  ['KX4821-B7 ', 'KX4821B7'],
  ['6205-2RS/C3', '62052RSC3'],
  ['6ES7 214-1AG40-0XB0', '6ES72141AG400XB0'],
  ['ＭＹ２Ｎ－Ｄ２', 'MY2ND2'],
  ['LC1D09M7', 'LC1D09M7'],
  ['품번-12A', '품번12A'],
  ['1234567', '1234567'],
  ['A-1', undefined],
  ['BOLT', undefined],
  ['', undefined],
  ['---', undefined],
])('makes of %j the key %j', (text, key) => {
  expect(partNumberKey(text)).toBe(key)
})

it.each([
  ['KXO821', 'KX0821', true],
  ['1L5B', 'IL5B', true],
  ['KX4821', 'KX4822', false],
  ['5S8B', '5588', true],
])('folds %j and %j alike: %s', (a, b, alike) => {
  expect(foldLookAlikes(a) === foldLookAlikes(b)).toBe(alike)
})

it('keeps look-alikes apart in the key', () => {
  expect(partNumberKey('KXO821')).not.toBe(partNumberKey('KX0821'))
})

/** Lines of a plate, one below the other; `|` parts what stands side by side. */
function plate(...rows: string[]): OcrLine[] {
  return rows.flatMap((row, r) =>
    row.split('|').map((text, c) => ({
      text: text.trim(),
      confidence: 0.95,
      box: { x: 20 + 220 * c, y: 20 + 40 * r, width: Math.max(40, 11 * text.trim().length), height: 24 },
    })),
  )
}

it.each<[string, string[], string]>([
  // English
  ['label with colon', ['ACME PUMPS', 'P/N: KX-4821-B7', 'S/N: 99-1234567'], 'KX-4821-B7'],
  ['label without colon', ['PART NO KX-4821-B7', 'LOT 20261104A'], 'KX-4821-B7'],
  ['label spelled out', ['Part Number: 6ES7 214-1AG40-0XB0', '24VDC'], '6ES7 214-1AG40-0XB0'],
  ['number with blanks', ['MODEL 6205 2RS C3', 'MADE IN JAPAN'], '6205 2RS C3'],
  ['model', ['Model: MY2N-D2', '24VDC 5A'], 'MY2N-D2'],
  ['type', ['TYPE LC1D09M7', '50/60Hz 220V'], 'LC1D09M7'],
  ['catalogue number', ['CAT NO. 1756-L71S', 'SERIES B'], '1756-L71S'],
  ['mpn', ['MPN STM32F407VGT6', 'DATE 2026-11-01'], 'STM32F407VGT6'],
  ['ref', ['REF 37.1281', 'QTY 10'], '37.1281'],
  ['German', ['Art-Nr: 0 601 06A 100', '230V'], '0 601 06A 100'],
  ['order number', ['ORDER NO: 3RV2011-1JA10', '690VAC'], '3RV2011-1JA10'],
  ['value to the right', ['P/N | KX-4821-B7', 'S/N | A-998877'], 'KX-4821-B7'],
  ['value below', ['PART NO', 'KX-4821-B7', 'ACME'], 'KX-4821-B7'],
  ['no label, by shape', ['SKF', '6205-2RS1/C3', 'ITALY'], '6205-2RS1/C3'],
  ['no label, beside ratings', ['OMRON', 'E3Z-D61', '12-24VDC', 'IP67'], 'E3Z-D61'],
  ['no label, beside a day', ['MITSUBISHI', 'FX3U-32MT', '2026-03-14'], 'FX3U-32MT'],
  ['no label, beside a standard', ['ISO 9001', 'HX-200-L', 'EN60947-4'], 'HX-200-L'],
  ['no label, beside a telephone number', ['TEL 03-1234-5678', 'NB-1152A'], 'NB-1152A'],
  ['serial is not the part', ['S/N: 8872635X', 'HG-KR43J'], 'HG-KR43J'],
  ['lot is not the part', ['LOT NO: B20261104', 'CDQ2B32-50DZ'], 'CDQ2B32-50DZ'],
  ['serial to the left', ['SERIAL | XX-99887', 'MODEL | GA7VSD+'], 'GA7VSD+'],
  ['lower case', ['p/n: kx-4821-b7'], 'KX-4821-B7'],
  ['digits only, with a label', ['PART NO: 90915-10003'], '90915-10003'],
  ['digits only, without', ['TOYOTA', '90915-10003'], '90915-10003'],
  ['plus sign', ['TYPE: AF16-30-10+'], 'AF16-30-10+'],
  ['revision left out', ['P/N 700-0188 REV C'], '700-0188'],
  ['measure is not the part', ['10X20X30', 'RS-4410'], 'RS-4410'],
  ['power is not the part', ['0.75KW', 'FR-D720-0.75K', '200V'], 'FR-D720-0.75K'],
  // Japanese
  ['品番', ['品番：ＫＸ－４８２１－Ｂ７', '製造番号：99-1234'], 'KX-4821-B7'],
  ['型番', ['型番 E3Z-D61', '製造年月 2026/11'], 'E3Z-D61'],
  ['型式', ['型式　MR-J4-40A', '質量 1.5kg'], 'MR-J4-40A'],
  ['形式', ['形式 H3CR-A8', 'AC100V'], 'H3CR-A8'],
  ['部品番号', ['部品番号：12345-67890', 'ロット：A12'], '12345-67890'],
  ['図番', ['図番 A3-10045-02', '数量 4'], 'A3-10045-02'],
  ['モデル', ['モデル：DR-5000X'], 'DR-5000X'],
  ['value below 品番', ['品番', 'NX-PA9001', 'オムロン株式会社'], 'NX-PA9001'],
  ['value beside 型式', ['型式 | CJ2M-CPU31', '製造番号 | 0123456'], 'CJ2M-CPU31'],
  ['製造番号 is not the part', ['製造番号：Z9981237', 'SV-022iG5A'], 'SV-022IG5A'],
  ['Japanese maker, no label', ['三菱電機', 'HC-KFS43', '3.2A'], 'HC-KFS43'],
  ['wide characters', ['ＭＯＤＥＬ　ＦＲ－Ａ８２０'], 'FR-A820'],
  ['カタログ番号', ['カタログ番号 700-HA32Z24'], '700-HA32Z24'],
  ['商品コード', ['商品コード: 4549526-607'], '4549526-607'],
  // Korean
  ['품번', ['품번: KX-4821-B7', '제조번호: 99-1234'], 'KX-4821-B7'],
  ['부품번호', ['부품번호 56110-2E000', '수량 1'], '56110-2E000'],
  ['모델명', ['모델명: SV022iG5A-4', '380V'], 'SV022IG5A-4'],
  ['형식', ['형식 MC-22b', '제조일 2026.11'], 'MC-22B'],
  ['형번', ['형번: TZN4S-14R'], 'TZN4S-14R'],
  ['제품번호', ['제품번호 : PRD-99-A1'], 'PRD-99-A1'],
  ['도번', ['도번 D-2026-113', '로트 77'], 'D-2026-113'],
  ['value below 품번', ['품번', '56110-2E000', '현대모비스'], '56110-2E000'],
  ['value beside 모델', ['모델 | XBM-DN32S', '일련번호 | 0099812'], 'XBM-DN32S'],
  ['일련번호 is not the part', ['일련번호: K2211-998', 'GMC-22P'], 'GMC-22P'],
  ['Korean maker, no label', ['오토닉스', 'PR12-4DN', '12-24VDC'], 'PR12-4DN'],
  ['부품 번호 with a blank', ['부품 번호: 97133-D1000'], '97133-D1000'],
  ['로트 is not the part', ['로트 AB-1100', 'BS-5T2'], 'BS-5T2'],
])('finds the part number: %s', (_, rows, expected) => {
  expect(partNumberCandidates(plate(...rows))[0]?.text).toBe(expected)
})

it('finds none on a plate without one', () => {
  for (const rows of [['MADE IN KOREA'], ['24VDC', 'IP65'], ['2026-11-27'], ['S/N: 12345-AB'], []])
    expect(partNumberCandidates(plate(...rows))).toEqual([])
})

it('ranks what a label names before what only looks like one, and scores a doubtful line lower', () => {
  const found = partNumberCandidates(plate('ZX-9000-LONG1', 'P/N: AB-12'))
  expect(found.map(({ text, why }) => [text, why])).toEqual([
    ['AB-12', 'label_on_line'],
    ['ZX-9000-LONG1', 'shape'],
  ])
  const [line] = plate('P/N: AB-1234') as [OcrLine]
  const scoreAt = (confidence: number) => partNumberCandidates([{ ...line, confidence }])[0]?.score ?? 0
  expect(scoreAt(0.5)).toBeLessThan(scoreAt(0.9))
})

it('knows a label that OCR read with spaces between its characters', () => {
  const lines = ['품 번 QM-7702-S', '제 조 번호 AB-5531-C'].map((text, i) => ({
    text,
    confidence: 0.9,
    box: { x: 0, y: 40 * i, width: 300, height: 30 },
  }))
  expect(partNumberCandidates(lines).map(({ text, why }) => [text, why])).toEqual([['QM-7702-S', 'label_on_line']])
})

it('gives a key once, with its folded twin beside it', () => {
  const found = partNumberCandidates(plate('KX-4821-B7', 'P/N KX4821B7'))
  expect(found).toHaveLength(1)
  expect(found[0]).toMatchObject({ key: 'KX4821B7', folded: 'KX482187' })
})

it('names what was wrong with its input', () => {
  const [line] = plate('P/N: AB-1234') as [OcrLine]
  expect(() => partNumberCandidates([{ ...line, confidence: 2 }])).toThrow('confidence must be between 0 and 1; found 2')
})
