#!/usr/bin/env node
// What a site under content/ says has its ground in its sources, as its table _kallor.yaml tells. For every site that
// has one:
//
//   - every page has claims there, or is said to be our own
//   - the phrase of every claim stands on its page
//   - every wording that is quoted is the key of a claim there, letter by letter
//   - every figure, and everyone who is named, is in a claim of the page
//
// and, where its sources are on the machine (FACTS, or ../shared/facts beside the repository):
//
//   - the key phrase of every claim stands on the lines that are given
//   - years, percentages and diary numbers are in a source
//   - no other sentence is copied: never so many words in a row
'use strict';
const fs = require('fs');
const path = require('path');

const MOST_IN_A_ROW = 7;
const root = path.join(__dirname, '../..');
const facts = process.env.FACTS || path.join(root, '../shared/facts');
const MONTHS = 'januari|februari|mars|april|maj|juni|juli|augusti|september|oktober|november|december';

// What is to be asked of a site, where it is not as USUAL. A site that has a row here must have a table.
//   claims, wordings   at least so many are in the table, and quoted on the pages
//   fields             keys that are quotations on these pages, besides lydelse and devis
//   lists, blocks      keys of lists whose items are quotations, and blocks whose attributes are
//   alike              keys that may be in the words of the source, as titles may
//   capitals           what the source has in capitals is quoted in small letters
//   named              who and what, besides BODIES, is in a claim of each page that names it
//   names              names that are longer than the words that may stand in a row
//   drawings           pages whose wordings are drawn in malbild.svg, and at least how many; whether each shift has a
//                      drawing of its own; drawings that say whose they are
const SITES = {
  orebro: {
    claims: 400, wordings: 100,
    fields: { från: /^varfor\//, till: /^varfor\// },
    lists: ['påståenden', 'punkter', 'frågor', 'exempel'], blocks: ['åtgärder'], alike: ['påstående'], capitals: true,
    named: [
      'Region Örebro län', 'Askersund', 'Degerfors', 'Hallsberg', 'Hällefors', 'Karlskoga', 'Kumla', 'Laxå', 'Lekeberg',
      'Lindesberg', 'Ljusnarsberg', 'Nora', 'RF-SISU', 'Örebro bildningsförbund', 'Regeringen', 'Strategi för hälsa',
      'Kraftsamling för psykisk hälsa', 'Mobilt barnteam', 'Stroketeam', 'Demensteam', '1177', '1000 dagar', 'Tolv kommuner',
      'Femton huvudmän', '7:07',
    ],
    names: ['Bakgrund och definition av centrala begrepp från nationellt håll'],
    drawings: { pages: /^typ: målbild$/m, least: 2, shifts: false, say: [] },
  },
  sormland: {
    claims: 701, wordings: 141,
    fields: {
      ord: /^malbild\//, namn: /^indikatorer\//, från: /^fokusforflyttningar\//, till: /^fokusforflyttningar\//,
      titel: /framgangsfaktorer\.yaml$/,
    },
    named: [
      'SKR Play', 'Samverkanswebben', 'Sara Riggare', 'Mälardalens universitet', 'Nationell samverkan för psykisk hälsa',
      'Hälsoval', 'Paramedicin', 'Kompetenscentrum', 'Suicidsamordnare', 'Rådet för kunskapsstyrning', 'Socialchefsnätverket',
      'Divisionschefer', 'Doktorand', 'Chefsläkare', 'Levande bibliotek', 'Uppdrag psykisk hälsa', 'Västmanland',
      'Jönköping', 'Östergötland', 'Västernorrland', 'Uppsala', 'Mellansverige', 'Eskilstuna', 'Katrineholm', 'Nyköping',
    ],
    names: [
      'Nämnden för samverkan kring socialtjänst och vård',
      'Indikatorer för att följa utvecklingen till Nära vård i Sörmland',
      'Tillsammans för barnens bästa', 'Tillsammans för Unga vuxna', 'Drottninggatan 16 B',
    ],
    drawings: { pages: /^typ: målområde$/m, least: 16, shifts: true, say: ['malbild.svg', 'arendegang.svg'] },
  },
  vasternorrland: {
    claims: 424, wordings: 9,
    fields: { titel: /^rus\.yaml$/ },
    named: [
      'Göran Stiernstedt', 'SocialReKo', 'Regionala samverkansrådet', 'Kommunförbundet Västernorrland',
      'Region Västernorrland', 'Västernorrland', 'Regiondirektör', 'Kommundirektör', 'Agenda 2030', 'PPS', '1 714 285 kr',
      '12 000 000 kr', 'Mål 3', 'Tretton dokument',
    ],
  },
};
const USUAL = { claims: 50, wordings: 0, fields: {}, lists: [], blocks: [], alike: [], named: [], names: [] };
const BODIES = [
  'Socialstyrelsen', 'Folkhälsomyndigheten', 'Världshälsoorganisationen', 'Riksdagen', 'Försäkringskassan',
  'Samsjuklighetsutredningen', 'Effektiv vård',
];

const read = file => fs.readFileSync(file, 'utf8').replace(/\u00a0|\\_/g, ' ');
const flat = text => text.replace(/\s+/g, ' ').trim();
const words = text => text.toLowerCase().match(/[0-9a-zåäöé]+/g) || [];
const blank = part => part.replace(/[^\n]/g, ' ');

function check(name, problems) {
  console.log(`${problems.length ? 'not ok' : 'ok'} sources ${name}`);
  for (const problem of problems.slice(0, 40)) console.log(`  ${problem}`);
  if (problems.length) process.exitCode = 1;
}

// --- the table and the pages of a site ------------------------------------------------------------

function readTable(file) {
  const table = { sources: {}, own: [], claims: [], odd: [] };
  const unquote = text => text.slice(1, -1).replace(/''/g, "'");
  let part = '';
  let page = '';
  read(file).split('\n').forEach((line, index) => {
    const claim = line.match(/^ {4}- \{fras: ('(?:[^']|'')+'), källa: (\S+), rader: (\d+)(?:-(\d+))?, nyckel: ('(?:[^']|'')+')\}$/);
    if (line === '' || line.startsWith('#')) return;
    if (/^\S+:$/.test(line)) part = line.slice(0, -1);
    else if (part === 'källor' && /^ {2}\S+: \S+$/.test(line)) {
      const [name, source] = line.trim().split(': ');
      table.sources[name] = source;
    } else if (part === 'egna' && line.startsWith('  - ')) table.own.push(line.slice(4));
    else if (part === 'belägg' && /^ {2}\S+:$/.test(line)) page = line.trim().slice(0, -1);
    else if (part === 'belägg' && claim) {
      table.claims.push({
        at: index + 1, page, phrase: unquote(claim[1]), source: claim[2],
        from: Number(claim[3]), to: Number(claim[4] || claim[3]), key: unquote(claim[5]),
      });
    } else table.odd.push(`_kallor.yaml:${index + 1}: ${line}`);
  });
  return table;
}

function filesUnder(place, folder) {
  return fs.readdirSync(path.join(place, folder), { withFileTypes: true }).flatMap(entry => {
    const name = path.posix.join(folder, entry.name);
    if (/^[_.]/.test(entry.name) || name === 'utgavor') return [];
    if (entry.isDirectory()) return filesUnder(place, name);
    return /\.(md|yaml)$/.test(name) && entry.name !== 'typer.yaml' ? [name] : [];
  });
}

function readSite(name) {
  const place = path.join(root, 'content', name);
  const files = filesUnder(place, '').sort();
  const table = readTable(path.join(place, '_kallor.yaml'));
  const site = {
    name, place, table, files, ...USUAL, ...SITES[name],
    text: Object.fromEntries(files.map(file => [file, read(path.join(place, file))])),
    claimed: new Set(table.claims.map(claim => claim.page)),
  };
  site.least = { claims: site.claims, wordings: site.wordings };
  site.quoted = files.flatMap(file => wordings(site, file));
  return site;
}

// --- what is quoted -------------------------------------------------------------------------------

// Fields that are quotations by their type, lists that are, and the blocks, slides and columns that are.
const LIST = /^( *)(?:- )?([a-zåäö]+):(?:\n((?:\1 +- .+\n)+)| \[(.+)\]\n)/gm;
const item = line => flat(line.trim().replace(/^(- |\d+\. )/, '').replace(/^"(.*)"$/, '$1').replace(/\*\*/g, ''));
const attributes = line => [...line.matchAll(/"([^"]+)"/g)].map(part => part[1]);
const block = names => new RegExp(String.raw`^:::(?:${names.join('|') || '(?!)'})(?![\wåäö]).*$`, 'gm');

function wordings(site, file) {
  const text = site.text[file];
  const fields = { lydelse: /./, devis: /./, ...site.fields };
  const found = [];
  for (const line of text.split('\n')) {
    const field = line.match(/^\s*(?:- )?([a-zåäö]+): (.+)$/);
    if (field && fields[field[1]] && fields[field[1]].test(file)) found.push(flat(field[2].replace(/^"(.*)"$/, '$1')));
  }
  for (const [, , key, lines, line] of text.matchAll(LIST)) {
    if (site.lists.includes(key)) found.push(...(lines ? lines.split('\n') : line.split(', ')).map(item));
  }
  for (const line of text.match(block(site.blocks)) || []) found.push(...attributes(line));
  for (const lines of text.matchAll(/^ *:::(?:lydelse|citat)[^\n]*\n([\s\S]*?)\n *:::$/gm)) {
    found.push(...lines[1].split('\n').map(item));
  }
  for (const slide of text.matchAll(/^:::bild [^\n]*märke=ordagrann[^\n]*\n([\s\S]*?)\n:::talmanus/gm)) {
    const lines = slide[1].split('\n').filter(line => !/^(:::|#|$)/.test(line) || /^:::från-till/.test(line));
    found.push(...lines.flatMap(line => (/^:::/.test(line) ? attributes(line) : [item(line)])));
  }
  const question = /^ {4}fråga: (.+)\n(?: {4}.+\n| {6}.+\n)*? {4}källa: FoUiS/gm;
  for (const asked of text.matchAll(question)) found.push(asked[1]);
  return found.filter(wording => wording !== '').map(wording => ({ file, wording }));
}

// A page without what is someone else's: wordings, slides and questions that say so, fields and lists that are quotations.
function withoutQuotations(site, file) {
  let own = site.text[file]
    .replace(/^ *:::(?:lydelse|citat)[^\n]*\n[\s\S]*?\n *:::$/gm, blank)
    .replace(/^:::bild [^\n]*märke=ordagrann[^\n]*\n[\s\S]*?(?=\n:::talmanus)/gm, blank)
    .replace(block(site.blocks), blank)
    .replace(LIST, (list, indent, key) => (site.lists.includes(key) ? blank(list) : list))
    .replace(/^ {2}- id:[\s\S]*?(?=\n {2}- id:|$(?![\s\S]))/gm,
      record => (/^ {4}källa: FoUiS/m.test(record) ? blank(record) : record));
  if (file.endsWith('.yaml') || own.startsWith('---\n')) {
    const head = file.endsWith('.yaml') ? own.length : own.indexOf('\n---\n', 4);
    const keys = ['lydelse', 'lydelsekälla', 'källa', 'devis', 'namn', 'uttytt', 'term', 'titel', ...site.alike].join('|');
    own = own.slice(0, head).replace(new RegExp(String.raw`^\s*(?:- )?(?:${keys}): .*$|^.*: \[.*\]$`, 'gm'), blank) +
      own.slice(head);
  }
  return site.names.reduce((left, name) => left.replace(new RegExp(name, 'gi'), blank(name)), own
    .replace(/\*\*/g, '  ').replace(/”[^”\n]*”|\*[^*\n]+\*|\]\([^)\n]*\)|https?:\S+/g, blank));
}

// --- the pages agree with the table ---------------------------------------------------------------

function checkTable({ name, table, files, text, claimed, least, quoted }) {
  check(`${name}: the table can be read`, table.odd.concat(
    table.claims.filter(claim => !table.sources[claim.source]).map(claim => `line ${claim.at}: ${claim.source}?`),
    table.claims.length >= least.claims ? [] : [`only ${table.claims.length} claims`]));
  check(`${name}: every page has claims or is our own`, files
    .filter(file => claimed.has(file) === table.own.includes(file))
    .map(file => `${file} has ${claimed.has(file) ? 'claims, and is said to be our own' : 'no claims'}`)
    .concat(table.own.filter(file => !files.includes(file)).map(file => `${file} is gone`)));
  check(`${name}: every claim stands on its page`, table.claims
    .filter(claim => !text[claim.page] || !flat(text[claim.page]).includes(flat(claim.phrase)))
    .map(claim => `_kallor.yaml:${claim.at}: ${claim.page} does not say ”${claim.phrase}”`));
  const keys = new Set(table.claims.map(claim => `${claim.page}: ${flat(claim.key)}`));
  const said = quoted.map(({ file, wording }) => `${file}: ${wording}`);
  check(`${name}: every quoted wording is a claim, letter by letter`, said.filter(wording => !keys.has(wording))
    .concat(quoted.length >= least.wordings ? [] : [`only ${quoted.length}`]));
}

// The drawings have the same words, divided into lines; where they stand for something decided they say whose they are.
function checkDrawings(site) {
  const { pages, least, shifts, say } = site.drawings;
  const drawn = file => flat([...read(path.join(site.place, 'bilder', file)).matchAll(/<text[^>]*>([^<]*)</g)]
    .map(line => line[1]).join(' '));
  const said = file => wordings(site, file).map(({ wording }) => wording);
  const goals = site.files.filter(file => pages.test(site.text[file])).flatMap(said);
  const shifted = site.files.filter(file => shifts && /^typ: fokusförflyttning$/m.test(site.text[file]));
  check(`${site.name}: the drawings quote as the pages do`, goals.filter(quoted => !drawn('malbild.svg').includes(quoted))
    .concat(shifted.flatMap(file => {
      const there = drawn(path.basename(site.text[file].match(/bild=([^ ]+)/)[1]));
      return said(file).filter(quoted => !there.includes(quoted));
    }))
    .concat(goals.length >= least ? [] : ['only a few'])
    .concat(say.filter(file => !drawn(file).includes('inte den beslutade bilden'))));
}

// What a reader may want to look up: years, shares, numbers of documents, days, counts, and those who are named.
const figures = /(?<![\w-])(?:19|20)\d\d\b(?![.]\d)|\b\d+ procent\b|\bNSV ?\d\d-\d{4}(?:-\d)?|\bSOU \d{4}:\d+/g;
const COUNTED = 'personer|invånare|medarbetare|deltagare|timmar';
const days = new RegExp(String.raw`\b\d\d? (?:${MONTHS})\b|\b\d+ (?:${COUNTED})\b`, 'g');

function checkFigures({ name, table, files, text, claimed, named }) {
  // The people and events of a case are made up, and so is where they are.
  const factual = files.filter(file => claimed.has(file) && !/^patientfall\//.test(file));
  check(`${name}: every figure and name is in a claim`, factual.flatMap(file => {
    const page = flat(text[file]);
    const claims = flat(table.claims.filter(claim => claim.page === file)
      .map(claim => `${claim.phrase} ${claim.key}`).join(' '));
    return [...new Set([...(page.match(figures) || []), ...(page.match(days) || [])])]
      .filter(figure => !claims.includes(figure))
      .concat([...BODIES, ...named].filter(known => page.toLowerCase().includes(known.toLowerCase()) &&
        !claims.toLowerCase().includes(known.toLowerCase())))
      .filter(what => what !== '100 procent').map(what => `${file}: ${what}`);
  }));
}

// --- the table agrees with the sources ------------------------------------------------------------

// As it is read: words that a line's end divides are put together, bullets and numbers of pages are not text, and
// "vård-och" has the space that the report leaves out.
const asRead = lines => flat(lines.map(line => line.trimEnd()).join('\n')
  .replace(/-\n\s*(?=[a-zåäö])(?!och\b)/g, '').replace(/vård-och/g, 'vård- och').replace(/[•*\uFFFD\uF0B7]/g, ''));

// A wording is looked for letter by letter, other keys without regard to case.
function checkKeys({ name, table, quoted, capitals }, source) {
  const letterByLetter = new Set(quoted.map(({ file, wording }) => `${file}: ${wording}`));
  const stands = (claim, key, there) => (letterByLetter.has(`${claim.page}: ${key}`) ?
    there.includes(key) || (capitals && there.includes(key.toUpperCase())) :
    there.toLowerCase().includes(key.toLowerCase()));
  check(`${name}: key phrases`, table.claims
    .filter(claim => !stands(claim, flat(claim.key), asRead((source[claim.source] || []).slice(claim.from - 1, claim.to))))
    .map(claim => `_kallor.yaml:${claim.at}: ”${claim.key}” is not in ${claim.source} ${claim.from}–${claim.to}`));
}

function checkSources(site) {
  const { name, table, files, text, claimed } = site;
  if (!Object.values(table.sources).every(file => fs.existsSync(path.join(facts, file)))) {
    for (const wanted of ['key phrases', 'figures', 'copied words']) {
      console.log(`skip sources ${name}: ${wanted}: the sources are not on this machine`);
    }
    return;
  }
  const source = Object.fromEntries(Object.entries(table.sources)
    .map(([known, file]) => [known, read(path.join(facts, file)).split('\n')]));
  const whole = asRead(Object.values(source).flat());
  checkKeys(site, source);

  const ground = whole.replace(/(\d)%/g, '$1 procent').replace(/NSV(\d\d)- /g, 'NSV$1-').replace(/\bSoU (?=\d)/g, 'SOU ');
  check(`${name}: figures`, files.filter(file => claimed.has(file)).flatMap(file =>
    [...new Set((text[file].match(figures) || []))]
      .filter(figure => !ground.includes(figure) && !/^100 procent$/.test(figure))
      .map(figure => `${file}: ${figure} is in no source`)));

  const inRuns = list => list.slice(MOST_IN_A_ROW).map((word, at) => list.slice(at, at + MOST_IN_A_ROW + 1).join(' '));
  const runs = new Set(inRuns(words(whole)));
  check(`${name}: copied words`, files.flatMap(file => withoutQuotations(site, file).split('\n')
    .flatMap((line, index) => line.split(/[.!?:;]\s|\s{3,}/)
      .flatMap(sentence => inRuns(words(sentence)).filter(run => runs.has(run)).slice(0, 1)
        .map(run => `${file}:${index + 1}: ${run}`)))));
}

const tables = fs.readdirSync(path.join(root, 'content')).sort()
  .filter(name => fs.existsSync(path.join(root, 'content', name, '_kallor.yaml')));
check('no site has lost its table', Object.keys(SITES).filter(name => !tables.includes(name)));
for (const name of tables) {
  const site = readSite(name);
  checkTable(site);
  if (site.drawings) checkDrawings(site);
  checkFigures(site);
  checkSources(site);
}
