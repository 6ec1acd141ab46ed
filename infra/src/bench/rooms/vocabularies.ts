import { createRandom } from './createRandom.ts';

/** How a language's words are made up: common ones as they are, rare ones out of syllables. */
interface Alphabet {
  code: string;
  /** How many of a hundred rooms speak it. */
  share: number;
  common: string;
  syllables: string;
  /** Between words; nothing where words are not divided. */
  space: string;
}

const alphabets: readonly Alphabet[] = [
  {
    code: 'en',
    share: 34,
    common:
      'the and for chat room linux music games help free software community talk about open everyone welcome support network group',
    syllables: 'ba con der fin gar hol in jor kel lo mar nor pla ques ran ster ton ver win yard',
    space: ' ',
  },
  {
    code: 'de',
    share: 14,
    common:
      'der die und für raum musik spiele hilfe linux freie gemeinschaft willkommen plaudern technik alle deutsch stammtisch themen netz gruppe',
    syllables: 'ach ber dorf ein fel ge heim isch kraft lich mann nacht ober schul tag und ver wald zeit burg',
    space: ' ',
  },
  {
    code: 'ru',
    share: 12,
    common:
      'и для чат комната музыка игры помощь линукс свободное общение всех группа новости техника программа люди разговоры о на по',
    syllables: 'ба во го де жи за ка ло ми но пе ра со ту фи хо ца че шу ше',
    space: ' ',
  },
  {
    code: 'fr',
    share: 8,
    common:
      'le la les et pour salon musique jeux aide linux libre communauté bienvenue discuter tous français réseau groupe café été',
    syllables: 'bon cha dé eau fou gré îl jou lan mer nou ou pré que ré soi tou vil voy âge',
    space: ' ',
  },
  {
    code: 'es',
    share: 7,
    common:
      'el la los y para sala música juegos ayuda linux libre comunidad bienvenidos charla todos español red grupo niños año',
    syllables: 'ba ce dor fe ga hi jo la mon ni ño o pa que ra so ta vi ya zu',
    space: ' ',
  },
  {
    code: 'pt',
    share: 4,
    common: 'o a os e para sala música jogos ajuda linux livre comunidade conversa todos português rede grupo ação não você',
    syllables: 'ba ção dou fei ga lho mar nha ou pa quei ra são tu ve xa zi lim pro ter',
    space: ' ',
  },
  {
    code: 'it',
    share: 4,
    common:
      'il la gli e per stanza musica giochi aiuto linux libero comunità benvenuti chiacchiere tutti italiano rete gruppo città perché',
    syllables: 'ba chi do fe gno la ma no pa qua ri scu ta vo zzo cia lle sto pre in',
    space: ' ',
  },
  {
    code: 'pl',
    share: 4,
    common: 'i dla pokój muzyka gry pomoc linux wolne społeczność witamy rozmowy wszyscy polski sieć grupa życie żółty się w na',
    syllables: 'bo cza dzi ek gó ja ka ło mię nie pa rze są ta wy zą żo śni szcz ów',
    space: ' ',
  },
  {
    code: 'uk',
    share: 3,
    common: 'і для чат кімната музика ігри допомога лінукс вільне спілкування всіх група новини техніка україна люди їжа є на',
    syllables: 'ба ві го дє жи за ка ло мі но пе ра со ту фі хо ця че шу ґа',
    space: ' ',
  },
  {
    code: 'tr',
    share: 3,
    common: 've için oda müzik oyun yardım linux özgür topluluk hoşgeldiniz sohbet herkes türkçe ağ grup çocuk güzel ışık bir bu',
    syllables: 'ba ce çi da er ğı ha ıl ka la mü nö or pa ra şe ta ü vı yo',
    space: ' ',
  },
  {
    code: 'ja',
    share: 4,
    common: '音楽 雑談 日本 部屋 自由 ゲーム 東京 友達 勉強 アニメ',
    syllables:
      '愛 飲 雨 海 英 駅 音 家 歌 花 会 学 気 休 空 月 犬 語 行 高 国 今 作 山 子 仕 時 車 手 心 新 人 水 世 生 先 千 前 太 男 地 中 町 長 天 土 東 道 読 日 入 年 買 白 半 百 父 風 分 聞 母 北 本 毎 万 名 明 木 目 野 友 夜 来 立 話 は が を に の と も や か ら',
    space: '',
  },
  {
    code: 'zh',
    share: 3,
    common: '音乐 聊天 中国 房间 自由 游戏 上海 朋友 学习 动漫',
    syllables:
      '爱 八 爸 杯 子 北 京 本 不 客 气 菜 茶 吃 出 租 车 打 电 话 大 的 点 脑 视 影 东 西 都 读 对 起 多 少 儿 二 饭 店 飞 机 分 钟 高 兴 个 工 作 汉 语 好 号 喝 和 很 后 面 回 会 几 家 叫 今 天 九 开 看 见 块 来 老 师 了 冷 里',
    space: '',
  },
];

export interface Vocabulary {
  code: string;
  share: number;
  words: string[];
  space: string;
}

const rareWords = 20_000;

const made = ({ syllables }: Alphabet, random: () => number): string => {
  const parts = syllables.split(' ');
  return Array.from({ length: 2 + Math.floor(random() * 2.5) }, () => parts[Math.floor(random() * parts.length)]).join('');
};

/** Twelve languages, each with its common words first and rarer ones after them. */
export const vocabularies = (): Vocabulary[] =>
  alphabets.map((alphabet, index) => {
    const random = createRandom(index + 1);
    const rare = Array.from({ length: rareWords }, () => made(alphabet, random));
    return {
      code: alphabet.code,
      share: alphabet.share,
      space: alphabet.space,
      words: [...new Set([...alphabet.common.split(' '), ...rare])],
    };
  });
