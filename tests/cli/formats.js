#!/usr/bin/env node
// The machine-readable formats of the diagnostics: each parses, has the required parts, and tells of
// the same faults as the others.
'use strict';
const { spawnSync } = require('child_process');
const path = require('path');

const root = path.join(__dirname, '../..');
const malbild = process.env.MALBILD || path.join(root, 'build/malbild');
const sites = ['fel-markdown', 'fel-yaml', 'fel-falt', 'fel-filer'];

function run(site, format) {
    const folder = path.join(root, 'tests/golden', site);
    const args = ['check', 'site', '--theme-dir', '../../../themes', '--format', format, '--lang', 'sv'];
    const result = spawnSync(malbild, args, { cwd: folder, encoding: 'utf8', maxBuffer: 1 << 26 });
    return { status: result.status, text: result.stdout + (format === 'text' ? result.stderr : '') };
}

function need(condition, what) {
    if (!condition) throw new Error(what);
}

const place = (file, line, rule) => `${file}:${line || 0}:${rule}`;

function textPlaces(text) {
    const found = [];
    for (const line of text.split('\n')) {
        const match = /^(\S.*?)(?::(\d+))?(?::(\d+))?: (error|warning)\[([a-z0-9-]+)\]: /.exec(line);
        if (match) found.push(place(match[1], match[2], match[5]));
    }
    return found;
}

function jsonPlaces(text) {
    const value = JSON.parse(text);
    const list = Array.isArray(value) ? value : value.diagnostics;
    need(Array.isArray(list), 'no list of diagnostics');
    for (const item of list) {
        need(/^(error|warning)$/.test(item.severity), `severity ${item.severity}`);
        need(typeof item.message === 'string' && item.message.length > 3, 'message');
    }
    return list.map((item) => place(item.path, item.line, item.rule));
}

// The parts that SARIF 2.1.0 (OASIS, 2020) requires, and those that viewers rely on.
function sarifPlaces(text) {
    const log = JSON.parse(text);
    need(log.version === '2.1.0', 'version');
    need(/sarif.*2\.1\.0/.test(log.$schema), '$schema');
    need(log.runs.length === 1, 'one run');
    const { tool, results } = log.runs[0];
    need(tool.driver.name === 'malbild', 'driver');
    const rules = new Set(tool.driver.rules.map((rule) => rule.id));
    need(rules.size === tool.driver.rules.length, 'rule ids are unique');
    return results.map((result) => {
        need(rules.has(result.ruleId), `rule ${result.ruleId} is described`);
        need(/^(error|warning)$/.test(result.level), 'level');
        need(result.message.text.length > 3, 'message');
        if (result.ruleIndex !== undefined) {
            need(tool.driver.rules[result.ruleIndex].id === result.ruleId, 'ruleIndex');
        }
        const location = result.locations[0].physicalLocation;
        const uri = location.artifactLocation.uri;
        need(/^[A-Za-z0-9._~!$&'()*+,;=:@/%-]*$/.test(uri), `uri ${uri}`);
        const region = location.region || {};
        need(region.startLine === undefined || region.startLine >= 1, 'startLine');
        return place(decodeURIComponent(uri), region.startLine, result.ruleId);
    });
}

function gitlabPlaces(text) {
    const list = JSON.parse(text);
    const prints = new Set(list.map((item) => item.fingerprint));
    need(prints.size === list.length, 'fingerprints are unique');
    return list.map((item) => {
        need(item.description.length > 3, 'description');
        need(/^(info|minor|major|critical|blocker)$/.test(item.severity), 'severity');
        need(item.location.lines.begin >= 1, 'lines.begin is from 1');
        return `${item.location.path}:${item.check_name}`;
    });
}

function githubPlaces(text) {
    const unescape = (value) => value.replace(/%2C/g, ',').replace(/%3A/g, ':').replace(/%0A/g, '\n')
        .replace(/%0D/g, '\r').replace(/%25/g, '%');
    return text.split('\n').filter((line) => line !== '').map((line) => {
        const match = /^::(error|warning) (.*?)::(.+)$/.exec(line);
        need(match, `not a workflow command: ${line}`);
        const values = Object.fromEntries(match[2].split(',').map((pair) => {
            const at = pair.indexOf('=');
            return [pair.slice(0, at), unescape(pair.slice(at + 1))];
        }));
        return place(values.file, values.line, values.title);
    });
}

const readers = {
    json: jsonPlaces, sarif: sarifPlaces, gitlab: gitlabPlaces, github: githubPlaces,
};
const withoutLine = (item) => item.replace(/:\d+:/, ':');
let failed = 0;

for (const site of sites) {
    const wanted = textPlaces(run(site, 'text').text);
    for (const [format, read] of Object.entries(readers)) {
        const name = `format ${format}: ${site}`;
        try {
            const { status, text } = run(site, format);
            need(status === 1, `exit status ${status}`);
            const found = read(text);
            const compare = format === 'gitlab' ? wanted.map(withoutLine) : wanted;
            need(wanted.length > 3, 'the text format tells of hardly anything');
            const strip = format === 'github' ? (item) => item.replace(/:[^:]*$/, '') : (item) => item;
            need(found.map(strip).join('\n') === compare.map(strip).join('\n'),
                `differs from the text format:\n${found.join('\n')}\n--- text:\n${compare.join('\n')}`);
            console.log(`ok ${name}`);
        } catch (error) {
            failed++;
            console.log(`not ok ${name}\n${error.message.slice(0, 3000)}`);
        }
    }
}
process.exit(failed === 0 ? 0 : 1);
