#!/usr/bin/env node
// The page's own scripts part texts into words and stem them as the program does: every line of every site's material,
// by build/search/words, and made-up lines with what is hard.
'use strict';
const fs = require('fs');
const path = require('path');
const { spawnSync } = require('child_process');
const { openClient } = require('./client');

const root = path.join(__dirname, '../..');
const hard = ['SIP:en SOU 2023:5 kl 12:30 e-hälsa NSV22-0008 a:b:c x- -x och/eller 2022.1', 'sam\u00ADordning hem\u200Blig 5\u00A0kap', 'ПРИВЕТ 日本 İ ẞ Å é ﬁn ǅ', 'löst fullt fallit ädel skönast', 'skis skies dying generate communal arsenal proceed inning hopping hoped agreed flies cries says gas this kiwis sky happy enjoy'];

// Texts of a folder, however deep; what is frozen is older versions of the same.
function texts(folder) {
    return fs.readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
        const name = path.join(folder, entry.name);
        if (entry.isDirectory()) return entry.name === 'utgavor' ? [] : texts(name);
        return /\.(md|yaml)$/.test(entry.name) ? [fs.readFileSync(name, 'utf8').normalize('NFC')] : [];
    });
}

async function compare(language, lines) {
    const said = spawnSync(path.join(root, 'build/search/words'), [language], { input: `${lines.join('\n')}\n`, encoding: 'utf8', maxBuffer: 1 << 28 });
    const theirs = said.stdout.split('.\n').map((some) => some.trimEnd());
    const client = openClient('');
    const stem = await client.load(`stam-${language}`);
    let count = 0;
    const problems = [];
    lines.forEach((line, number) => {
        const words = client.words(line).flatMap(({ word, parts }) => (parts ? [...parts.map((part) => part.word), word] : [word]));
        const ours = words.filter((word) => Buffer.byteLength(word) <= 60).map((word) => `${word} ${stem(word)}`);
        count += ours.length;
        if (ours.join('\n') !== theirs[number]) {
            const other = theirs[number].split('\n');
            const at = ours.findIndex((word, index) => word !== other[index]);
            problems.push(`${line.slice(0, 60)}: ${ours[at]} is ${other[at]}`);
        }
    });
    return { count, problems };
}

async function main() {
    const lines = [...hard, ...['content/sormland', 'content/orebro', 'content/vasternorrland', 'content/handbok'].flatMap((folder) => texts(path.join(root, folder)).join('\n').split(/\r?\n/))];
    const english = [...hard, ...texts(path.join(root, 'tests/golden/engelsk')).join('\n').split('\n'), ...fs.readFileSync(path.join(root, 'CONTRIBUTING.md'), 'utf8').split('\n'), ...fs.readFileSync(path.join(root, 'CHANGELOG.md'), 'utf8').split('\n'), ...lines];
    let failed = false;
    for (const [language, all] of [['sv', lines], ['en', english]]) {
        const { count, problems } = await compare(language, all);
        failed ||= problems.length > 0;
        console.log(`${problems.length > 0 ? 'not ok' : 'ok'} search: words and stems, ${language} (${count} words)`);
        for (const problem of problems.slice(0, 20)) console.log(`  ${problem}`);
    }
    const [numbers] = openClient('').numbers("  Dkj'l~}xX");
    const right = numbers.join(' ') === '0 1 37 800 1000000';
    console.log(`${right ? 'ok' : 'not ok'} search: numbers${right ? '' : ` are ${numbers}`}`);
    process.exit(failed || !right ? 1 : 0);
}

main();
