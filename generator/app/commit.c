#include "app/commit.h"

#ifndef MALBILD_COMMIT
#define MALBILD_COMMIT ""
#endif

struct str commit_name(void)
{
    return STR(MALBILD_COMMIT);
}
