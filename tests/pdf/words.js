#!/usr/bin/env node
// words: the words of handouts' markup against the words of their files' structure, in order, and the same
// of their notes and of their pictures' descriptions. Usage:
//     words.js MARKUP OUTLINES
// For every FILE.xml below the folder MARKUP there is an OUTLINES/FILE.pdf.txt, written by `uacheck --text` or
// `pdfinfo -struct-text`. Says the first difference of each file; the exit status is 1 when there was any.
'use strict';
const fs = require('fs');
const path = require('path');

// Running heads and feet are no part of the text; drawings are pictures; contents are made by the layout.
const elsewhere = ['huvud', 'fot', 'svg', 'innehåll', 'qr'];
const characters = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };
const inline = /<\/?(em|strong|span|a|code|sup|sub|b|i|small|time|dfn|abbr|q|cite|mark|kbd|s)\b[^>]*>/gu;

function unescaped(text) {
    return text.replace(/&(#x?)?(\w+);/gu, (whole, number, name) => {
        if (number === undefined) return characters[name] ?? whole;
        return String.fromCodePoint(parseInt(name, number === '#x' ? 16 : 10));
    });
}

function words(text) {
    return text
        .replace(/[\u00ad\u200b\u200e\u200f\u2060-\u2069]/gu, '')
        .normalize('NFC')
        .split(/\s+/u)
        .filter((word) => word !== '');
}

const wordsOf = (xml) => words(unescaped(xml.replace(inline, '').replace(/<[^>]*>/gu, ' ')));

function withoutElement(xml, name) {
    return xml
        .replace(new RegExp(`<${name}(\\s[^>]*)?/>`, 'gu'), ' ')
        .replace(new RegExp(`<${name}(\\s[^>]*)?>[^]*?</${name}>`, 'gu'), ' ');
}

// What the looks leave out of slides in print (`slide .klass { display: none; }`): tables behind charts, addresses.
const looks = fs.readFileSync(path.join(__dirname, '../../themes/base/tryck/50-bilder.css'), 'utf8');
const hidden = [...looks.matchAll(/([^{}]*)\{ *display: none; *\}/gu)]
    .flatMap((rule) => rule[1].split(','))
    .map((selector) => /^slide \.([\p{L}-]+)$/u.exec(selector.trim())?.[1])
    .filter((name) => name !== undefined);

// The whole element at the start tag that matches, with all that is in it.
function elementAt(xml, start) {
    const tags = new RegExp(`<(/?)${start[1]}\\b[^>]*?(/?)>`, 'gu');
    tags.lastIndex = start.index;
    let depth = 0;
    for (const tag of xml.matchAll(tags)) {
        if (tag[2] === '') depth += tag[1] === '' ? 1 : -1;
        if (depth === 0) return xml.slice(start.index, tag.index + tag[0].length);
    }
    return start[0];
}

function withoutClass(xml, name) {
    const start = new RegExp(`<([\\p{L}\\d]+)\\b[^>]*\\bclass="([^"]* )?${name}( [^"]*)?"[^>]*>`, 'u').exec(xml);
    return start === null ? xml : withoutClass(xml.replace(elementAt(xml, start), () => ' '), name);
}

// { main, notes, alts }: the words of the running text, of each note in the order of the marks, and of the
// pictures' descriptions.
function fromMarkup(xml) {
    const notes = new Map();
    let text = xml.replace(/<!--[^]*?-->/gu, '').replace(/<aside\b([^>]*\bclass="not"[^>]*)>([^]*?)<\/aside>/gu, (whole, keys, inner) => {
        notes.set(/\bid="([^"]*)"/u.exec(keys)[1], wordsOf(inner));
        return ' ';
    });
    for (const name of elsewhere) text = withoutElement(text, name);
    text = text.replace(/<slide\b[^]*?<\/slide>/gu, (slide) => hidden.reduce(withoutClass, slide));
    // The style sheet puts a comma between such (-malbild-separator).
    text = text.replace(/<\/span>(?=\s*<span class="komma")/gu, ',</span>');
    const marked = [...text.matchAll(/<sup class="not"><a href="#([^"]*)"/gu)].map((mark) => mark[1]);
    return {
        main: wordsOf(text),
        notes: [...new Set(marked)].flatMap((id) => notes.get(id) ?? []),
        alts: [...text.matchAll(/<img\b[^>]*\balt="([^"]+)"/gu)].flatMap((image) => words(unescaped(image[1]))),
    };
}

// A term before its explanation is a label too, but one that stands in the source.
const isMarker = (text) => /^\s*([^\p{L}\p{N}]|\d+[.)]?|[a-zA-Z][.)])?\s*$/u.test(text);

// An element stands on a line, its text in quotation marks on lines further in. Elements within the line do
// not part words.
function fromOutline(outline) {
    const pieces = { main: [], notes: [] };
    const alts = [];
    const open = []; // [{ depth, role }]
    let block = 0;
    for (const line of outline.split('\n')) {
        const depth = line.search(/\S/u);
        if (depth < 0) continue;
        const text = line.trim();
        if (text.startsWith('/')) {
            if (text.startsWith('/Alt ')) alts.push(...words(text.slice(5)));
            continue;
        }
        while (open.length > 0 && open.at(-1).depth >= depth) open.pop();
        const has = (role) => open.some((element) => element.role === role);
        const quoted = /^"([^]*)"$/u.exec(text);
        if (quoted === null) {
            const role = /^[A-Za-z0-9]+/u.exec(text)[0];
            open.push({ depth, role });
            if (!/^(Span|Link|Code|Reference|Quote|Object|Em|Strong)$/u.test(role)) block++;
        } else if (!has('TOC') && !has('Figure') && !(has('Lbl') && (has('Note') || isMarker(quoted[1])))) {
            pieces[has('Note') ? 'notes' : 'main'].push({ text: quoted[1], block });
        }
    }
    const joined = (list) => list.map((piece, i) => (i > 0 && list[i - 1].block !== piece.block ? ' ' : '') + piece.text).join('');
    return { main: words(joined(pieces.main)), notes: words(joined(pieces.notes)), alts };
}

function difference(wanted, found) {
    const count = Math.max(wanted.length, found.length);
    for (let i = 0; i < count; i++) {
        if (wanted[i] !== found[i]) {
            const around = (list) => list.slice(Math.max(0, i - 4), i + 6).join(' ');
            return `word ${i + 1} of ${wanted.length}: “${wanted[i]}” became “${found[i]}”\n` +
                `  source: … ${around(wanted)} …\n  file:   … ${around(found)} …`;
        }
    }
    return '';
}

// The descriptions of pictures, as far as the outline tells them, in the same order among those of charts.
function missingAlt(wanted, found) {
    const all = ` ${found.join(' ')} `;
    return found.length === 0 || all.includes(` ${wanted.join(' ')} `) || wanted.every((word) => found.includes(word))
        ? '' : 'a picture has lost its description';
}

function compare(markupFile, outlineFile) {
    const markup = fromMarkup(fs.readFileSync(markupFile, 'utf8'));
    const outline = fromOutline(fs.readFileSync(outlineFile, 'utf8'));
    if (markup.main.length === 0) return 'no words at all';
    return difference(markup.main, outline.main) || difference(markup.notes, outline.notes) ||
        missingAlt(markup.alts, outline.alts);
}

const [, , markupFolder, outlineFolder] = process.argv;
const files = fs.readdirSync(markupFolder, { recursive: true }).filter((file) => file.endsWith('.xml')).sort();
let status = 0;
if (files.length === 0) {
    console.log('there is no markup to compare with');
    status = 1;
}
for (const file of files) {
    const outline = path.join(outlineFolder, file.replace(/\.xml$/u, '.pdf.txt'));
    const said = fs.existsSync(outline) ? compare(path.join(markupFolder, file), outline) : 'there is no outline';
    if (said !== '') {
        console.log(`${file}: ${said}`);
        status = 1;
    }
}
process.exit(status);
