// talarvy: what the speaker sees in the second window: the slide, what the next click brings, the notes with
// the next cue marked, and the time. It is the deck page itself, opened with ?tal.
(function () {
    'use strict';
    const { talk } = window;
    if (!talk) return;
    const { slides, sections, state, word, actions, clock } = talk;
    const memory = `talarvy ${location.pathname}`;
    const spent = sections.map(() => 0);
    let started = null;
    let ticked = null;
    let view = null;
    let shownAt = -1;

    const field = (name) => view.querySelector(`[data-visa="${name}"]`);

    /** Storage may be forbidden; then the time starts anew after a reload. */
    function remember(write) {
        try {
            if (write) sessionStorage.setItem(memory, JSON.stringify({ started, spent }));
            else return JSON.parse(sessionStorage.getItem(memory));
        } catch (error) {
            return null;
        }
        return null;
    }

    /** Puts the notes of the current slide into an element and brings the next cue into its middle. */
    function fillNotes(holder) {
        const notes = talk.notes(slides[state.at], state.step);
        const empty = document.createElement('p');
        empty.className = 'dampad';
        empty.textContent = word('ingetManus');
        const top = Number(holder.dataset.bild) === state.at ? holder.scrollTop : 0;
        holder.dataset.bild = state.at;
        holder.replaceChildren(notes || empty);
        holder.scrollTop = top;
        const cue = holder.querySelector('.cue-nu') || [...holder.querySelectorAll('.cue-klar')].pop();
        if (!cue || state.step === 0) return;
        const box = cue.getBoundingClientRect();
        const frame = holder.getBoundingClientRect();
        if (box.bottom > frame.bottom - 40 || box.top < frame.top) {
            holder.scrollTop += box.top - frame.top - frame.height / 3;
        }
    }

    function drawNext(slide, list) {
        const more = state.step < slide.steps;
        const after = more ? slide : slides[list.find((index) => index > state.at)];
        const words = more ? word('nastaKlick', { n: state.step + 1, antal: slide.steps })
            : word(after ? 'nastaBild' : 'sistaBilden', { titel: after && after.title });
        field('nasta-text').textContent = words;
        field('nasta').replaceChildren(...(after ? [talk.thumbnail(after, more ? state.step + 1 : 0)] : []));
        talk.stage.scale(field('nasta'));
    }

    function draw() {
        if (!view) return;
        const list = talk.choice.list();
        const slide = slides[state.at];
        const now = field('nu');
        if (shownAt === state.at) talk.showStep(now.firstElementChild, state.step);
        else now.replaceChildren(talk.picture(slide, state.step));
        shownAt = state.at;
        now.classList.toggle('tal-svart', state.black);
        field('plats').textContent = word('bildAv', { n: list.indexOf(state.at) + 1, antal: list.length, titel: slide.title });
        field('klick').textContent = slide.steps ? word('klickAv', { n: state.step, antal: slide.steps }) : '';
        field('hopp').value = String(state.at);
        view.querySelector('[data-gor="svart"]').setAttribute('aria-pressed', String(state.black));
        drawNext(slide, list);
        fillNotes(field('manus'));
        talk.stage.scale(now);
        history.replaceState(null, '', `#${slide.id}/${state.step}`);
        time();
        talk.announceState();
    }

    /** Planned seconds before the current slide, in all and in its section. */
    function planned() {
        const list = talk.choice.list();
        const { section } = slides[state.at];
        const inSection = list.filter((index) => slides[index].section === section);
        return {
            section,
            all: talk.choice.seconds(list),
            before: talk.choice.seconds(list.filter((index) => index < state.at)),
            upTo: talk.choice.seconds(list.filter((index) => index <= state.at)),
            sectionAll: talk.choice.seconds(inSection),
        };
    }

    /** How the talk keeps its time: within the planned span of the slide it is on time. */
    function pace(elapsed, plan) {
        if (elapsed > plan.upTo) return word('efter', { tid: clock(elapsed - plan.upTo) });
        if (elapsed < plan.before) return word('fore', { tid: clock(plan.before - elapsed) });
        return word('iTid');
    }

    function time() {
        const now = Date.now();
        const plan = planned();
        if (started !== null) spent[plan.section] += ticked === null ? 0 : (now - ticked) / 1000;
        ticked = now;
        const elapsed = started === null ? 0 : (now - started) / 1000;
        field('klocka').textContent = new Date().toLocaleTimeString('sv-SE', { hour: '2-digit', minute: '2-digit' });
        field('tid').textContent = word('tidAv', { tid: clock(elapsed), plan: clock(plan.all) });
        field('avsnitt').textContent = word('tidAv', { tid: clock(spent[plan.section]), plan: clock(plan.sectionAll) });
        field('avsnitt-namn').textContent = sections[plan.section].title;
        field('takt').textContent = started === null ? word('inteStartat') : pace(elapsed, plan);
        view.classList.toggle('tal-sen', started !== null && elapsed > plan.upTo);
        remember(true);
    }

    function begin() {
        started = Date.now();
        ticked = null;
        spent.fill(0);
        time();
    }

    function fillJumps() {
        const jump = field('hopp');
        const list = talk.choice.list();
        jump.replaceChildren(...sections.map((section) => {
            const group = document.createElement('optgroup');
            group.label = section.title || word('utanAvsnitt');
            group.append(...section.slides.filter((index) => list.includes(index)).map((index) => {
                const option = document.createElement('option');
                option.value = index;
                option.textContent = `${list.indexOf(index) + 1} ${slides[index].title}`;
                return option;
            }));
            return group;
        }).filter((group) => group.children.length > 0));
    }

    function textSize(change) {
        const now = Number(document.documentElement.dataset.manus || 3);
        document.documentElement.dataset.manus = Math.min(6, Math.max(1, now + change));
    }

    /** Makes this window the speaker view. */
    function start() {
        view = talk.part('talarvy');
        document.body.append(view);
        document.documentElement.dataset.lage = 'tal';
        document.title = `${word('talarvy')}: ${document.title}`;
        talk.running = true;
        talk.buttons(view);
        const kept = remember(false);
        if (kept && kept.spent.length === spent.length) {
            started = kept.started;
            kept.spent.forEach((value, index) => { spent[index] = value; });
        }
        const place = /^#(.+)\/(\d+)$/.exec(decodeURIComponent(location.hash));
        const slide = place && slides.find(({ id }) => id === place[1]);
        Object.assign(state, { at: slide ? slide.index : talk.choice.list()[0], step: slide ? Number(place[2]) : 0 });
        fillJumps();
        field('hopp').addEventListener('change', (event) => {
            talk.go(Number(event.target.value));
            view.focus();
        });
        new ResizeObserver(() => ['nu', 'nasta'].forEach((name) => talk.stage.scale(field(name)))).observe(view);
        draw();
        view.focus();
        setInterval(time, 1000);
        talk.send('hello');
    }

    /** Opens the speaker view in a window of its own, and the stage in this one. */
    function openWindow() {
        if (talk.speaker) return;
        const at = talk.running ? state.at : talk.choice.list()[0];
        const hash = `${slides[at].id}/${talk.running ? state.step : 0}`;
        const opened = window.open(talk.choice.address([['tal', '']], hash), 'talarvy', 'popup,width=1280,height=800');
        if (opened) talk.peers.add(opened);
        if (!talk.running) talk.stage.start(at);
        if (opened) return;
        actions.manus(); // the browser refused the window: the notes come below the slide
        talk.announce(word('ingetFonster'));
    }

    talk.speaker = new URLSearchParams(location.search).has('tal');
    talk.fillNotes = fillNotes;
    talk.speakerView = { start };
    Object.assign(actions, {
        tal: openWindow,
        storre: () => textSize(1),
        mindre: () => textSize(-1),
        nollstall: begin,
    });
    if (talk.speaker) {
        actions.stang = () => {};
        actions.oversikt = () => field('hopp').focus();
        talk.onChange((why) => {
            if (!view) return;
            if (why !== 'state') {
                shownAt = -1;
                fillJumps();
            } else if (started === null && (state.at > talk.choice.list()[0] || state.step > 0)) {
                begin();
            }
            draw();
        });
    }
}());
