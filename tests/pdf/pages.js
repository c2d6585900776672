#!/usr/bin/env node
// pages: compares pictures of pages.
//     pages.js STORED NEW DIFFERENCES    every STORED/*.png with the NEW/*.pgm (pdftoppm -gray) of the same name
//     pages.js --store NEW STORED        makes the pictures that are stored
// They are compared by the mean of each block of 8 × 8 points, so that another version of poppler, which smooths
// letters in another way, makes no difference. A picture with what differs in black is written to DIFFERENCES.
// Says what differs; the exit status is 1 when anything does.
'use strict';
const fs = require('fs');
const path = require('path');
const zlib = require('zlib');

const side = 8;
const much = 48; // of 255: a block that differs so much has other letters in it
const some = 20; // and if many differ so much, lines have moved
const most = 0.004; // of all blocks

// Stored pictures are PNG of 16 greys without filters: what this program writes.
function readPng(file) {
    const bytes = fs.readFileSync(file);
    const parts = [];
    let width, height;
    for (let at = 8; at < bytes.length; at += bytes.readUInt32BE(at) + 12) {
        const name = bytes.toString('latin1', at + 4, at + 8);
        const data = bytes.subarray(at + 8, at + 8 + bytes.readUInt32BE(at));
        if (name === 'IHDR') [width, height] = [data.readUInt32BE(0), data.readUInt32BE(4)];
        if (name === 'IDAT') parts.push(data);
    }
    const raw = zlib.inflateSync(Buffer.concat(parts));
    const row = 1 + Math.ceil(width / 2);
    const points = Buffer.alloc(width * height);
    for (let y = 0; y < height; y++) {
        for (let x = 0; x < width; x++) {
            const pair = raw[y * row + 1 + (x >> 1)];
            points[y * width + x] = 17 * (x % 2 === 0 ? pair >> 4 : pair & 15);
        }
    }
    return { width, height, points };
}

function writePng(file, { width, height, points }) {
    const chunk = (name, data) => {
        const body = Buffer.concat([Buffer.from(name, 'latin1'), data]);
        const ends = Buffer.alloc(8);
        ends.writeUInt32BE(data.length, 0);
        let crc = 0xffffffff;
        for (const byte of body) {
            crc ^= byte;
            for (let k = 0; k < 8; k++) crc = (crc >>> 1) ^ (crc & 1 ? 0xedb88320 : 0);
        }
        ends.writeUInt32BE(~crc >>> 0, 4);
        return Buffer.concat([ends.subarray(0, 4), body, ends.subarray(4)]);
    };
    const row = 1 + Math.ceil(width / 2);
    const raw = Buffer.alloc(row * height);
    points.forEach((point, at) => {
        const x = at % width;
        raw[Math.floor(at / width) * row + 1 + (x >> 1)] |= Math.round(point / 17) << (x % 2 === 0 ? 4 : 0);
    });
    const head = Buffer.alloc(13);
    head.writeUInt32BE(width, 0);
    head.writeUInt32BE(height, 4);
    head[8] = 4;
    fs.writeFileSync(file, Buffer.concat([Buffer.from([137, 80, 78, 71, 13, 10, 26, 10]), chunk('IHDR', head),
        chunk('IDAT', zlib.deflateSync(raw, { level: 9 })), chunk('IEND', Buffer.alloc(0))]));
}

// What pdftoppm -gray writes.
function readPgm(file) {
    const bytes = fs.readFileSync(file);
    const [head, width, height] = /^P5\s+(\d+)\s+(\d+)\s+255\s/u.exec(bytes.toString('latin1', 0, 64));
    return { width: Number(width), height: Number(height), points: bytes.subarray(head.length) };
}

function means({ width, height, points }) {
    const across = Math.ceil(width / side);
    const sums = new Float64Array(across * Math.ceil(height / side));
    const counts = new Float64Array(sums.length);
    for (let y = 0; y < height; y++) {
        for (let x = 0; x < width; x++) {
            const block = Math.floor(y / side) * across + Math.floor(x / side);
            sums[block] += points[y * width + x];
            counts[block]++;
        }
    }
    return sums.map((sum, i) => sum / counts[i]);
}

// A picture of how much each block differs.
function writeDifference(file, width, height, differences) {
    const across = Math.ceil(width / side);
    const points = Buffer.alloc(width * height);
    for (let y = 0; y < height; y++) {
        for (let x = 0; x < width; x++) {
            points[y * width + x] = 255 - Math.min(255, 4 * differences[Math.floor(y / side) * across + Math.floor(x / side)]);
        }
    }
    fs.mkdirSync(path.dirname(file), { recursive: true });
    writePng(file, { width, height, points });
}

function compare(stored, made, difference) {
    if (!fs.existsSync(made)) return 'is no more';
    const [old, now] = [readPng(stored), readPgm(made)];
    if (old.width !== now.width || old.height !== now.height) return `was ${old.width} × ${old.height} points, is ${now.width} × ${now.height}`;
    const after = means(now);
    const differences = means(old).map((mean, i) => Math.abs(mean - after[i]));
    const worst = Math.max(...differences);
    const moved = differences.filter((one) => one > some).length / differences.length;
    if (worst <= much && moved <= most) return '';
    writeDifference(difference, old.width, old.height, differences);
    return `looks otherwise: ${(moved * 100).toFixed(1)} percent of it, at most by ${Math.round(worst)} of 255 (see ${difference})`;
}

const [, , stored, made, differences] = process.argv;
let status = 0;
if (stored === '--store') {
    fs.mkdirSync(differences, { recursive: true });
    for (const file of fs.readdirSync(made).filter((name) => name.endsWith('.pgm'))) {
        writePng(path.join(differences, file.replace(/pgm$/u, 'png')), readPgm(path.join(made, file)));
    }
    process.exit(0);
}
for (const file of fs.readdirSync(stored).filter((name) => name.endsWith('.png')).sort()) {
    const said = compare(path.join(stored, file), path.join(made, file.replace(/png$/u, 'pgm')), path.join(differences, file));
    if (said !== '') {
        console.log(`${file} ${said}`);
        status = 1;
    }
}
process.exit(status);
