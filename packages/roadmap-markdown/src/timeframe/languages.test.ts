import { readPlanDay } from '../checkpoints/readPlanDay';
import { readTimeAt } from './findTimeframe';

describe('times in other languages', () => {
  it.each<[string, string | undefined, string | undefined]>([
    ['2026年3月', '2026-03-01', '2026-03-31'],
    ['2026年3月15日', '2026-03-15', '2026-03-15'],
    ['2026年三月', '2026-03-01', '2026-03-31'],
    ['2026年3月〜5月', '2026-03-01', '2026-05-31'],
    ['2026年3月から5月', '2026-03-01', '2026-05-31'],
    ['2026년 3월 ~ 5월', '2026-03-01', '2026-05-31'],
    ['2026. 3. 15.', '2026-03-15', '2026-03-15'],
    ['2026.03.15', '2026-03-15', '2026-03-15'],
    ['2026年第一季度', '2026-01-01', '2026-03-31'],
    ['2026年第3四半期', '2026-07-01', '2026-09-30'],
    ['2026년 1분기', '2026-01-01', '2026-03-31'],
    ['第3四半期', undefined, undefined],
    ['2026年上半年', '2026-01-01', '2026-06-30'],
    ['2026年度下期', '2026-07-01', '2026-12-31'],
    ['2026년 하반기', '2026-07-01', '2026-12-31'],
    ['2026年6月末まで', undefined, '2026-06-30'],
    ['2026년 6월까지', undefined, '2026-06-30'],
    ['2026年底前', undefined, '2026-12-31'],
    ['2026年6月以降', '2026-06-01', undefined],
    ['2026年春頃', undefined, undefined],
    ['1. Quartal 2026', '2026-01-01', '2026-03-31'],
    ['erstes Quartal 2026', '2026-01-01', '2026-03-31'],
    ['Quartal 2/2026', '2026-04-01', '2026-06-30'],
    ['2. Halbjahr 2026', '2026-07-01', '2026-12-31'],
    ['KW 12 2026', '2026-03-16', '2026-03-22'],
    ['KW 12–14/2026', '2026-03-16', '2026-04-05'],
    ['KW 12', undefined, undefined],
    ['15. März 2026', '2026-03-15', '2026-03-15'],
    ['bis Ende Juni 2026', undefined, '2026-06-30'],
    ['ab Juni 2026', '2026-06-01', undefined],
    ['Mitte 2026', undefined, undefined],
    ['T1 2026', '2026-01-01', '2026-03-31'],
    ['S2 2026', '2026-07-01', '2026-12-31'],
    ['1er trimestre 2026', '2026-01-01', '2026-03-31'],
    ['premier semestre 2026', '2026-01-01', '2026-06-30'],
    ['1er mars 2026', '2026-03-01', '2026-03-01'],
    ['d’ici fin juin 2026', undefined, '2026-06-30'],
    ['jusqu’au 15 mars 2026', undefined, '2026-03-15'],
    ['1T 2026', '2026-01-01', '2026-03-31'],
    ['1.º trimestre de 2026', '2026-01-01', '2026-03-31'],
    ['primer trimestre de 2026', '2026-01-01', '2026-03-31'],
    ['15 de marzo de 2026', '2026-03-15', '2026-03-15'],
    ['finales de junio de 2026', undefined, '2026-06-30'],
    ['primeiro semestre de 2026', '2026-01-01', '2026-06-30'],
    ['1º de março de 2026', '2026-03-01', '2026-03-01'],
    ['até junho de 2026', undefined, '2026-06-30'],
    ['março/2026', '2026-03-01', '2026-03-31'],
    ['25/03/2026', '2026-03-25', '2026-03-25'],
    ['first quarter of 2026', '2026-01-01', '2026-03-31'],
  ])('%s', (text, start, end) => {
    const time = readTimeAt(text);
    expect(time).toMatchObject({ kind: 'calendar', text });
    expect([time?.start, time?.end]).toEqual([start, end]);
  });

  it('reads no day where it may be one of two', () => {
    expect(readTimeAt('03/04/2026')?.start).toBeUndefined();
    expect(readTimeAt('2026.3.1')?.start).toBeUndefined();
  });

  it.each<[string, string, number, number, boolean]>([
    ['Woche -2', 'weeks', -2, -2, true],
    ['Woche +1', 'weeks', 1, 1, true],
    ['Wochen 3 bis 4', 'weeks', 3, 4, false],
    ['semaine 3', 'weeks', 3, 3, false],
    ['semana -2', 'weeks', -2, -2, true],
    ['mês 3', 'months', 3, 3, false],
    ['第3周', 'weeks', 3, 3, false],
    ['第3週目', 'weeks', 3, 3, false],
    ['第1-2周', 'weeks', 1, 2, false],
    ['3주차', 'weeks', 3, 3, false],
    ['1~2주차', 'weeks', 1, 2, false],
  ])('%s', (text, unit, first, last, signed) => {
    expect(readTimeAt(text)).toMatchObject({
      kind: 'relative',
      text,
      anchoredOn: 'week',
      span: { unit, first, last, signed },
    });
  });

  it.each([
    '3周',
    '3週間',
    '3주',
    '3 Wochen',
    '3 semaines',
    '3 semanas',
    '3-4 meses',
  ])('%s is a length of time', text => {
    expect(readTimeAt(text)).toMatchObject({ kind: 'duration', text });
  });

  it.each<[string, number]>([
    ['J-7', -7],
    ['Jour J', 0],
    ['D-7', -7],
    ['Día D', 0],
    ['7 Tage vor dem Start', -7],
    ['Tag der Eröffnung', 0],
    ['7 jours avant l’ouverture', -7],
    ['2 semaines après le lancement', 14],
    ['7 días antes del lanzamiento', -7],
    ['7 dias antes da abertura', -7],
    ['上线前7天', -7],
    ['上线前一周', -7],
    ['上线当天', 0],
    ['リリース7日前', -7],
    ['公開の3日後', 3],
    ['公開当日', 0],
    ['출시 7일 전', -7],
    ['출시 2주 후', 14],
    ['출시 당일', 0],
  ])('%s is %d days after the launch', (text, offsetDays) => {
    expect(readPlanDay(text)).toMatchObject({
      length: text.length,
      anchor: 'GA',
      offsetDays,
    });
  });
});

describe('durations in other languages', () => {
  it.each([
    '3 to 4 weeks',
    '3 bis 4 Wochen',
    '3 à 4 semaines',
    '3 a 4 semanas',
    '3 até 4 meses',
    '3到4个月',
    '3から4週間',
    '3~4주',
  ])('are read whole: %s', text => {
    expect(readTimeAt(text)).toMatchObject({ kind: 'duration', text });
  });
});
