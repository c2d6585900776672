#!/usr/bin/env node
// Writes generator/format/text/unicode_table.c from the Unicode Character Database (version 15.0.0, which is
// Debian 12's package unicode-data). CONTRIBUTING.md tells when and how.
//
//     tests/unicode/tables.js [FOLDER]     FOLDER holds UnicodeData's files; /usr/share/unicode by default
'use strict';
const fs = require('fs');
const path = require('path');

const VERSION = '15.0.0';
const POINTS = 0x110000;
const LOW = 0x180; // below it a table answers at once
const WIDTH = 100;
const folder = process.argv[2] || '/usr/share/unicode';
const target = path.join(__dirname, '../../generator/format/text/unicode_table.c');

function* lines(file) {
    const text = fs.readFileSync(path.join(folder, file), 'utf8');
    // The files name their version in the first lines; those of emoji leave out the last number.
    const head = text.slice(0, 500);
    if (!head.includes(VERSION) && !head.includes('Emoji Version 15.0')) throw new Error(`${file} is not of version ${VERSION}`);
    for (const line of text.split('\n')) yield line;
}

// Long names of values that "@missing" lines use.
const SHORT = {
    Left_To_Right: 'L', Right_To_Left: 'R', Arabic_Letter: 'AL', European_Terminator: 'ET',
    Unknown: 'XX', Prefix_Numeric: 'PR', Ideographic: 'ID', Neutral: 'N', Wide: 'W', Unassigned: 'Cn', Other: 'Other',
};

function fill(values, range, value) {
    const [first, last] = range.split('..');
    values.fill(value, parseInt(first, 16), parseInt(last || first, 16) + 1);
}

// The property's value for each code point. Later "@missing" lines are about parts of earlier ones.
function property(file, only) {
    const values = new Array(POINTS).fill('');
    const listed = [];
    for (const line of lines(file)) {
        const missing = /^# @missing: ([0-9A-F.]+); (\w+)/.exec(line);
        if (missing && !only) fill(values, missing[1], SHORT[missing[2]] || missing[2]);
        const [range, value] = line.replace(/#.*/, '').split(';').map((part) => part.trim());
        if (value && (!only || value === only)) listed.push([range, value]);
    }
    for (const [range, value] of listed) fill(values, range, value);
    return values;
}

const line = property('extracted/DerivedLineBreak.txt');
const east = property('extracted/DerivedEastAsianWidth.txt');
const category = property('extracted/DerivedGeneralCategory.txt');
const bidi = property('extracted/DerivedBidiClass.txt');
const grapheme = property('auxiliary/GraphemeBreakProperty.txt');
const pictographic = property('emoji/emoji-data.txt', 'Extended_Pictographic');

const KINDS = { Lu: 'LETTER', Ll: 'LETTER', Lt: 'LETTER', Lm: 'LETTER', Lo: 'LETTER', Nd: 'LETTER',
    Mn: 'MARK', Mc: 'SPACING_MARK', Me: 'ENCLOSING_MARK', Cf: 'FORMAT', Cn: 'UNASSIGNED' };

// LB1 is done here, and what LB30 and LB30b ask for has classes of its own.
function lineClass(c) {
    const value = line[c];
    if (value === 'AI' || value === 'SG' || value === 'XX') return 'AL';
    if (value === 'SA') return category[c] === 'Mn' || category[c] === 'Mc' ? 'CM' : 'AL';
    if (value === 'CJ') return 'NS';
    if (value === 'H3') return 'H2'; // told apart by arithmetic
    if (pictographic[c] && category[c] === 'Cn') return 'XP';
    if ((value === 'OP' || value === 'CP') && 'FWH'.includes(east[c])) return `${value}_WIDE`;
    return value;
}

function graphemeClass(c) {
    if (pictographic[c]) {
        if (grapheme[c] !== 'Other') throw new Error(`U+${c.toString(16)} is pictographic and ${grapheme[c]}`);
        return 'PICTOGRAPHIC';
    }
    return grapheme[c] === 'LVT' ? 'LV' : grapheme[c].toUpperCase();
}

// Columns of a terminal: marks and signs without a picture take none.
function columns(c) {
    if (c === 0xAD) return 1;
    if (/^(Mn|Me|Cf|Cc|Cs|Zl|Zp)$/.test(category[c]) || 'VT'.includes(grapheme[c])) return 0;
    return 'FW'.includes(east[c]) ? 2 : 1;
}

function entry(c) {
    return `{UC_${KINDS[category[c]] || 'OTHER'}, LB_${lineClass(c)}, GB_${graphemeClass(c)}, BD_${bidi[c]}, ${columns(c)}}`;
}

// Items side by side, as many as a row holds.
function rows(items) {
    let text = '';
    let row = '   ';
    for (const item of items) {
        if (row.length + item.length + 2 > WIDTH) {
            text += `${row}\n`;
            row = '   ';
        }
        row += ` ${item},`;
    }
    return `${text}${row}\n`;
}

const numbers = new Map();
const ranges = [];
const low = [];
for (let c = 0, before = -1; c < POINTS; c++) {
    const text = entry(c);
    if (!numbers.has(text)) numbers.set(text, numbers.size);
    const number = numbers.get(text);
    if (c < LOW) low.push(String(number));
    if (number !== before) ranges.push(String(c * 256 + number));
    before = number;
}
if (numbers.size > 256) throw new Error('more than 256 entries');

// Pairs of brackets: the opening one and the closing one.
const pairs = [];
for (const text of lines('BidiBrackets.txt')) {
    const [one, other, kind] = text.replace(/#.*/, '').split(';').map((part) => part.trim());
    if (kind === 'o') pairs.push(`{0x${one.toLowerCase()}, 0x${other.toLowerCase()}}`);
}

fs.writeFileSync(target, `/* Made by tests/unicode/tables.js from the Unicode Character Database ${VERSION}; not to be edited. The data are
 * © 1991-2022 Unicode, Inc.; tests/unicode/LICENSE holds their terms. */
#include "format/text/unicode_table.h"

/* clang-format off */
const struct unicode_entry unicode_entries[] = {
${rows([...numbers.keys()])}};

const uint8_t unicode_low[UNICODE_LOW] = {
${rows(low)}};

const uint32_t unicode_ranges[] = {
${rows(ranges)}};

const size_t unicode_range_count = sizeof unicode_ranges / sizeof *unicode_ranges;

const uint32_t unicode_brackets[][2] = {
${rows(pairs)}};

const size_t unicode_bracket_count = sizeof unicode_brackets / sizeof *unicode_brackets;
`);
