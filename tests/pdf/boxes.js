#!/usr/bin/env node
// boxes: no word outside the paper's edge (14 points), and no two words over each other. Usage:
//     boxes.js FOLDER      reads every FILE.bbox below it, written by `pdftotext -bbox`
// A word's box is as high as its font says, not as its letters are, so only the middle of it counts.
'use strict';
const fs = require('fs');
const path = require('path');

const edge = 14;
const number = (text, name) => Number(new RegExp(`\\b${name}="([-0-9.]+)"`, 'u').exec(text)[1]);

function wordsOf(page) {
    return [...page.matchAll(/<word ([^>]*)>([^<]*)<\/word>/gu)].map(([, keys, text]) => {
        const box = { text, left: number(keys, 'xMin'), right: number(keys, 'xMax'), top: number(keys, 'yMin'), bottom: number(keys, 'yMax') };
        const middle = (box.top + box.bottom) / 2;
        const half = (box.bottom - box.top) * 0.2;
        return { ...box, high: middle - half, low: middle + half };
    });
}

function* faultsOf(page) {
    const width = number(page, 'width');
    const height = number(page, 'height');
    const words = wordsOf(page).sort((a, b) => a.high - b.high);
    for (const [i, word] of words.entries()) {
        if (word.left < edge || word.right > width - edge || word.high < edge || word.low > height - edge) {
            yield `“${word.text}” stands ${[word.left, word.high, word.right, word.low].map(Math.round)} on paper of ${Math.round(width)} × ${Math.round(height)}`;
        }
        for (let j = i + 1; j < words.length && words[j].high < word.low; j++) {
            const other = words[j];
            const over = Math.min(word.right, other.right) - Math.max(word.left, other.left);
            if (over > 1.5) yield `“${word.text}” and “${other.text}” lie over each other at ${Math.round(other.left)}, ${Math.round(other.high)}`;
        }
    }
}

const [, , folder] = process.argv;
let status = 0;
for (const file of fs.readdirSync(folder, { recursive: true }).filter((name) => name.endsWith('.bbox')).sort()) {
    const pages = fs.readFileSync(path.join(folder, file), 'utf8').split(/(?=<page )/u).slice(1);
    if (pages.length === 0) { console.log(`${file}: no pages`); status = 1; }
    pages.forEach((page, i) => {
        for (const fault of faultsOf(page)) {
            console.log(`${file.replace(/\.bbox$/u, '')} page ${i + 1}: ${fault}`);
            status = 1;
        }
    });
}
process.exit(status);
