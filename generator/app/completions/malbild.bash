# Completion of malbild for bash: install as share/bash-completion/completions/malbild.
_malbild() {
    local word=${COMP_WORDS[COMP_CWORD]} before=${COMP_WORDS[COMP_CWORD - 1]}
    local command='' value_of='' i choices
    for ((i = 1; i < COMP_CWORD; i++)); do
        if [[ -n $value_of ]]; then
            value_of=''
        elif [[ ${COMP_WORDS[i]} =~ ^(-o|-j|-m|--output|--theme-dir|--slides|--where|--port|--host|--jobs|--format|--lang|--color|--note|--date|--address|--publisher|--colours|--logo|--parts)$ ]]; then
            value_of=${COMP_WORDS[i]}
        elif [[ ${COMP_WORDS[i]} != -* && -z $command ]]; then
            command=${COMP_WORDS[i]}
        fi
    done
    if [[ $before == '=' && $COMP_CWORD -ge 2 ]]; then
        before=${COMP_WORDS[COMP_CWORD - 2]}
    elif [[ $word == '=' ]]; then
        word=''
    fi
    COMPREPLY=()
    case $before in
    -o | --output | --theme-dir)
        mapfile -t COMPREPLY < <(compgen -d -- "$word")
        return
        ;;
    --logo)
        mapfile -t COMPREPLY < <(compgen -f -- "$word")
        return
        ;;
    -m | --note | --date | --address | --publisher | --colours) return ;;
    --parts) choices='malbild presentation patientfall fragor indikatorer kurspaket' ;;
    -j | --jobs) choices='1 2 4 8' ;;
    --port) choices='8080 8000' ;;
    --host) choices='127.0.0.1 0.0.0.0' ;;
    --format) choices='text json sarif github gitlab' ;;
    --lang) choices='sv en' ;;
    --color) choices='auto always never' ;;
    *)
        if [[ $word == -* ]]; then
            case $command in
            build) choices='--output --theme-dir --jobs --force --plan --why --timings --all --format --lang --color --quiet --help' ;;
            check) choices='--theme-dir --jobs --all --format --lang --color --quiet --help' ;;
            serve) choices='--port --host --open --theme-dir --jobs --all --lang --color --quiet --help' ;;
            handout) choices='--output --slides --where --large-print --markup --theme-dir --jobs --format --lang --color --quiet --help' ;;
            diff) choices='--format --theme-dir --jobs --lang --color --help' ;;
            new) choices='--address --publisher --colours --logo --parts --theme-dir --lang --color --help' ;;
            release) choices='--note --date --dry-run --theme-dir --jobs --format --lang --color --quiet --help' ;;
            '') choices='--help --version --lang' ;;
            *) choices='--lang --help' ;;
            esac
        elif [[ -z $command ]]; then
            choices='build check serve handout new release diff explain help version'
        elif [[ $command == help ]]; then
            choices='build check serve handout new release diff explain help version'
        elif [[ $command == handout ]]; then
            choices=$("${COMP_WORDS[0]}" handout 2>/dev/null | cut -f 1)
        elif [[ $command == explain ]]; then
            choices=$("${COMP_WORDS[0]}" explain 2>/dev/null | cut -d ' ' -f 1)
        else
            mapfile -t COMPREPLY < <(compgen -d -- "$word")
            return
        fi
        ;;
    esac
    mapfile -t COMPREPLY < <(compgen -W "$choices" -- "$word")
}
complete -o filenames -F _malbild malbild
