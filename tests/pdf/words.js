#!/usr/bin/env node
// words: the words of a handout's markup against the words of its PDF file's structure, in order. Usage:
// words.js MARKUP.xml FILE.pdf; says the first difference and exits with 1.
const fs = require('fs');
const { execFileSync } = require('child_process');

const [, , markupFile, pdfFile] = process.argv;

// What is written otherwise on paper: running heads and feet, codes and pictures, contents (made by the
// layout), and notes (moved to the foot of a page).
const elsewhere = ['huvud', 'fot', 'svg', 'innehåll', 'qr'];
const unescaped = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'", '#x27': "'" };

function words(text) {
    return text
        .replace(/\u00ad/g, '')
        .normalize('NFC')
        .split(/[\s\u00a0\u202f\u2009]+/u)
        .filter((word) => word !== '');
}

function markupWords(xml) {
    let text = xml;
    for (const name of elsewhere) {
        text = text.replace(new RegExp(`<${name}[^>]*/>`, 'gu'), ' ');
        text = text.replace(new RegExp(`<${name}[ >][^]*?</${name}>`, 'gu'), ' ');
    }
    text = text.replace(/<aside class="not"[^]*?<\/aside>/gu, ' ');
    text = text.replace(/<\/?(em|strong|span|a|code|sup|sub|b|i|time)\b[^>]*>/gu, '');
    text = text.replace(/<[^>]*>/gu, ' ');
    return words(text.replace(/&(#?\w+);/gu, (whole, name) => unescaped[name] ?? whole));
}

// pdfinfo prints an element on a line, and its text in quotes on lines further in.
function structureWords(file) {
    const lines = execFileSync('pdfinfo', ['-struct-text', file], { encoding: 'utf8', maxBuffer: 1 << 28 }).split('\n');
    const parts = [];
    let skipped = -1;
    let block = 0;
    for (const line of lines) {
        const depth = line.search(/\S/);
        if (depth < 0) continue;
        if (skipped >= 0 && depth > skipped) continue;
        skipped = -1;
        const text = line.trim();
        const quoted = /^"([^]*)"$/.exec(text);
        if (quoted) {
            parts.push({ text: quoted[1], block });
        } else {
            if (/^(Note|Lbl|TOC|Figure)\b/.test(text)) skipped = depth;
            if (!/^(Span|Link|Code|Reference|Quote|Object)\b/.test(text)) block++;
        }
    }
    let joined = '';
    parts.forEach((part, i) => {
        joined += (i > 0 && parts[i - 1].block !== part.block ? ' ' : '') + part.text;
    });
    return words(joined);
}

const wanted = markupWords(fs.readFileSync(markupFile, 'utf8'));
const found = structureWords(pdfFile);
const count = Math.max(wanted.length, found.length);
for (let i = 0; i < count; i++) {
    if (wanted[i] !== found[i]) {
        const around = (list) => list.slice(Math.max(0, i - 4), i + 6).join(' ');
        console.log(`word ${i + 1} of ${wanted.length}: “${wanted[i]}” became “${found[i]}”`);
        console.log(`  source: … ${around(wanted)} …`);
        console.log(`  file:   … ${around(found)} …`);
        process.exit(1);
    }
}
if (count === 0) {
    console.log('no words at all');
    process.exit(1);
}
