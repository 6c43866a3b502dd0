import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Roadmap, RoadmapStatus } from '@waymark/plugin-waymark-common';
import { readReviewCycle } from '../document/readReviewCycle';
import { classifySection, SectionClass } from '../outline/classifySection';
import { parseRoadmap } from '../parseRoadmap';
import { readPhaseName } from '../phases/readPhaseName';
import { readStatus } from '../status/readStatus';
import { de } from './de';
import { en } from './en';
import { es } from './es';
import { fr } from './fr';
import { ja } from './ja';
import { ko } from './ko';
import { Language } from './Language';
import { pt } from './pt';
import { zh } from './zh';

const LANGUAGES: readonly Language[] = [de, fr, es, pt, zh, ja, ko];

/** What English has words for and another language has none. */
const KNOWN_DIFFERENCES: Readonly<Record<string, readonly string[]>> = {
  // Months are figures with a sign, and halves have names of their own, which the grammar of times knows.
  ja: [
    'ordinals',
    'time.months',
    'time.calendarWeek',
    'time.half',
    'time.ranks',
    'planDays.articles',
    'planDays.codes',
  ],
  ko: [
    'ordinals',
    'time.months',
    'time.calendarWeek',
    'time.half',
    'time.ranks',
    'planDays.articles',
    'planDays.codes',
  ],
  zh: [
    'time.calendarWeek',
    'time.half',
    'time.ranks',
    'time.year',
    'planDays.minus',
    'planDays.plus',
    'planDays.articles',
    'planDays.codes',
  ],
  // Launches are counted with the letters that English has too.
  de: ['planDays.codes'],
  es: ['planDays.codes', 'time.calendarWeek'],
  pt: ['planDays.codes', 'time.calendarWeek'],
  fr: ['time.calendarWeek'],
};

function planOf(language: string): Roadmap {
  const file = join(__dirname, '__fixtures__', `plan.${language}.md`);
  return parseRoadmap(readFileSync(file, 'utf8'));
}

/** What a plan says, apart from its own words. */
function factsOf(roadmap: Roadmap) {
  return {
    dated: roadmap.lastUpdated,
    review: readReviewCycle(roadmap.reviewCycle ?? ''),
    version: roadmap.currentVersion,
    phases: roadmap.phases.map(phase => ({
      unit: phase.unit,
      status: phase.status,
      start: phase.timeframe?.start,
      end: phase.timeframe?.end,
      owners: phase.owners.length,
      goals: phase.goals.length,
      items: phase.items.map(({ state, optional }) => [
        state,
        optional ?? false,
      ]),
      criteria: phase.criteria.map(({ kind }) => kind),
      dependsOn: phase.dependsOn.map(({ phase: id }) =>
        roadmap.phases.findIndex(each => each.id === id),
      ),
      hasReason: phase.reason !== undefined,
      revisit: phase.revisit?.date,
      metrics: phase.metrics.map(({ operator, value, unit, actual }) => [
        operator,
        value,
        unit,
        actual?.value,
      ]),
    })),
    criteria: roadmap.criteria.map(({ kind }) => kind),
    risks: roadmap.risks.map(({ probability, impact, mitigation }) =>
      [probability, impact, mitigation].every(Boolean),
    ),
    checkpoints: roadmap.checkpoints.map(
      ({ anchor, offsetDays, checkboxes }) => [anchor, offsetDays, checkboxes],
    ),
    decisions: roadmap.decisions.map(({ rationale, date }) => [
      Boolean(rationale),
      date,
    ]),
    contacts: roadmap.contacts.map(({ name, email }) => [
      Boolean(name),
      Boolean(email),
    ]),
    responsibilities: roadmap.responsibilities.map(
      ({ duties }) => duties.length,
    ),
    escalation: roadmap.escalation.map(({ condition }) => Boolean(condition)),
    guardrails: roadmap.guardrails.length,
    support: roadmap.support.map(({ kind, released, untilDate }) => [
      kind,
      released,
      untilDate,
    ]),
    sections: roadmap.sections.map(({ title }) => title),
    checkboxes: roadmap.checkboxes,
    warnings: roadmap.warnings.map(({ kind }) => kind),
  };
}

const FACTS = {
  review: 'P3M',
  version: '0.9.2',
  phases: [
    {
      unit: 'phase',
      status: 'complete',
      start: '2026-01-01',
      end: '2026-03-31',
      owners: 1,
      goals: 1,
      items: [
        ['done', false],
        ['open', true],
        ['dropped', false],
      ],
      criteria: ['acceptance'],
      dependsOn: [],
      hasReason: false,
      metrics: [],
    },
    {
      unit: 'phase',
      status: 'in-progress',
      start: '2026-04-01',
      end: '2026-06-30',
      owners: 0,
      goals: 0,
      items: [],
      criteria: ['entry', 'exit'],
      dependsOn: [0],
      hasReason: false,
      metrics: [
        ['>=', 99.5, '%', 99.1],
        ['<', 5, 'min', undefined],
      ],
    },
    {
      unit: 'phase',
      status: 'deferred',
      owners: 0,
      goals: 0,
      items: [],
      criteria: [],
      dependsOn: [],
      hasReason: true,
      revisit: '2026-10-01',
      metrics: [],
    },
  ],
  criteria: ['success', 'success'],
  risks: [true],
  checkpoints: [['GA', -7, { total: 1, done: 0 }]],
  decisions: [[true, '2026-01-08']],
  contacts: [[true, true]],
  responsibilities: [1],
  escalation: [true],
  guardrails: 1,
  support: [['support', '2026-03-01', '2027-03-01']],
  sections: [],
};

describe('a plan in each language', () => {
  it.each<[string, string, string, string[]]>([
    [
      'en',
      'Roadmap of the lending shed',
      'Bo Reed',
      ['Shelves', 'Lending', 'Repairs'],
    ],
    [
      'de',
      'Fahrplan der Stadtbücherei-App',
      'Mira Feld',
      ['Katalog', 'Ausleihe', 'Fernleihe'],
    ],
    [
      'fr',
      'Feuille de route du jardin partagé',
      'Inès Roca',
      ['Parcelles', 'Arrosage', 'Ruches'],
    ],
    [
      'es',
      'Hoja de ruta de la red de bicicletas',
      'Lara Sanz',
      ['Estaciones', 'Pagos', 'Remolques'],
    ],
    [
      'pt',
      'Roteiro da feira do bairro',
      'Nuno Prado',
      ['Barracas', 'Encomendas', 'Entregas em casa'],
    ],
    ['zh', '社区茶馆预订系统路线图', '林溪', ['茶单', '预订', '外卖']],
    ['ja', '町の図書室ロードマップ', '森 あお', ['蔵書', '貸出', '宅配']],
    ['ko', '마을 빵집 주문 로드맵', '한소리', ['메뉴', '주문', '배달']],
  ])('%s', (language, title, owner, names) => {
    const roadmap = planOf(language);
    expect(roadmap).toMatchObject({ title, owner });
    const ids = names.map(name => name.toLowerCase().replace(/ /g, '-'));
    expect(roadmap.phases.map(({ id }) => id)).toEqual(ids);
    expect(factsOf(roadmap)).toMatchObject(FACTS);
  });
});

describe('the vocabulary of each language', () => {
  it.each(LANGUAGES.map(language => [language.language, language] as const))(
    '%s has all that English has',
    (name, language) => {
      const known = KNOWN_DIFFERENCES[name] ?? [];
      const missing = keysOf(en).filter(key => !keysOf(language).includes(key));
      expect(missing.sort()).toEqual([...known].sort());
    },
  );

  it('is in lower case, and no word of a list stands there twice', () => {
    for (const language of [en, ...LANGUAGES]) {
      for (const list of listsOf(language)) {
        expect(list).toEqual(list.map(word => word.toLowerCase()));
        expect(new Set(list).size).toBe(list.length);
      }
    }
  });
});

describe('statuses', () => {
  it.each<[RoadmapStatus, string[]]>([
    [
      'complete',
      [
        'Abgeschlossen',
        'ausgeliefert am 3. Mai 2026',
        'Terminée',
        'livré',
        'Completada',
        'entregado',
        'Concluída',
        'pronto',
        '已完成',
        '已上线',
        '完了',
        'リリース済み',
        '완료',
        '배포 완료',
      ],
    ],
    [
      'in-progress',
      [
        'In Arbeit',
        'läuft',
        'derzeit in Umsetzung',
        'En cours',
        'démarrée',
        'En curso',
        'en proceso',
        'Em andamento',
        '进行中',
        '开发中',
        '進行中',
        '対応中',
        '진행 중',
        '개발 중',
      ],
    ],
    [
      'partial',
      [
        'teilweise umgesetzt',
        'fast fertig',
        'partiellement terminé',
        'presque fini',
        'parcialmente completado',
        'parcialmente concluído',
        '部分完成',
        '基本完成',
        '一部完了',
        '부분 완료',
        '일부 완료',
      ],
    ],
    [
      'planned',
      [
        'Geplant',
        'noch nicht begonnen',
        'À faire',
        'pas encore commencé',
        'Pendiente',
        'por hacer',
        'A fazer',
        'não iniciado',
        '未开始',
        '计划中',
        '未着手',
        '検討中',
        '完了予定',
        '예정',
        '시작 전',
        '완료 예정',
      ],
    ],
    [
      'deferred',
      [
        'Zurückgestellt',
        'auf Eis gelegt',
        'Reportée',
        'en pause',
        'Aplazada',
        'pospuesto',
        'Adiado',
        '已推迟',
        '搁置',
        '延期',
        '保留中',
        '보류',
        '연기됨',
      ],
    ],
    [
      'blocked',
      [
        'Blockiert',
        'wartet auf den Vertrag',
        'bloqué par la mairie',
        'bloqueado',
        'aguardando o banco',
        '受阻',
        '阻塞',
        'ブロック中',
        '차단됨',
        '막힘',
      ],
    ],
    [
      'cancelled',
      [
        'Gestrichen',
        'wird nicht umgesetzt',
        'Annulée',
        'abandonné',
        'Cancelado',
        'descartada',
        'cancelada',
        'não será feito',
        '已取消',
        '中止',
        '見送り',
        '취소',
        '폐기',
      ],
    ],
  ])('%s', (status, texts) => {
    expect(texts.map(text => [text, readStatus(text)])).toEqual(
      texts.map(text => [text, status]),
    );
  });

  it.each([
    'nicht begonnen worden, fertig geplant',
    'im Zeitplan',
    'en riesgo',
    'no prazo',
    '有风险',
    '順調',
    '정상',
  ])('%s is none, or no complete one', text => {
    expect(readStatus(text)).not.toBe('complete');
  });
});

describe('headings', () => {
  it.each<[SectionClass['name'], string[]]>([
    [
      'goals',
      [
        'Ziele',
        'Projektziele',
        'Objectifs',
        'Metas',
        '项目目标',
        '目的',
        '목표',
      ],
    ],
    [
      'risks',
      [
        'Risiken',
        'Risikobewertung',
        'Risques identifiés',
        'Gestión de riesgos',
        'Riscos',
        '风险管理',
        'リスク一覧',
        '위험 요인',
      ],
    ],
    [
      'contingency',
      [
        'Notfallplan',
        'Plan de repli',
        'Plan B',
        '应急预案',
        '代替案',
        '비상 계획',
      ],
    ],
    [
      'dependencies',
      [
        'Abhängigkeiten',
        'Dépendances',
        'Dependências',
        '依赖项',
        '依存関係',
        '의존성',
      ],
    ],
    [
      'schedule',
      ['Zeitplan', 'Calendrier', 'Cronograma', '时间安排', '日程', '일정'],
    ],
    [
      'metrics',
      [
        'Kennzahlen',
        'Indicateurs clés',
        'Métricas',
        '关键指标',
        'KPI',
        '성과 지표',
      ],
    ],
    [
      'deprecation',
      [
        'Abkündigungen',
        'Fins de vie',
        'Obsolescencia',
        '弃用计划',
        '廃止予定',
        '지원 중단',
      ],
    ],
    [
      'contacts',
      [
        'Ansprechpartner',
        'Coordonnées',
        'Contactos',
        '联系方式',
        '連絡先',
        '연락처',
      ],
    ],
    [
      'aside',
      [
        'Nicht im Umfang',
        'Hors périmètre',
        'Fuera de alcance',
        '不在范围内',
        'スコープ外',
        '범위 제외',
      ],
    ],
    [
      'notPlan',
      [
        'Glossar',
        'Annexes',
        'Historial de cambios',
        'Histórico de versões',
        '变更记录',
        '用語集',
        '변경 이력',
      ],
    ],
    [
      'criteria',
      [
        'Abschlusskriterien für die Phase',
        'Critères de sortie',
        'Criterios de éxito',
        'Critérios de aceitação',
        '验收标准',
        '完了条件',
        '완료 조건',
      ],
    ],
  ])('%s', (name, titles) => {
    expect(titles.map(title => [title, classifySection(title)?.name])).toEqual(
      titles.map(title => [title, name]),
    );
  });

  it.each<[string, string, string]>([
    ['3. Phase: Fernleihe', '3', 'Fernleihe'],
    ['Zweite Etappe – Umbau', '2', 'Umbau'],
    ['Première étape : semis', '1', 'semis'],
    ['1ª fase: medições', '1', 'medições'],
    ['Tercera fase', '3', ''],
    ['第二阶段：预订', '2', '预订'],
    ['第2フェーズ：貸出', '2', '貸出'],
    ['2단계: 주문', '2', '주문'],
  ])('%s is a phase', (title, ordinal, name) => {
    expect(readPhaseName(title)).toMatchObject({ ordinal, name });
  });

  it.each(['2. Meilensteine', '3. Release', '1. Phase', 'Primera vista'])(
    '%s is none',
    title => {
      expect(readPhaseName(title)).toBeUndefined();
    },
  );
});

it.each<[string, string]>([
  ['vierteljährlich', 'P3M'],
  ['alle 6 Wochen', 'P6W'],
  ['alle zwei Wochen', 'P2W'],
  ['une fois par mois', 'P1M'],
  ['toutes les 6 semaines', 'P6W'],
  ['cada 6 semanas', 'P6W'],
  ['quincenal', 'P2W'],
  ['a cada dois meses', 'P2M'],
  ['每两周', 'P2W'],
  ['每半年', 'P6M'],
  ['隔週', 'P2W'],
  ['半年ごと', 'P6M'],
  ['격주', 'P2W'],
  ['분기마다', 'P3M'],
])('%s is every %s', (text, duration) => {
  expect(readReviewCycle(text)).toBe(duration);
});

describe('English words that other languages have too', () => {
  it('are no labels, sections or columns of something else', () => {
    const roadmap = parseRoadmap(
      `# Plan

## Phase 1: Media (falls back to paper)

But: this is prose. Time: 10:00. Charge: none.

### Planning

- Ask the harbour master

### Organisation

- Rent a boat

## Phase 2: Solo sailing

| Task | Status | Time | Issue |
| --- | --- | --- | --- |
| Paint | open | 2 h | 12 |
`,
    );
    const [media, solo] = roadmap.phases;
    expect(media).toMatchObject({ goals: [], owners: [] });
    expect(media.condition).toBeUndefined();
    expect(media.priority).toBeUndefined();
    expect(media.timeframe).toBeUndefined();
    expect(media.items.map(({ text }) => text)).toEqual([
      'Ask the harbour master',
      'Rent a boat',
    ]);
    expect(solo.items.map(({ text }) => text)).toEqual(['Paint']);
    expect([solo.owners, roadmap.decisions]).toEqual([[], []]);
  });
});

/** Paths of what a language has words for, such as `labels.owner`. */
function keysOf(value: object, path = ''): string[] {
  return Object.entries(value).flatMap(([key, each]) => {
    const isWords = typeof each !== 'object' || Array.isArray(each);
    const isEmpty =
      Array.isArray(each) && each.flat().filter(Boolean).length === 0;
    const own = path ? `${path}.${key}` : key;
    if (isWords || own === 'ordinals' || own === 'time.ranks') {
      return isEmpty || Object.keys(each).length === 0 ? [] : [own];
    }
    // Units, shares and signs of figures differ with what a language measures.
    return own === 'metrics' ? [own] : keysOf(each, own);
  });
}

function listsOf(value: unknown): string[][] {
  if (Array.isArray(value)) {
    return Array.isArray(value[0]) ? value : [value];
  }
  return value && typeof value === 'object'
    ? Object.values(value).flatMap(listsOf)
    : [];
}
