#include "site/captions.h"

#include "base/arena.h"
#include "base/fs.h"
#include "rules/diag.h"
#include "site/text.h"

/* "WEBVTT", alone on its line or with a space and anything after it. */
static bool has_signature(struct str text)
{
    struct str name = STR("WEBVTT");
    if (!str_starts(text, name)) {
        return false;
    }
    return text.size == name.size || (unsigned char)text.data[name.size] <= ' ';
}

/* A line of SubRip's, whose times have a comma. */
static bool is_subrip(struct str text)
{
    size_t arrow = str_find(text, STR("-->"), 0);
    size_t comma = str_find_byte(str_slice(text, 0, arrow), ',', 0);
    return arrow < text.size && comma < arrow;
}

void captions_inspect(struct arena *scratch, struct str path, struct str source,
                      struct diags *diags)
{
    struct str text;
    struct str what = {0};
    if (!fs_read(scratch, source, ASSET_LIMIT, &text)) {
        return; /* told when it is copied */
    }
    if (str_starts(text, STR("\xEF\xBB\xBF"))) {
        text = str_slice(text, 3, text.size);
    }
    if (str_trim(text).size == 0) {
        what = phrase(PHRASE_FILE_EMPTY);
    } else if (!has_signature(text) && is_subrip(text)) {
        what = phrase(PHRASE_IS_SUBRIP);
    } else if (!has_signature(text)) {
        what = phrase(PHRASE_NO_WEBVTT);
    } else if (str_find(text, STR("-->"), 0) == text.size) {
        what = phrase(PHRASE_NO_CUES);
    }
    if (what.size > 0) {
        diag_tell(diags, RULE_CAPTIONS, ((struct place){.path = source, .line = 1}), path, what);
    }
}
