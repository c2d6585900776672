#!/usr/bin/env node
// One tool for every county: what belongs to one stands in its own folders, and nowhere else.
//
//   - no sentence of eight words or more stands in the content of two sites. What is quoted word for word (the
//     block lydelse, the keys lydelse and citat) may: two counties can quote the same decision.
//   - no county and no site under content/ is named in generator/ (rules and man pages too), in themes/base or by --help
//   - a made-up pair of counties, and a made-up file, show that both are seen
//
// and, where the sources are on the machine (FACTS, or ../shared/facts beside the repository), for the sites in SOURCES:
//
//   - what is quoted stands in the source, word by word
//   - nothing else does, but for headings and titles: never more than seven words in a row
'use strict';
const fs = require('fs');
const os = require('os');
const path = require('path');
const { spawnSync } = require('child_process');

const root = path.join(__dirname, '../..');
const program = process.env.RELEASE || path.join(root, 'build/malbild');
const facts = process.env.FACTS || path.join(root, '../shared/facts');
const SHORTEST = 8;
const MOST_IN_A_ROW = 7;
const COUNTIES = ['Blekinge', 'Dalarna', 'Gotland', 'Gävleborg', 'Halland', 'Jämtland', 'Jönköping', 'Kalmar', 'Kronoberg',
  'Norrbotten', 'Skåne', 'Stockholm', 'Sörmland', 'Södermanland', 'Uppsala', 'Värmland', 'Västerbotten', 'Västernorrland',
  'Västmanland', 'Västra Götaland', 'Örebro', 'Östergötland'];
// Sites whose one source is a plain text: the keys that hold what is quoted from it, and those that may be in its words.
const SOURCES = {
  orebro: {
    file: 'presentation-orebro.txt',
    keys: ['påståenden', 'punkter', 'frågor', 'exempel', 'från', 'till'],
    alike: ['titel', 'påstående'],
  },
};

const read = file => fs.readFileSync(file, 'utf8').replace(/\u00a0/g, ' ');
const fold = text => text.toLowerCase().replace(/[åä]/g, 'a').replace(/ö/g, 'o');
const letters = word => /[a-zåäöéü]/.test(word);
const words = text => text.toLowerCase().match(/[0-9a-zåäöéü]+/g) || [];

function check(name, problems) {
  console.log(`${problems.length ? 'not ok' : 'ok'} ${name}`);
  for (const problem of problems.slice(0, 40)) console.log(`  ${problem}`);
  if (problems.length) process.exitCode = 1;
}

function filesUnder(folder, wanted, skipped = () => false) {
  return fs.readdirSync(folder, { withFileTypes: true }).flatMap(entry => {
    const name = path.join(folder, entry.name);
    if (skipped(entry.name)) return [];
    if (entry.isDirectory()) return filesUnder(name, wanted, skipped);
    return wanted.test(entry.name) ? [name] : [];
  }).sort();
}

// --- what a writer has written, in pieces that belong together ---------------------------------------

// The pieces of a file: paragraphs, list items, values of keys and texts of blocks. A piece is { text, quoted }.
function pieces(text, quotedKeys) {
  const found = [];
  let open = null;
  let quotedAt = -1;
  let blocks = [];
  const close = () => { if (open) found.push(open); open = null; };
  for (const line of text.split('\n')) {
    const indent = line.search(/\S/);
    const block = line.match(/^\s*:::(\S*)\s*(.*)$/);
    const key = line.match(/^(?:\s*- )?\s*[{]?"?([\wåäö-]+)"?:(?: (.*))?$/);
    if (indent < 0 || line === '---') { close(); if (indent >= 0) quotedAt = -1; continue; }
    if (quotedAt >= 0 && (indent < quotedAt || (indent === quotedAt && key))) quotedAt = -1;
    if (block) {
      close();
      if (block[1]) blocks.push(block[1]);
      else blocks.pop();
      for (const value of block[2].match(/"[^"]*"/g) || []) found.push({ text: value, quoted: false, block: block[1] });
      continue;
    }
    if (/^\s*(#|- |\d+\. |\|)/.test(line) || key) close();
    if (key && quotedKeys.includes(key[1])) quotedAt = line.match(/^(\s*(?:- )?)/)[1].length;
    const quoted = quotedAt >= 0 || blocks.includes('lydelse');
    const said = line.replace(/^\s*(#+ |- |\d+\. )?/, '').replace(key ? /^[{]?"?[\wåäö-]+"?:\s*/ : /^$/, '');
    if (open && open.quoted === quoted) open.text += ` ${said}`;
    else { close(); open = { text: said, quoted }; }
  }
  close();
  return found;
}

// The sentences of a piece, as plain words: without markup, addresses and keys.
function sentences(piece) {
  return piece.replace(/\]\([^)]*\)/g, ' ').replace(/\{[^}]*$/, ' ').split(/[.!?:…]+(?=\W|$)|[|{}]/)
    .map(sentence => words(sentence)).filter(list => list.filter(letters).length >= SHORTEST).map(list => list.join(' '));
}

function siteFiles(site) {
  return filesUnder(site, /\.(md|yaml)$/, name => /^[_.]/.test(name) || ['utgavor', 'typer.yaml', 'teman'].includes(name));
}

// The sentences that stand in more than one of the sites.
function shared(sites) {
  const seen = new Map();
  const found = [];
  for (const site of sites) {
    for (const file of siteFiles(site)) {
      for (const piece of pieces(read(file), ['lydelse', 'citat'])) {
        if (piece.quoted) continue;
        for (const sentence of sentences(piece.text)) {
          const first = seen.get(sentence);
          if (!first) seen.set(sentence, { site, file });
          else if (first.site !== site) found.push(`${path.relative(root, file)} and ${path.relative(root, first.file)}: ${sentence}`);
        }
      }
    }
  }
  return { found, count: seen.size };
}

// The places in a text where a county is named: "FILE:LINE: the line".
function named(name, text, names) {
  const pattern = new RegExp(`(?<![a-z])(${names.map(fold).join('|')})(?![a-z]*[0-9])`);
  return text.split('\n').flatMap((line, at) => (pattern.test(fold(line)) ? [`${name}:${at + 1}: ${line.trim()}`] : []));
}

// --- the check can fail -----------------------------------------------------------------------------

{
  const place = fs.mkdtempSync(path.join(os.tmpdir(), 'counties-'));
  const write = (name, text) => {
    fs.mkdirSync(path.dirname(path.join(place, name)), { recursive: true });
    fs.writeFileSync(path.join(place, name), text);
  };
  write('a/index.md', '---\ntitel: A\n---\n\nVi möts varje tisdag i det\nblå huset vid [torget](om.md). Kom gärna.\n');
  write('b/poster.yaml', 'typ: sida\nposter:\n  - id: x\n    ingress: Så här. Vi möts varje tisdag i det blå huset vid **torget**.\n');
  write('c/index.md', '---\ntitel: C\n---\n\nVi möts varje tisdag i huset.\n\n:::lydelse {källa="Protokollet"}\nAlla som bor här ska få den vård som de behöver.\n:::\n');
  write('d/index.md', '---\ntitel: D\n---\n\nVi möts varje tisdag i huset.\n\n:::lydelse {källa="Protokollet"}\nAlla som bor här ska få den vård som de behöver.\n:::\n');
  write('e/index.md', '---\ntitel: E\n---\n\nAlla som bor här ska få den vård som de behöver.\n');
  write('f/index.md', '---\ntitel: F\n---\n\n- Alla som bor här ska få den vård som de behöver!\n');
  const made = names => [...names].map(letter => path.join(place, letter));
  check('counties: a sentence in two counties is seen, over lines, in YAML and in a list', [
    ...(shared(made('ab')).found.length === 1 ? [] : ['not seen in Markdown and YAML']),
    ...(shared(made('ef')).found.length === 1 ? [] : ['not seen in a list']),
    ...(shared(made('aa')).found.length === 0 ? [] : ['one site is taken for two']),
    ...(shared(made('cd')).found.length === 0 ? [] : ['short sentences and quotations are blamed'])]);
  check('counties: a county that is named is seen', [
    ...(named('x', 'en rad\nmalbild build content/sormland', ['Sörmland']).length === 1 ? [] : ['a folder']),
    ...(named('x', 'Regionen i Sörmlands län', ['Sörmland']).length === 1 ? [] : ['with an ending']),
    ...(named('x', 'Norrdal och Sörmlandia2', ['Örebro']).length === 0 ? [] : ['something else'])]);
  fs.rmSync(place, { recursive: true });
}

// --- the counties ------------------------------------------------------------------------------------

const sites = fs.readdirSync(path.join(root, 'content')).sort().map(name => path.join(root, 'content', name))
  .filter(site => fs.existsSync(path.join(site, 'webbplats.yaml')));
const counties = sites.filter(site => path.basename(site) !== 'handbok');
const { found, count } = shared(counties);
check('counties: no sentence stands in two of them', found.concat(count > 1000 ? [] : [`only ${count} sentences were read`]));

const names = [...new Set(COUNTIES.concat(counties.map(site => path.basename(site))))];
const text = /\.(c|h|1|yaml|mustache|css|js|bash|fish|txt)$|^_malbild$/;
const dictionaries = /^(hyph_|avstavning-)|OFL/;
for (const folder of ['generator', 'themes/base']) {
  const files = filesUnder(path.join(root, folder), text, name => dictionaries.test(name));
  check(`counties: none is named in ${folder}`, files.flatMap(file => named(path.relative(root, file), read(file), names))
    .concat(files.length > 50 ? [] : [`only ${files.length} files`]));
}

function says(...args) {
  const result = spawnSync(program, args, { cwd: root, encoding: 'utf8', maxBuffer: 1 << 26 });
  return result.stdout + result.stderr;
}
const commands = ['build', 'check', 'handout', 'release', 'diff', 'new', 'explain', 'help'];
for (const language of ['sv', 'en']) {
  const help = [says('--help', '--lang', language), ...commands.map(command => says(command, '--help', '--lang', language))];
  check(`counties: none is named by --help (${language})`,
    named('malbild', help.join('\n'), names).concat(help.every(said => /malbild/.test(said)) ? [] : ['no help']));
}

// --- what is quoted, and what is not ------------------------------------------------------------------

for (const [site, { file, keys, alike }] of Object.entries(SOURCES)) {
  const source = path.join(facts, file);
  if (!fs.existsSync(source)) {
    console.log(`skip counties: the words of ${site}: the sources are not on this machine`);
    continue;
  }
  const flat = text => words(text).join(' ');
  const said = ` ${flat(read(source))} `;
  const headings = read(source).split('\n').filter(line => line.startsWith('#')).map(flat);
  const all = filed => siteFiles(path.join(root, 'content', site)).filter(name => path.basename(name) !== 'webbplats.yaml')
    .flatMap(name => pieces(read(name), filed).map(piece => ({ ...piece, name: path.relative(root, name) })));
  const quoted = all(keys).filter(piece => piece.block === 'åtgärder' || (piece.quoted && words(piece.text).length > 2));
  // A list in one line is quoted item by item, a text sentence by sentence.
  const parts = text => (text.startsWith('[') ? text.split(/,/) : text.split(/(?<=[.?]) /)).map(flat).filter(part => part !== '');
  check(`counties: what ${site} quotes stands in its source`, quoted
    .flatMap(piece => parts(piece.text).filter(part => !said.includes(` ${part} `)).map(part => `${piece.name}: ${part}`))
    .concat(quoted.length > 30 ? [] : [`only ${quoted.length} quotations`]));
  const allowed = headings.concat(quoted.map(piece => flat(piece.text)));
  check(`counties: what ${site} does not quote is in words of its own`, all(keys.concat(alike)).filter(piece => !piece.quoted)
    .flatMap(piece => {
      const list = words(piece.text.replace(/\]\([^)]*\)/g, ' '));
      return list.slice(MOST_IN_A_ROW).map((word, at) => list.slice(at, at + MOST_IN_A_ROW + 1).join(' '))
        .filter(run => said.includes(` ${run} `) && !allowed.some(quote => quote.includes(run)))
        .map(run => `${piece.name}: ${run}`);
    }));
}
