#!/usr/bin/env node
// Asks the built index of Sörmland's site what readers ask (see queries), with the very scripts of the page, and counts
// how often the right answer stands first and among the first three. It fails below what has been reached.
//   bench.js [-v] [FOLDER OF A BUILT SITE]
'use strict';
const fs = require('fs');
const path = require('path');
const { openSearch } = require('./client');

const FLOOR = { first: 0.88, three: 0.94 };
const verbose = process.argv[2] === '-v';

function questions() {
    return fs
        .readFileSync(path.join(__dirname, 'queries'), 'utf8')
        .split('\n')
        .filter((line) => line && !line.startsWith('#'))
        .map((line) => {
            const [query, answers] = line.split('\t');
            return { query, answers: answers.split(' ') };
        });
}

const isRight = (hit, answers) => answers.includes(hit.address) || answers.includes(hit.address.split('#')[0]);

async function main() {
    const output = process.argv.slice(2).find((word) => !word.startsWith('-')) || require('../web/sites').buildAll().find(({ name }) => name === 'sormland').output;
    const search = openSearch(output);
    const all = questions();
    let first = 0;
    let three = 0;
    for (const { query, answers } of all) {
        const { hits } = await search(query);
        const at = hits.findIndex((hit) => hit.address && isRight(hit, answers));
        first += at === 0 ? 1 : 0;
        three += at >= 0 && at < 3 ? 1 : 0;
        if (verbose && at !== 0) console.log(`# ${at < 0 ? '-' : at + 1} ${query}: ${hits.slice(0, 3).map((hit) => `${hit.address} ${hit.score.toFixed(1)}`).join(', ')}`);
    }
    const said = `${first} of ${all.length} first, ${three} among three`;
    if (first / all.length < FLOOR.first || three / all.length < FLOOR.three) {
        console.log(`not ok search: ${said}`);
        process.exit(1);
    }
    console.log(`ok search: ${said}`);
}

main();
