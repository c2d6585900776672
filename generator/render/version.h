/* version: of the program; part of every cache key, so raise it when output changes. */
#ifndef RENDER_VERSION_H
#define RENDER_VERSION_H

#define MALBILD_VERSION "0.1.0"

#endif
