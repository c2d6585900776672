#!/usr/bin/env node
// leaks: what can be read in PDF files, wherever it lies: text, structure, descriptions, bookmarks, metadata.
//     leaks.js words FOLDER              a line for each PDF file: its path and the made-up words of tests/pdf/leaks in it
//     leaks.js published FOLDER          the same for every file of a built site, of whatever kind; a file's name counts too
//     leaks.js pages FOLDER              the same but for PDF files, which take their time
//     leaks.js sentences SITE OUTLINES   the sentences of SITE kept for those who lead or speak that a participant's file has
// OUTLINES is the folder that uacheck --text wrote to, with the handouts' own folders below it.
'use strict';
const fs = require('fs');
const path = require('path');
const { execFileSync } = require('child_process');

const made = /(?:hemligt|talas|dolt|st[äa]ngt|öppet)\d+/gu;

function filesIn(folder, ending) {
    return fs.readdirSync(folder, { recursive: true }).filter((file) => file.endsWith(ending)).sort();
}

function output(command, keys) {
    return execFileSync(command, keys, { maxBuffer: 1 << 28, stdio: ['ignore', 'pipe', 'ignore'] });
}

// Every string of every object, as text: qpdf decodes UTF-16 and says u:…, and gives other bytes as b:hex.
function strings(file) {
    const found = [];
    (function visit(value) {
        if (typeof value === 'string') {
            found.push(value.startsWith('b:') ? Buffer.from(value.slice(2), 'hex').toString('latin1') : value);
        } else if (value !== null && typeof value === 'object') {
            Object.entries(value).forEach(([key, inner]) => { found.push(key); visit(inner); });
        }
    })(JSON.parse(output('qpdf', ['--json=2', '--json-key=qpdf', file]).toString()));
    return found.join('\n');
}

// The bytes themselves, uncompressed, read in every way that a text may be written.
function bytes(file) {
    const plain = output('qpdf', ['--qdf', '--object-streams=disable', file, '-']);
    const even = plain.subarray(0, plain.length - (plain.length % 2));
    const odd = plain.subarray(1, plain.length - ((plain.length - 1) % 2));
    const wide = [even, odd].map((part) => Buffer.from(part).swap16().toString('utf16le'));
    const hex = (plain.toString('latin1').match(/<[0-9A-Fa-f\s]{8,}>/gu) ?? []).map((token) => {
        const raw = Buffer.from(token.replace(/[<>\s]/gu, ''), 'hex');
        return raw.toString('utf8') + (raw.length % 2 === 0 ? Buffer.from(raw).swap16().toString('utf16le') : '');
    });
    return [plain.toString('utf8'), ...wide, ...hex].join('\n');
}

function textOfPdf(whole) {
    const text = output('pdftotext', [whole, '-']).toString();
    return [text, strings(whole), bytes(whole)].join('\n').replace(/\u00ad\n?/gu, '');
}

// As it stands, with entities and percent signs resolved, and without soft hyphens and the marks of differences.
function textOfFile(whole) {
    const text = fs.readFileSync(whole, 'utf8');
    const plain = text.replace(/&#(\d+);/gu, (_, code) => String.fromCodePoint(code))
        .replace(/&#x([0-9a-f]+);/giu, (_, code) => String.fromCodePoint(parseInt(code, 16)))
        .replace(/&([ao])uml;/gu, (_, letter) => ({ a: 'ä', o: 'ö' })[letter])
        .replace(/\\u([0-9a-f]{4})/giu, (_, code) => String.fromCodePoint(parseInt(code, 16)))
        .replace(/(?:%[0-9A-F]{2})+/giu, (bytes) => Buffer.from(bytes.replace(/%/gu, ''), 'hex').toString());
    return [text, plain].map((one) => [one, one.replace(/\u00ad/gu, ''), one.replace(/<[^>]*>/gu, '')].join('\n')).join('\n');
}

function say(file, text) {
    console.log(file, [...new Set(text.match(made))].sort().join(' '));
}

function sayWords(folder) {
    for (const file of filesIn(folder, '.pdf')) say(file, textOfPdf(path.join(folder, file)));
}

function sayPublished(folder, papers) {
    for (const file of filesIn(folder, '')) {
        const whole = path.join(folder, file);
        if (!fs.statSync(whole).isFile() || (!papers && file.endsWith('.pdf'))) continue;
        say(file, [file, file.endsWith('.pdf') ? textOfPdf(whole) : textOfFile(whole)].join('\n'));
    }
}

// --- sentences of a real site -------------------------------------------------------------------------------

const letters = (text) => text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');

function sentences(text) {
    return text
        .replace(/^:::.*$/gmu, '\n\n')
        .replace(/\{[^}]*\}/gu, ' ')
        .replace(/\[([^\]]*)\]\([^)]*\)/gu, '$1')
        .replace(/\((klicka|klick)[^)]*\)|\[klick[^\]]*\]/gu, ' ')
        .split(/(?<=[.!?:])\s+|\n\s*\n|^\s*(?:[-*]|\d+\.)\s/mu)
        .filter((sentence) => sentence.split(/\s+/u).filter((word) => /\p{L}/u.test(word)).length >= 6)
        .map(letters);
}

// Parts a source file: what is kept back (fields and blocks, by their indentation and fences), and the rest.
function parted(source) {
    const kept = [];
    const open = [];
    let inside = null; // the indentation of the field, or of the fences
    for (const line of source.split('\n')) {
        if (inside?.field !== undefined) {
            if (line.trim() !== '' && line.search(/\S/u) <= inside.field) inside = null;
        }
        if (inside === null) {
            const field = /^(\s*(?:- )?)(ledartips|tips|ledarstöd|förberedelser|efteråt|råd):/u.exec(line);
            if (field !== null) inside = { field: field[1].length };
            else if (/^:::talmanus/u.test(line)) inside = { fences: 0 };
        }
        (inside === null ? open : kept).push(inside?.field !== undefined ? line.replace(/^\s*(?:- )?[\p{L}-]+:\s*\|?/u, '\n\n') : line);
        if (inside?.fences !== undefined) {
            if (/^:::\S/u.test(line)) inside.fences++;
            else if (/^:::\s*$/u.test(line) && --inside.fences === 0) inside = null;
        }
    }
    return { kept: kept.join('\n'), open: open.join('\n') };
}

function saySentences(site, outlines) {
    const sources = [...filesIn(site, '.md'), ...filesIn(site, '.yaml')].map((file) => parted(fs.readFileSync(path.join(site, file), 'utf8')));
    const openly = sources.map((source) => letters(source.open)).join('|');
    const kept = [...new Set(sources.flatMap((source) => sentences(source.kept)))].filter((sentence) => !openly.includes(sentence));
    const leaders = /^(talmanus|fallguide|samtalskort-ledare|kurspaket-ledare|samtalsguide)\b/u;
    const participants = new Map();
    let led = '';
    for (const file of filesIn(outlines, '.pdf.txt')) {
        const text = letters(fs.readFileSync(path.join(outlines, file), 'utf8').replace(/^\s*\/?[A-Za-z0-9]+$/gmu, ''));
        if (leaders.test(file) && !/^samtalskort-malgrupp/u.test(file)) led += `|${text}`;
        else participants.set(file, text);
    }
    const met = kept.filter((sentence) => led.includes(sentence)).length;
    if (kept.length < 40 || met < kept.length * 0.8) {
        console.log(`only ${met} of ${kept.length} sentences stand in the files of those who lead: the test is blind`);
    }
    for (const [file, text] of participants) {
        for (const sentence of kept.filter((one) => text.includes(one))) console.log(`${file}: ${sentence}`);
    }
}

const [, , what, ...folders] = process.argv;
if (what === 'words') sayWords(...folders);
else if (what === 'published' || what === 'pages') sayPublished(folders[0], what === 'published');
else saySentences(...folders);
