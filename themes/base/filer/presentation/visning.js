// visning: the stage. It covers the page, shows one slide as large as the window lets it, and can have the
// notes below the slide for those who share one screen. The address says where: #slide/step.
(function () {
    'use strict';
    const { talk } = window;
    if (!talk) return;
    const { slides, sections, state, root, word, actions } = talk;
    const page = document.documentElement;
    let view = null;
    let canvas = null;
    let shownAt = -1;
    let touch = null;
    let lock = null;
    let staying = false;

    const find = (name) => view.querySelector(`.${name}`);

    /** The scale that makes a slide fill an element. */
    function scale(element) {
        const [width, height] = talk.size();
        element.style.setProperty('--skala', Math.min(element.clientWidth / width, element.clientHeight / height));
    }

    function draw() {
        if (!view) return;
        if (shownAt !== state.at) {
            canvas = talk.picture(slides[state.at], state.step);
            find('visning-scen').replaceChildren(canvas);
            shownAt = state.at;
        } else {
            talk.showStep(canvas, state.step);
        }
        view.classList.toggle('visning-ar-svart', state.black);
        find('visning-scen').inert = state.black;
        const notes = find('visning-manus');
        if (!notes.hidden) talk.fillNotes(notes);
        history.replaceState(null, '', `#${slides[state.at].id}/${state.step}`);
        if (!state.black) talk.announceState();
    }

    function redraw() {
        shownAt = -1;
        draw();
    }

    function keepAwake() {
        if (!navigator.wakeLock) return;
        navigator.wakeLock.request('screen').then((got) => { lock = got; }, () => {});
    }

    function fullScreen() {
        staying = Boolean(document.fullscreenElement);
        if (staying) document.exitFullscreen();
        else if (page.requestFullscreen) page.requestFullscreen().catch(() => talk.announce(word('ingenHelskarm')));
    }

    function onClick(event) {
        const link = event.target.closest('a[href^="#"]');
        if (event.target.closest('a[target]')) staying = true; // a film in a tab of its own may end full screen
        if (link) {
            event.preventDefault();
            const target = slides.find(({ id }) => `#${id}` === link.getAttribute('href'));
            if (target) talk.go(target.index);
        } else if (!event.target.closest('a, button, summary, video, input')) {
            talk.next();
        }
    }

    function swipe() {
        const stage = find('visning-scen');
        stage.addEventListener('touchstart', (event) => {
            touch = event.touches.length === 1 ? event.touches[0] : null;
        }, { passive: true });
        stage.addEventListener('touchend', (event) => {
            if (!touch) return;
            const x = event.changedTouches[0].clientX - touch.clientX;
            const y = event.changedTouches[0].clientY - touch.clientY;
            touch = null;
            if (Math.abs(x) < 40 || Math.abs(x) < Math.abs(y)) return;
            event.preventDefault(); // no click, which would step once more
            if (x < 0) talk.next();
            else talk.previous();
        });
    }

    function open() {
        view = talk.part('visning');
        document.body.append(view);
        page.dataset.lage = 'visa';
        talk.running = true;
        const stage = find('visning-scen');
        stage.addEventListener('click', onClick);
        new ResizeObserver(() => view && scale(stage)).observe(stage);
        scale(stage);
        talk.buttons(view);
        swipe();
        keepAwake();
        view.focus({ preventScroll: true });
    }

    /** Opens the stage at a step of a slide, or the first chosen slide at or after it. */
    function start(at, step = 0) {
        const list = talk.choice.list();
        if (list.length === 0) return;
        const first = list.includes(at) ? at : list.find((index) => index > at);
        if (!view) open();
        talk.go(first === undefined ? list[0] : first, first === at ? step : 0);
        redraw();
    }

    function stop() {
        if (!view) return;
        const { node, id } = slides[state.at];
        closeOverview();
        view.remove();
        view = canvas = null;
        talk.running = false;
        delete page.dataset.lage;
        if (document.fullscreenElement) document.exitFullscreen();
        if (lock) lock.release();
        history.replaceState(null, '', `#${id}`);
        node.tabIndex = -1;
        node.focus({ preventScroll: true });
        node.scrollIntoView({ block: 'center' });
    }

    function toggleNotes() {
        const notes = find('visning-manus');
        notes.hidden = !notes.hidden;
        view.classList.toggle('visning-med-manus', !notes.hidden);
        if (!notes.hidden) talk.fillNotes(notes);
    }

    function tile(slide, place) {
        const button = document.createElement('button');
        const label = document.createElement('span');
        button.type = 'button';
        button.className = 'oversikt-bild';
        button.dataset.plats = slide.index;
        label.className = 'oversikt-namn';
        label.textContent = `${place} ${slide.title}`;
        button.append(talk.thumbnail(slide, slide.steps), label);
        if (slide.index === state.at) button.setAttribute('aria-current', 'true');
        return button;
    }

    /** All chosen slides, section by section. */
    function openOverview() {
        const list = talk.choice.list();
        const board = find('oversikt');
        for (const section of sections) {
            const shown = section.slides.filter((index) => list.includes(index));
            if (shown.length === 0) continue;
            const heading = document.createElement('h2');
            const row = document.createElement('div');
            row.className = 'oversikt-rad';
            heading.textContent = section.title;
            row.append(...shown.map((index) => tile(slides[index], list.indexOf(index) + 1)));
            board.append(...(section.title ? [heading, row] : [row]));
        }
        board.hidden = false;
        talk.overview = { key: overviewKey };
        board.onclick = (event) => {
            const chosen = event.target.closest('.oversikt-bild');
            if (!chosen) return;
            closeOverview();
            talk.go(Number(chosen.dataset.plats));
        };
        find('visning-scen').inert = true;
        (board.querySelector('[aria-current]') || board.querySelector('button')).focus();
    }

    function closeOverview() {
        if (!talk.overview) return;
        talk.overview = null;
        find('oversikt').replaceChildren();
        find('oversikt').hidden = true;
        find('visning-scen').inert = state.black;
        view.focus({ preventScroll: true });
    }

    /** The tile nearest above or below. */
    function beside(tiles, from, down) {
        const here = from.getBoundingClientRect();
        const away = (node) => {
            const box = node.getBoundingClientRect();
            return Math.abs(box.top - here.top) * 10 + Math.abs(box.left - here.left);
        };
        const candidates = tiles.filter((node) => (down ? node.getBoundingClientRect().top > here.bottom
            : node.getBoundingClientRect().bottom < here.top));
        return candidates.sort((one, other) => away(one) - away(other))[0];
    }

    function overviewKey(event) {
        const tiles = [...find('oversikt').querySelectorAll('.oversikt-bild')];
        const at = Math.max(0, tiles.indexOf(document.activeElement));
        const forward = ['ArrowRight', 'PageDown'].includes(event.key);
        let to = null;
        if (event.key === 'Escape' || event.key === 'o') closeOverview();
        else if (forward || ['ArrowLeft', 'PageUp'].includes(event.key)) to = tiles[at + (forward ? 1 : -1)];
        else if (/^Arrow(Up|Down)$/.test(event.key)) to = beside(tiles, tiles[at], event.key === 'ArrowDown');
        else if (event.key === 'Home') [to] = tiles;
        else if (event.key === 'End') to = tiles[tiles.length - 1];
        else return false;
        if (to) to.focus();
        return true;
    }

    function fromAddress() {
        const place = /^#(.+)\/(\d+)$/.exec(decodeURIComponent(location.hash));
        const slide = place && slides.find(({ id }) => id === place[1]);
        if (slide) start(slide.index, Number(place[2]));
    }

    Object.assign(actions, {
        visa: () => {
            if (page.requestFullscreen) page.requestFullscreen().catch(() => {});
            start(0);
        },
        helskarm: fullScreen,
        oversikt: () => (talk.overview ? closeOverview() : openOverview()),
        manus: () => view && toggleNotes(),
        stang: stop,
    });

    // The browser itself takes Esc in full screen, so leaving it that way is how the page hears of it.
    document.addEventListener('fullscreenchange', () => {
        if (document.fullscreenElement || !view) return;
        if (talk.overview) closeOverview();
        else if (!staying && !document.hidden) stop();
        staying = false;
    });

    talk.stage = { start, stop, redraw, fromAddress, scale };
    talk.onChange((why) => (why === 'state' ? draw() : redraw()));
    root.classList.add('presentation-klar');
}());
