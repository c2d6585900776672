// bilder: reads the slides of the deck page and draws copies of them at any step. The page itself stays
// the document it was; every view (stage, speaker view, overview, print) shows copies.
// All files of the deck share one object, window.talk, and are loaded in order as classic scripts,
// because a browser does not load modules from file://.
(function () {
    'use strict';
    const root = document.getElementById('presentation');
    if (!root) return;

    const listeners = [];
    const fits = new Map();
    const smallest = 0.25;
    const largest = 1.25;
    let copies = 0;

    /** Where the presentation is. Only go() in visning.js and a message from the other window change it. */
    const state = { at: 0, step: 0, black: false };

    /** An interface text of the page, with {name} replaced. */
    function word(name, values = {}) {
        return (root.dataset[name] || '').replace(/\{(\w+)\}/g, (whole, key) => values[key]);
    }

    /** A copy of one of the page's templates: its first element. */
    function part(name) {
        const template = document.getElementById(`presentation-${name}`);
        return document.importNode(template.content, true).firstElementChild;
    }

    /** What a click reveals, in document order: the same elements that the program counts as steps. */
    function stepsOf(content, items) {
        const isStep = (node) => node.classList.contains('klick') ||
            (items && node.tagName === 'LI' && !node.className && !node.parentElement.className);
        const inside = (node) => node.parentElement.closest('.klick, li, .talmanus');
        return [...content.querySelectorAll('.klick, li')].filter((node) => {
            let above = inside(node);
            while (above && content.contains(above)) {
                if (above.classList.contains('talmanus') || isStep(above)) return false;
                above = inside(above);
            }
            return isStep(node);
        });
    }

    function readSlide(node, index, section) {
        const heading = node.querySelector('h2, h3, h4');
        return {
            index, node, section,
            id: node.id,
            title: heading ? heading.textContent.trim() : word('bild', { n: index + 1 }),
            seconds: Number(node.dataset.sekunder) || 60, // a slide without a time counts as a minute
            steps: stepsOf(node, node.dataset.steg === 'punkter').length,
            notes: node.querySelector('.talmanus-text'),
        };
    }

    /** Slides and sections in order; slides before the first heading have a section without a title. */
    function readDeck() {
        const slides = [];
        const sections = [];
        for (const node of root.querySelectorAll('.brodtext > h2, section.bild')) {
            if (node.tagName === 'H2') {
                sections.push({ title: node.textContent.trim(), heading: node, slides: [] });
                continue;
            }
            if (sections.length === 0) sections.push({ title: '', heading: null, slides: [] });
            slides.push(readSlide(node, slides.length, sections.length - 1));
            sections[sections.length - 1].slides.push(slides.length - 1);
        }
        return { slides, sections };
    }

    /** Ids must be unique: those of a copy get a suffix, and what refers to them follows. */
    function renameIds(copy) {
        const suffix = `-k${++copies}`;
        const names = new Set();
        for (const node of copy.querySelectorAll('[id]')) {
            names.add(node.id);
            node.id += suffix;
        }
        const renamed = (list) => list.split(/\s+/).map((name) => (names.has(name) ? name + suffix : name)).join(' ');
        for (const attribute of ['aria-labelledby', 'aria-describedby']) {
            for (const node of copy.querySelectorAll(`[${attribute}]`)) {
                node.setAttribute(attribute, renamed(node.getAttribute(attribute)));
            }
        }
        for (const node of copy.querySelectorAll('[href^="#"], [fill^="url("], [mask^="url("], [clip-path^="url("]')) {
            for (const { name, value } of [...node.attributes]) {
                const target = /^(?:#|url\(#)([^)]+)\)?$/.exec(value);
                if (target && names.has(target[1])) node.setAttribute(name, value.replace(target[1], target[1] + suffix));
            }
        }
    }

    /** Explained words are links on the page; in a talk they would only be in the way. */
    function plainWords(copy) {
        for (const node of copy.querySelectorAll('a.begrepp')) node.replaceWith(...node.childNodes);
    }

    function contentOf(slide) {
        const content = document.createElement('div');
        content.className = 'duk-innehall';
        for (const child of slide.node.children) {
            if (!child.matches('.talmanus, .bild-uppgift, .bild-val')) content.append(child.cloneNode(true));
        }
        renameIds(content);
        plainWords(content);
        for (const node of content.querySelectorAll('.figur-beskrivning, .not')) node.remove();
        for (const node of content.querySelectorAll('details')) node.open = true;
        for (const node of content.querySelectorAll('img')) node.loading = 'eager';
        for (const node of content.querySelectorAll('.tabell')) node.removeAttribute('tabindex');
        for (const node of content.querySelectorAll('a[href]:not([href^="#"])')) {
            node.target = '_blank';
            node.rel = 'noopener';
        }
        return content;
    }

    function size() {
        return talk.format === '4:3' ? [960, 720] : [1280, 720];
    }

    /** Whether the content has room; type larger than the normal is for slides with air to spare. */
    function fitsIn(content, box, type) {
        const style = getComputedStyle(box);
        const room = box.clientHeight - parseFloat(style.paddingTop) - parseFloat(style.paddingBottom);
        box.style.setProperty('--fit', type);
        return content.scrollHeight <= room * (type > 1 ? 0.8 : 1) + 0.5 && content.scrollWidth <= content.clientWidth + 0.5;
    }

    /** The largest type, as a part of the normal, at which all of the slide has room. */
    function fit(slide) {
        const key = `${slide.index} ${talk.format}`;
        if (fits.has(key)) return fits.get(key);
        const canvas = picture(slide, slide.steps, 1);
        const box = canvas.firstElementChild;
        canvas.classList.add('duk-matt');
        document.body.append(canvas);
        let [low, high] = [smallest, largest];
        while (high - low > 0.01) {
            const middle = (low + high) / 2;
            if (fitsIn(box.firstElementChild, box, middle)) low = middle;
            else high = middle;
        }
        canvas.remove();
        fits.set(key, low);
        return low;
    }

    /**
     * A picture of a slide: a frame as wide as --skala says, and in it the slide at its design size.
     * @param {object} slide
     * @param {number} step how many of its steps show
     * @param {number} [type] size of the type; worked out when left out
     */
    function picture(slide, step, type) {
        const canvas = document.createElement('div');
        const box = document.createElement('div');
        const number = document.createElement('p');
        const place = talk.choice ? talk.choice.list().indexOf(slide.index) + 1 : 0;
        canvas.className = `duk${talk.format === '4:3' ? ' duk-4-3' : ''}`;
        box.className = `duk-bild ${[...slide.node.classList].filter((name) => name !== 'bild').join(' ')}`;
        number.className = 'duk-nummer';
        number.textContent = place || '';
        box.append(contentOf(slide), number);
        box.style.setProperty('--fit', type || fit(slide));
        canvas.append(box);
        canvas.talkSteps = stepsOf(box.firstElementChild, slide.node.dataset.steg === 'punkter');
        showStep(canvas, step);
        return canvas;
    }

    /** Shows the first `step` steps of a picture. */
    function showStep(canvas, step) {
        canvas.talkSteps.forEach((node, index) => {
            node.classList.toggle('steg-dold', index >= step);
            node.classList.toggle('steg-ny', index === step - 1);
        });
    }

    /** A picture to look at only: neither focus nor screen readers go into it. */
    function thumbnail(slide, step) {
        const canvas = picture(slide, step);
        canvas.inert = true;
        canvas.setAttribute('aria-hidden', 'true');
        return canvas;
    }

    /** The notes of a slide with done cues dimmed and the next one marked; null if there are none. */
    function notes(slide, step) {
        if (!slide.notes) return null;
        const copy = slide.notes.cloneNode(true);
        renameIds(copy);
        plainWords(copy);
        for (const cue of copy.querySelectorAll('.cue')) {
            const number = Number(cue.dataset.klick);
            cue.classList.toggle('cue-klar', number <= step);
            cue.classList.toggle('cue-nu', number === step + 1);
        }
        return copy;
    }

    /** Seconds as 1:05 or 1:02:05. */
    function clock(seconds) {
        const whole = Math.max(0, Math.round(seconds));
        const two = (number) => String(number).padStart(2, '0');
        const minutes = Math.floor(whole / 60);
        return minutes < 60 ? `${minutes}:${two(whole % 60)}`
            : `${Math.floor(minutes / 60)}:${two(minutes % 60)}:${two(whole % 60)}`;
    }

    const talk = window.talk = {
        root, state, word, part, size, picture, showStep, thumbnail, notes, fit, clock,
        ...readDeck(),
        format: new URLSearchParams(location.search).get('format') || root.dataset.format || '16:9',
        onChange: (listener) => listeners.push(listener),
        changed: (why) => listeners.forEach((listener) => listener(why)),
        /** Forgets measured sizes, when fonts have arrived or the format was changed. */
        measureAgain: () => fits.clear(),
    };
}());
