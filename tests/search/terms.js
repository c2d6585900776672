#!/usr/bin/env node
// terms.js FOLDER: every term that can be searched for in a built site, all its editions, one a line. In the files they lie
// without the letters that they share with the one before, so no search for a text finds them there.
'use strict';
const fs = require('fs');
const path = require('path');
const { openClient } = require('./client');

async function main(folder) {
    const registers = fs.readdirSync(folder, { recursive: true }).filter((name) => /(^|\/)sok\/register\.js$/.test(name));
    for (const name of registers) {
        const client = openClient(path.join(folder, path.dirname(path.dirname(name))));
        const register = await client.load('register');
        for (let file = 0; file <= register.ord.length; file++) {
            for (const { text } of (await client.load(`ord-${file}`)).all) console.log(text);
        }
    }
}

main(process.argv[2]);
