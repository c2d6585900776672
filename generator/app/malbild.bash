# Completion of malbild for bash.
_malbild()
{
    local word=${COMP_WORDS[COMP_CWORD]} before=${COMP_WORDS[COMP_CWORD - 1]} command=${COMP_WORDS[1]}
    COMPREPLY=()
    case $before in
    --format) COMPREPLY=($(compgen -W 'text json sarif github gitlab' -- "$word")) ;;
    --lang) COMPREPLY=($(compgen -W 'sv en' -- "$word")) ;;
    --color) COMPREPLY=($(compgen -W 'auto always never' -- "$word")) ;;
    -o | --output | --theme-dir) COMPREPLY=($(compgen -d -- "$word")) ;;
    -j | --jobs) ;;
    explain) COMPREPLY=($(compgen -W "$(malbild explain 2>/dev/null | cut -d ' ' -f 1)" -- "$word")) ;;
    *)
        if [[ $COMP_CWORD == 1 || $command == help ]]; then
            COMPREPLY=($(compgen -W 'build check new explain help version' -- "$word"))
        elif [[ $word == -* ]]; then
            COMPREPLY=($(compgen -W '--output --theme-dir --jobs --force --format --lang --color --quiet --help --version' -- "$word"))
        else
            COMPREPLY=($(compgen -d -- "$word"))
        fi
        ;;
    esac
}
complete -o filenames -F _malbild malbild
