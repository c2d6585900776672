#!/usr/bin/env node
// The finished pages are valid: html-validate (house style and accessibility rules) and the Nu checker
// (the HTML standard, CSS and SVG). Node 18 and Java are needed; without them the test says so.
'use strict';
const path = require('path');
const { spawnSync } = require('child_process');
const { buildAll, files, report } = require('./sites');

const modules = path.join(__dirname, '../node_modules');

async function houseRules(site) {
    const { HtmlValidate, StaticConfigLoader } = require(path.join(modules, 'html-validate'));
    const validator = new HtmlValidate(new StaticConfigLoader(require('./html-validate.json')));
    const problems = [];
    for (const name of files(site.output).filter((file) => file.endsWith('.html'))) {
        const result = await validator.validateFile(path.join(site.output, name));
        for (const { messages } of result.results) {
            for (const { ruleId, message, line } of messages) problems.push(`${name}:${line}: ${message} (${ruleId})`);
        }
    }
    return problems;
}

function standard(sites) {
    const jar = path.join(modules, 'vnu-jar/build/dist/vnu.jar');
    const checked = sites.flatMap(({ output }) => files(output)
        .filter((file) => /\.(html|css|svg)$/.test(file)).map((file) => path.join(output, file)));
    const args = ['-Xss8m', '-jar', jar, '--also-check-css', '--also-check-svg', '--format', 'json', ...checked];
    const result = spawnSync('java', args, { encoding: 'utf8', maxBuffer: 1 << 28 });
    try {
        return { all: JSON.parse(result.stderr.slice(result.stderr.indexOf('{'))).messages, broken: [] };
    } catch (error) {
        return { all: [], broken: [result.stderr.slice(0, 2000)] };
    }
}

function standardProblems(site, messages) {
    // The checker's CSS part lags behind the standard; what it does not know is not a fault of ours.
    const unknown = /CSS: .*(Unrecognized at-rule|not a .* value|doesn.t exist|Parse Error|is not valid in nesting)/i;
    // It holds "self" for nothing at all when it reads from the disk; the browser tests the policy.
    const policy = /violates Content Security Policy/;
    return messages
        .filter((message) => message.url && message.url.startsWith(`file:${site.output}/`))
        .filter((message) => message.type !== 'info' || message.subType === 'warning')
        .filter((message) => !unknown.test(message.message) && !policy.test(message.message))
        .map((message) => `${message.url.slice(`file:${site.output}/`.length)}:${message.lastLine}: ${message.message}`);
}

async function main() {
    const sites = buildAll().filter((site) => site.built);
    const [major] = process.versions.node.split('.').map(Number);
    let fine = true;
    for (const site of sites) {
        const name = `html-validate ${site.name}`;
        if (major < 18) console.log(`skip ${name}: Node 18 is needed, this is ${process.versions.node}`);
        else fine = report(name, await houseRules(site)) && fine;
    }
    if (spawnSync('java', ['-version']).error) {
        console.log('skip Nu checker: java is missing');
    } else {
        const { all, broken } = standard(sites);
        if (broken.length > 0) fine = report('Nu checker runs', broken) && fine;
        for (const site of sites) fine = report(`Nu checker ${site.name}`, standardProblems(site, all)) && fine;
    }
    process.exit(fine ? 0 : 1);
}

main();
