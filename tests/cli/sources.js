#!/usr/bin/env node
// What content/sormland says has its ground in the sources, as content/sormland/_kallor.yaml tells:
//
//   - every page has claims there, or is said to be our own
//   - the phrase of every claim stands on its page
//   - every wording that is quoted is the key of a claim there, letter by letter
//   - every figure, and everyone who is named, is in a claim of the page
//
// and, where the sources are on the machine (FACTS, or ../shared/facts beside the repository):
//
//   - the key phrase of every claim stands on the lines that are given
//   - years, percentages and diary numbers are in a source
//   - no other sentence is copied: never so many words in a row
'use strict';
const fs = require('fs');
const path = require('path');

const MOST_IN_A_ROW = 7;
const root = path.join(__dirname, '../..');
const site = path.join(root, 'content/sormland');
const facts = process.env.FACTS || path.join(root, '../shared/facts');
const NUMBER_OF_CLAIMS = 700;
const MONTHS = 'januari|februari|mars|april|maj|juni|juli|augusti|september|oktober|november|december';
const NUMBER_OF_WORDINGS = 140;

const read = file => fs.readFileSync(file, 'utf8').replace(/\u00a0|\\_/g, ' ');
const flat = text => text.replace(/\s+/g, ' ').trim();
const words = text => text.toLowerCase().match(/[0-9a-zåäöé]+/g) || [];

function check(name, problems) {
  console.log(`${problems.length ? 'not ok' : 'ok'} ${name}`);
  for (const problem of problems.slice(0, 40)) console.log(`  ${problem}`);
  if (problems.length) process.exitCode = 1;
}

// --- the table ----------------------------------------------------------------------------------

const table = { sources: {}, own: [], claims: [], odd: [] };
{
  let part = '';
  let page = '';
  const unquote = text => text.slice(1, -1).replace(/''/g, "'");
  read(path.join(site, '_kallor.yaml')).split('\n').forEach((line, index) => {
    const claim = line.match(/^ {4}- \{fras: ('(?:[^']|'')+'), källa: (\S+), rader: (\d+)(?:-(\d+))?, nyckel: ('(?:[^']|'')+')\}$/);
    if (line === '' || line.startsWith('#')) return;
    if (/^\S+:$/.test(line)) part = line.slice(0, -1);
    else if (part === 'källor' && /^ {2}\S+: \S+$/.test(line)) {
      const [name, file] = line.trim().split(': ');
      table.sources[name] = file;
    } else if (part === 'egna' && line.startsWith('  - ')) table.own.push(line.slice(4));
    else if (part === 'belägg' && /^ {2}\S+:$/.test(line)) page = line.trim().slice(0, -1);
    else if (part === 'belägg' && claim) {
      table.claims.push({
        at: index + 1, page, phrase: unquote(claim[1]), source: claim[2],
        from: Number(claim[3]), to: Number(claim[4] || claim[3]), key: unquote(claim[5]),
      });
    } else table.odd.push(`_kallor.yaml:${index + 1}: ${line}`);
  });
}
check('sources: the table can be read', table.odd.concat(
  table.claims.filter(claim => !table.sources[claim.source]).map(claim => `line ${claim.at}: ${claim.source}?`),
  table.claims.length > NUMBER_OF_CLAIMS ? [] : [`only ${table.claims.length} claims`]));

// --- the site -----------------------------------------------------------------------------------

function filesUnder(folder) {
  return fs.readdirSync(path.join(site, folder), { withFileTypes: true }).flatMap(entry => {
    const name = path.posix.join(folder, entry.name);
    if (/^[_.]/.test(entry.name) || name === 'utgavor') return [];
    if (entry.isDirectory()) return filesUnder(name);
    return /\.(md|yaml)$/.test(name) && entry.name !== 'typer.yaml' ? [name] : [];
  });
}
const files = filesUnder('').sort();
const text = Object.fromEntries(files.map(file => [file, read(path.join(site, file))]));
const claimed = new Set(table.claims.map(claim => claim.page));
check('sources: every page has claims or is our own', files
  .filter(file => claimed.has(file) === table.own.includes(file))
  .map(file => `${file} has ${claimed.has(file) ? 'claims, and is said to be our own' : 'no claims'}`)
  .concat(table.own.filter(file => !files.includes(file)).map(file => `${file} is gone`)));
check('sources: every claim stands on its page', table.claims
  .filter(claim => !text[claim.page] || !flat(text[claim.page]).includes(flat(claim.phrase)))
  .map(claim => `_kallor.yaml:${claim.at}: ${claim.page} does not say ”${claim.phrase}”`));

// Wordings: fields that are quotations by their type, and the blocks, slides and columns that are.
const quotes = {
  lydelse: /./, devis: /./, ord: /^malbild\//, namn: /^indikatorer\//, från: /^fokusforflyttningar\//,
  till: /^fokusforflyttningar\//, titel: /framgangsfaktorer\.yaml$/,
};
const item = line => flat(line.replace(/^(- |\d+\. )|\*\*/g, ''));
function wordings(file) {
  const found = [];
  for (const line of text[file].split('\n')) {
    const field = line.match(/^\s*(?:- )?([a-zåäö]+): (.+)$/);
    if (field && quotes[field[1]] && quotes[field[1]].test(file)) found.push(flat(field[2].replace(/^"(.*)"$/, '$1')));
  }
  for (const block of text[file].matchAll(/^:::(?:lydelse|citat)[^\n]*\n([\s\S]*?)\n:::$/gm)) {
    found.push(...block[1].split('\n').map(item));
  }
  for (const slide of text[file].matchAll(/^:::bild [^\n]*märke=ordagrann[^\n]*\n([\s\S]*?)\n:::talmanus/gm)) {
    const lines = slide[1].split('\n').filter(line => !/^(:::|#|$)/.test(line) || /^:::från-till/.test(line));
    found.push(...lines.flatMap(line => (/^:::/.test(line) ? [...line.matchAll(/"([^"]+)"/g)].map(part => part[1]) :
      [item(line)])));
  }
  const question = /^ {4}fråga: (.+)\n(?: {4}.+\n| {6}.+\n)*? {4}källa: FoUiS/gm;
  for (const asked of text[file].matchAll(question)) found.push(asked[1]);
  return found.filter(quoted => quoted !== '').map(quoted => ({ file, quoted }));
}
const quotedAll = files.flatMap(wordings);
const keys = new Set(table.claims.map(claim => `${claim.page}: ${flat(claim.key)}`));
check('sources: every quoted wording is a claim, letter by letter', quotedAll
  .filter(({ file, quoted }) => !keys.has(`${file}: ${quoted}`))
  .map(({ file, quoted }) => `${file}: ${quoted}`)
  .concat(quotedAll.length > NUMBER_OF_WORDINGS ? [] : [`only ${quotedAll.length}`]));

// The drawings have the same words, divided into lines; where they stand for something decided they say whose they are.
const drawn = file => flat([...read(path.join(site, 'bilder', file)).matchAll(/<text[^>]*>([^<]*)</g)]
  .map(line => line[1]).join(' '));
const goals = files.filter(file => /^typ: målområde$/m.test(text[file])).flatMap(wordings)
  .map(({ quoted }) => quoted);
check('sources: the drawings quote as the pages do', goals.filter(quoted => !drawn('malbild.svg').includes(quoted))
  .concat(files.filter(file => /^typ: fokusförflyttning$/m.test(text[file])).flatMap(file => {
    const words = drawn(path.basename(text[file].match(/bild=([^ ]+)/)[1]));
    return wordings(file).map(({ quoted }) => quoted).filter(quoted => !words.includes(quoted));
  }))
  .concat(goals.length > 15 ? [] : ['only a few'])
  .concat(['malbild.svg', 'arendegang.svg'].filter(file => !drawn(file).includes('inte den beslutade bilden'))));

// What a reader may want to look up: years, shares, numbers of documents, days, counts, and those who are named.
const figures = /(?<![\w-])(?:19|20)\d\d\b(?![.]\d)|\b\d+ procent\b|\bNSV ?\d\d-\d{4}(?:-\d)?|\bSOU \d{4}:\d+/g;
const COUNTED = 'personer|invånare|medarbetare|deltagare|timmar';
const days = new RegExp(String.raw`\b\d\d? (?:${MONTHS})\b|\b\d+ (?:${COUNTED})\b`, 'g');
const named = [
  'Socialstyrelsen', 'Folkhälsomyndigheten', 'Världshälsoorganisationen', 'Riksdagen', 'SKR Play', 'Samverkanswebben',
  'Sara Riggare', 'Mälardalens universitet', 'Nationell samverkan för psykisk hälsa', 'Hälsoval', 'Paramedicin',
  'Kompetenscentrum', 'Suicidsamordnare', 'Rådet för kunskapsstyrning', 'Socialchefsnätverket', 'Divisionschefer',
  'Doktorand', 'Chefsläkare', 'Försäkringskassan', 'Levande bibliotek', 'Samsjuklighetsutredningen', 'Effektiv vård',
  'Uppdrag psykisk hälsa', 'Västmanland', 'Jönköping', 'Östergötland', 'Västernorrland', 'Uppsala', 'Mellansverige',
  'Eskilstuna', 'Katrineholm', 'Nyköping',
];
// The people and events of a case are made up, and so is where they are.
const factual = files.filter(file => claimed.has(file) && !/^patientfall\//.test(file));
check('sources: every figure and name is in a claim', factual.flatMap(file => {
  const page = flat(text[file]);
  const claims = flat(table.claims.filter(claim => claim.page === file)
    .map(claim => `${claim.phrase} ${claim.key}`).join(' '));
  return [...new Set([...(page.match(figures) || []), ...(page.match(days) || [])])]
    .filter(figure => !claims.includes(figure))
    .concat(named.filter(name => page.toLowerCase().includes(name.toLowerCase()) &&
      !claims.toLowerCase().includes(name.toLowerCase())))
    .filter(what => what !== '100 procent').map(what => `${file}: ${what}`);
}));

// --- the sources --------------------------------------------------------------------------------

const wanted = ['key phrases', 'figures', 'copied words'];
if (!Object.values(table.sources).every(file => fs.existsSync(path.join(facts, file)))) {
  for (const name of wanted) console.log(`skip sources: ${name}: the sources are not on this machine`);
  process.exit();
}

const source = Object.fromEntries(Object.entries(table.sources)
  .map(([name, file]) => [name, read(path.join(facts, file)).split('\n')]));
// As it is read: words that a line's end divides are put together, bullets and numbers of pages are not text, and
// "vård-och" has the space that the report leaves out.
const asRead = lines => flat(lines.map(line => line.trimEnd()).join('\n')
  .replace(/-\n\s*(?=[a-zåäö])(?!och\b)/g, '').replace(/vård-och/g, 'vård- och').replace(/[•*\uFFFD\uF0B7]/g, ''));
const whole = asRead(Object.values(source).flat());

// A wording is looked for letter by letter, other keys without regard to case.
const wording = new Set(quotedAll.map(({ file, quoted }) => `${file}: ${quoted}`));
check('sources: key phrases', table.claims
  .filter(claim => {
    const key = flat(claim.key);
    const there = asRead(source[claim.source].slice(claim.from - 1, claim.to));
    return wording.has(`${claim.page}: ${key}`) ? !there.includes(key) : !there.toLowerCase().includes(key.toLowerCase());
  })
  .map(claim => `_kallor.yaml:${claim.at}: ”${claim.key}” is not in ${claim.source} ${claim.from}–${claim.to}`));

const ground = whole.replace(/(\d)%/g, '$1 procent').replace(/NSV(\d\d)- /g, 'NSV$1-');
check('sources: figures', files.filter(file => claimed.has(file)).flatMap(file =>
  [...new Set((text[file].match(figures) || []))]
    .filter(figure => !ground.includes(figure) && !/^100 procent$/.test(figure))
    .map(figure => `${file}: ${figure} is in no source`)));

// Copied words, outside quotations, names and titles.
const names = [
  'Nämnden för samverkan kring socialtjänst och vård',
  'Indikatorer för att följa utvecklingen till Nära vård i Sörmland',
  'Tillsammans för barnens bästa', 'Tillsammans för Unga vuxna', 'Drottninggatan 16 B',
];
const blank = part => part.replace(/[^\n]/g, ' ');

// What is someone else's: blocks of wordings, slides and questions that say so, fields that are quotations.
function withoutQuotations(file) {
  let own = text[file]
    .replace(/^:::(?:lydelse|citat)[^\n]*\n[\s\S]*?\n:::$/gm, blank)
    .replace(/^:::bild [^\n]*märke=ordagrann[^\n]*\n[\s\S]*?(?=\n:::talmanus)/gm, blank)
    .replace(/^ {2}- id:[\s\S]*?(?=\n {2}- id:|$(?![\s\S]))/gm,
      record => (/^ {4}källa: FoUiS/m.test(record) ? blank(record) : record));
  if (file.endsWith('.yaml') || own.startsWith('---\n')) {
    const head = file.endsWith('.yaml') ? own.length : own.indexOf('\n---\n', 4);
    own = own.slice(0, head).replace(
      /^\s*(?:- )?(?:lydelse|lydelsekälla|källa|devis|namn|uttytt|term|titel): .*$|^.*: \[.*\]$/gm, blank) +
      own.slice(head);
  }
  return names.reduce((left, name) => left.replace(new RegExp(name, 'gi'), blank(name)), own
    .replace(/\*\*/g, '  ').replace(/”[^”\n]*”|\*[^*\n]+\*|\]\([^)\n]*\)|https?:\S+/g, blank));
}
const runs = new Set();
const length = MOST_IN_A_ROW + 1;
const said = words(whole);
for (let i = 0; i + length <= said.length; i++) runs.add(said.slice(i, i + length).join(' '));
check('sources: copied words', files.flatMap(file => withoutQuotations(file).split('\n')
  .flatMap((line, index) => line.split(/[.!?:;]\s|\s{3,}/).flatMap(sentence => {
    const own = words(sentence);
    for (let i = 0; i + length <= own.length; i++) {
      const run = own.slice(i, i + length).join(' ');
      if (runs.has(run)) return [`${file}:${index + 1}: ${run}`];
    }
    return [];
  }))));
