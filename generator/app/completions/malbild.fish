# Completion of malbild for fish: install as share/fish/vendor_completions.d/malbild.fish.
set -l commands build check new explain help version
set -l building '__fish_seen_subcommand_from build check'
set -l site '__fish_seen_subcommand_from build check new'
complete -c malbild -f
complete -c malbild -n "not __fish_seen_subcommand_from $commands" -a build -d 'build the site'
complete -c malbild -n "not __fish_seen_subcommand_from $commands" -a check -d 'look for errors without building'
complete -c malbild -n "not __fish_seen_subcommand_from $commands" -a new -d 'write a new page to fill in'
complete -c malbild -n "not __fish_seen_subcommand_from $commands" -a explain -d 'explain a rule, with examples'
complete -c malbild -n "not __fish_seen_subcommand_from $commands" -a help -d 'show help about a command'
complete -c malbild -n "not __fish_seen_subcommand_from $commands" -a version -d 'show the version'
complete -c malbild -n '__fish_seen_subcommand_from help' -a "$commands"
complete -c malbild -n '__fish_seen_subcommand_from explain' -a '(malbild explain 2>/dev/null | string replace -r " +" \t)'
complete -c malbild -n "$site" -a '(__fish_complete_directories (commandline -ct))'
complete -c malbild -s h -l help -d 'show help'
complete -c malbild -s V -l version -d 'show the version'
complete -c malbild -l lang -x -a 'sv en' -d 'language of what is printed'
complete -c malbild -n "$site" -l theme-dir -r -d 'look for themes here too'
complete -c malbild -n "$site" -l color -x -a 'auto always never' -d 'colours'
complete -c malbild -n "$building" -s j -l jobs -x -d 'so many parts of the work at once'
complete -c malbild -n "$building" -l format -x -a 'text json sarif github gitlab' -d 'how faults are printed'
complete -c malbild -n "$building" -s q -l quiet -d 'print only errors and warnings'
complete -c malbild -n '__fish_seen_subcommand_from build' -s o -l output -r -d 'folder to build in'
complete -c malbild -n '__fish_seen_subcommand_from build' -s f -l force -d 'build everything anew'
