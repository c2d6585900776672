#include "layout/arrangement.h"

bool arrangement_of(struct str name, enum arrangement *arrangement)
{
    static const struct str names[] = {[ARRANGED_FLOW] = TEXT("flöde"),
                                       [ARRANGED_CARDS] = TEXT("kort"),
                                       [ARRANGED_FOLDER] = TEXT("folder"),
                                       [ARRANGED_POSTER] = TEXT("affisch")};
    for (size_t i = 0; i < countof(names); i++) {
        if (str_equal(names[i], name)) {
            *arrangement = (enum arrangement)i;
            return true;
        }
    }
    return false;
}
